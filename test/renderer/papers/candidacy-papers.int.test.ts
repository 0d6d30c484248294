import { expect } from 'vitest'
import type { AppraisedRow } from '../../../services/renderer/papers/appraisal.ts'
import type { Paper } from '../../../services/renderer/papers/dossier.ts'
import { appraisal } from '../../support/papers/appraisal.ts'
import { commitment } from '../../support/papers/commitment.ts'
import { registration } from '../../support/papers/registration.ts'
import { needs } from '../../support/programs.ts'
import { outlineOf } from './outline.ts'
import { paperPress, type Word } from './print.ts'

const { describe, it } = needs('pdftotext')
const press = paperPress()
const joined = async (paper: Paper) => (await press(paper)).pages.join(' ')

describe('registration, commitment and appraisal', () => {
  it.each<[Paper, string[]]>([
    [
      registration,
      [
        'BẢN ĐĂNG KÝ thực hiện mô hình “chi bộ bốn tốt” năm 2024 -----',
        'Kính gửi: Ban Chấp hành Đảng bộ bộ phận Cơ sở X.',
        'Thực hiện Kế hoạch số 17-KH/ĐU, ngày 26/4/2024 của Đảng ủy bộ phận Cơ sở X về',
        '2024 - 2026; căn cứ kết quả hội nghị chi bộ ngày 03/5/2024 (tán thành 12/12, bằng 100%), Chi bộ Phòng A đăng ký',
        '1. Tên chi bộ: Chi bộ Phòng A; số đảng viên: 14 đồng chí (chính thức 12, dự bị 02); bí thư chi bộ: đồng chí Nguyễn Văn A.',
        '2. Nội dung, chỉ tiêu đăng ký:',
        '3. Tổng điểm phấn đấu: 96 điểm. Mức phấn đấu: hoàn thành xuất sắc các tiêu chí “chi bộ bốn tốt”. Xếp loại chi bộ cuối năm phấn đấu: hoàn thành xuất sắc nhiệm vụ.',
        '4. Giải pháp thực hiện (theo Kế hoạch số 02-KH/CB, ngày 04/5/2024 của chi bộ): Phân công chi ủy viên',
        'Chi bộ Phòng A cam kết tổ chức thực hiện nghiêm túc các nội dung đã đăng ký./.',
        '- Như trên (qua đồng chí Bùi Thị M), BÍ THƯ - Lưu Chi bộ.',
      ],
    ],
    [
      commitment,
      [
        'ĐẢNG ỦY BỘ PHẬN',
        'BẢN CAM KẾT thực hiện mô hình “chi bộ bốn tốt” năm 2024 -----',
        'Hôm nay, ngày 06/5/2024, tại Hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024 của Đảng bộ bộ phận Cơ sở X, chúng tôi gồm:',
        '1. Đại diện Ban Chấp hành Đảng bộ bộ phận Cơ sở X: đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận. 2. Đại diện Chi bộ Phòng A: đồng chí Nguyễn Văn A, Bí thư Chi bộ.',
        'I- CHI BỘ PHÒNG A CAM KẾT (1) Hoàn thành tốt nhiệm vụ chính trị: - Quán triệt',
        '(3) Đoàn kết, kỷ luật tốt: Nội bộ đoàn kết; không có tổ chức, đảng viên bị kỷ luật. (4)',
        'Chi bộ Phòng A báo cáo kết quả thực hiện hằng tháng; tự đánh giá trung thực, đúng thực chất. II- BAN CHẤP HÀNH ĐẢNG BỘ BỘ PHẬN CƠ SỞ X CÓ TRÁCH NHIỆM',
        'có hiệu lực từ ngày ký đến hết năm 2024, được lập thành 02 bản, mỗi bên giữ 01 bản./.',
        'T/M CHI BỘ T/M ĐẢNG ỦY BÍ THƯ BÍ THƯ Nguyễn Văn A Trần Văn B',
      ],
    ],
    [
      appraisal,
      [
        'PHIẾU THẨM ĐỊNH kết quả thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A -----',
        'Tổ thẩm định gồm 03 đồng chí: 1. Đồng chí Đinh Văn N, Ủy viên Đảng ủy bộ phận, Tổ trưởng; 2. Đồng chí Hà Thị P',
        'TỔNG CỘNG 100 95,5 95,0 -0,5',
        'Giải trình chênh lệch: Tổ thẩm định đối chiếu',
        'Kết luận: Đề nghị công nhận Chi bộ Phòng A đạt “chi bộ bốn tốt” năm 2024.',
        'TỔ TRƯỞNG TỔ THẨM ĐỊNH T/M ĐẢNG ỦY BÍ THƯ Đinh Văn N Trần Văn B',
      ],
    ],
  ])('print $paper as the skeleton has it', async (paper, phrases) => {
    const text = await joined(paper)
    expect(phrases.filter((phrase) => !text.includes(phrase))).toEqual([])
  })

  it('carry no number, and stand in the outline by their titles', async () => {
    const prints = await Promise.all([registration, commitment, appraisal].map((paper) => press(paper)))
    expect(prints.map(({ pages }) => pages[0]).filter((page) => /Số +\S*-/.test(page ?? ''))).toEqual([])
    expect(await Promise.all(prints.map(({ pdf }) => outlineOf(pdf).then(([title]) => title)))).toEqual([
      'BẢN ĐĂNG KÝ thực hiện mô hình “chi bộ bốn tốt” năm 2024',
      'BẢN CAM KẾT thực hiện mô hình “chi bộ bốn tốt” năm 2024',
      'PHIẾU THẨM ĐỊNH kết quả thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A',
    ])
  })
})

describe('an appraisal sheet with long reasons', () => {
  const reason = 'Đối chiếu sổ biên bản thì còn thiếu căn cứ; tổ thẩm định thống nhất điểm này, hếtlýdo'
  const groups = appraisal.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row): AppraisedRow => ({ ...row, reason: `bắtđầu${group.order}.${row.order} ${reason}` })),
  }))

  it('repeats its seven column titles on every page and splits no row', async () => {
    const { pages, words } = await press({ ...appraisal, groups })
    const table = pages.filter((page) => page.includes('bắtđầu'))
    expect(table.length).toBeGreaterThan(2)
    expect(table.filter((page) => !/TT .*Nội dung tiêu chí.* Lý do/.test(page))).toEqual([])
    const count = (page: Word[], start: string) => page.filter(({ text }) => text.startsWith(start)).length
    expect(words.map((page) => count(page, 'bắtđầu'))).toEqual(words.map((page) => count(page, 'hếtlýdo')))
  })

  it('keeps every column within the margins, its figures one below the other', async () => {
    const [page] = (await press(appraisal)).words
    const figures = page!.filter(({ text, left }) => /^\d+,\d$/.test(text) && left > 100)
    const middles = figures.map(({ left, right }) => Math.round((left + right) / 2))
    expect(new Set(middles).size).toBe(2)
    expect(Math.max(...page!.map(({ right }) => right))).toBeLessThanOrEqual(195.1)
  })
})
