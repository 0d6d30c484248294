import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compose, loadBundle } from '../../../services/renderer/compose.ts'
import { difference } from '../../../services/renderer/papers/format/difference.ts'
import { sentence } from '../../../services/renderer/papers/format/sentence.ts'
import { appraisal } from '../../support/papers/appraisal.ts'
import { commitment } from '../../support/papers/commitment.ts'
import { registration } from '../../support/papers/registration.ts'

const bundle = loadBundle(join(import.meta.dirname, '../../../templates'))

/** The words of the page without its markup. */
const textOf = (paper: Parameters<typeof compose>[2], layout: Parameters<typeof compose>[1] = 'hd36-2018'): string =>
  compose(bundle, layout, paper)
    .html.replace(/<\/?span[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a registration', () => {
  it('says nothing of members, secretary, total and rating that are not known, nor of a meeting nobody was counted at', () => {
    const { members: _, secretary: __, total: ___, ratingAim: ____, ...rest } = registration
    const text = textOf({ ...rest, meeting: { body: 'chi bộ', on: '03/5/2024' } })
    expect(text).toContain('hội nghị chi bộ ngày 03/5/2024, Chi bộ Phòng A đăng ký')
    expect(text).toContain('1. Tên chi bộ: Chi bộ Phòng A.')
    expect(text).toContain('3. Mức phấn đấu: hoàn thành xuất sắc các tiêu chí “chi bộ bốn tốt”. 4.')
  })

  it('rests on its plan alone where it gave no measures, and has no fourth part without either', () => {
    const { measures: _, ...byPlan } = registration
    const { ownPlan: __, ...bare } = byPlan
    expect(textOf(byPlan)).toContain('4. Giải pháp thực hiện: theo Kế hoạch số 02-KH/CB, ngày 04/5/2024 của chi bộ.')
    expect(textOf(bare)).not.toContain('4. Giải pháp')
    const { ownPlan: ___, ...ownWords } = registration
    expect(textOf(ownWords)).toContain('4. Giải pháp thực hiện: Phân công chi ủy viên')
  })
})

describe('a commitment', () => {
  it('made at no conference, in a frame without reports', () => {
    const { conference: _, reports: __, ...rest } = commitment
    const text = textOf(rest)
    expect(text).toContain('Hôm nay, ngày 06/5/2024, chúng tôi gồm:')
    expect(text).toContain('Chi bộ Phòng A tự đánh giá trung thực, đúng thực chất.')
  })
})

describe('an appraisal', () => {
  it('by one person has neither team nor explanation, and the signature of the committee alone', () => {
    const { explanation: _, ...rest } = appraisal
    const one = 'đồng chí Đinh Văn N, Ủy viên Đảng ủy bộ phận'
    const text = textOf({ ...rest, appraisers: { one }, signatures: [{ right: appraisal.signatures[0]!.right! }] })
    expect(text).toContain(`Người thẩm định: ${one}. TT`)
    expect(text).not.toMatch(/Tổ thẩm định gồm|Giải trình|TỔ TRƯỞNG/)
  })
})

describe('papers dated under Hướng dẫn 05', () => {
  it('end in a plain full stop, and still greet with Kính gửi what is no tờ trình', () => {
    const text = textOf(registration, 'hd05-2026')
    expect(text).toContain('Kính gửi: Ban Chấp hành Đảng bộ bộ phận Cơ sở X;')
    expect(text).toContain('các nội dung đã đăng ký. ')
    expect(text).toContain('- Như trên (qua đồng chí Bùi Thị M);')
    expect(textOf(commitment, 'hd05-2026')).toContain('mỗi bên giữ 01 bản. ')
    expect(textOf(appraisal, 'hd05-2026')).toContain('TỔNG CỘNG 100 95,5 95,0 -0,5')
  })
})

describe('figures and sentences', () => {
  it.each([
    [50, '+0,5'],
    [-100, '-1'],
    [-25, '-0,25'],
    [0, '0'],
  ])('difference of %i hundredths: %s', (value, printed) => expect(difference(value)).toBe(printed))

  it.each([
    ['- Hoàn thành nhiệm vụ;', 'Hoàn thành nhiệm vụ.'],
    ['Hoàn thành nhiệm vụ', 'Hoàn thành nhiệm vụ.'],
    ['Hoàn thành nhiệm vụ.', 'Hoàn thành nhiệm vụ.'],
    ['-10% chi phí', '-10% chi phí.'],
  ])('%s', (line, printed) => expect(sentence(line)).toBe(printed))
})
