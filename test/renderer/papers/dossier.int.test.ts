import { expect } from 'vitest'
import { dossier } from '../../support/papers/dossier.ts'
import { needs } from '../../support/programs.ts'
import { outlineOf } from './outline.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdftotext')
const press = paperPress()

describe('a dossier printed in one go', () => {
  it('begins the page numbers anew with every paper', async () => {
    const { pages } = await press(dossier)
    const numbers = pages.map((page) => /^\d+(?= )/.exec(page)?.[0] ?? '')
    const firsts = ['HỒ SƠ', 'MỤC LỤC VĂN BẢN', 'TỜ TRÌNH', 'BIÊN BẢN', 'BÁO CÁO', 'PHIẾU TỰ ĐÁNH GIÁ', 'BẢN CAM KẾT']
    for (const title of firsts) expect(numbers[pages.findIndex((page) => page.includes(title))]).toBe('')
    numbers.forEach((number, i) => {
      if (number !== '') expect(number).toBe(String(Number(numbers[i - 1] || '1') + 1))
    })
    expect(numbers.filter((number) => number === '2')).toHaveLength(4)
  })

  it('has one outline entry a paper', async () => {
    const { pdf } = await press(dossier)
    expect(await outlineOf(pdf)).toEqual([
      'HỒ SƠ xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A',
      'MỤC LỤC VĂN BẢN trong hồ sơ xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A',
      'TỜ TRÌNH đề nghị công nhận “chi bộ bốn tốt” năm 2024',
      'BIÊN BẢN kiểm phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024',
      'BÁO CÁO kết quả thực hiện mô hình “chi bộ bốn tốt” năm 2024',
      'PHIẾU TỰ ĐÁNH GIÁ thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024',
      'BẢN CAM KẾT thực hiện mô hình “chi bộ bốn tốt” năm 2024',
      'PHIẾU KIỂM CHỨNG',
    ])
  })

  it('stands in for a paper that exists only as a scan', async () => {
    const page = (await press(dossier)).pages.find((text) => text.includes('BẢN CAM KẾT thực hiện'))
    expect(page).toContain('Tệp đính kèm ban-cam-ket.pdf')
  })
})
