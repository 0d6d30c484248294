import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compose, loadBundle } from '../../../services/renderer/compose.ts'
import type { Paper } from '../../../services/renderer/papers/dossier.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { countRecordCommittee } from '../../support/papers/count-record-committee.ts'
import { decision } from '../../support/papers/decision.ts'
import { proposalBranch } from '../../support/papers/proposal-branch.ts'
import { proposalCommittee } from '../../support/papers/proposal-committee.ts'
import { selfAssessment } from '../../support/papers/self-assessment.ts'

const bundle = loadBundle(join(import.meta.dirname, '../../../templates'))

/** The words of the page without its markup. */
const textOf = (paper: Paper): string =>
  compose(bundle, 'hd36-2018', paper)
    .html.replace(/<\/?span[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a proposal of a branch', () => {
  it('says that a branch has no committee, with or without a deputy', () => {
    const { committee: _, committedOn: __, ...situation } = proposalBranch.situation
    expect(textOf({ ...proposalBranch, situation })).toContain(
      'dự bị 02). Chi bộ có bí thư, không lập chi ủy. Chi bộ đăng ký thực hiện mô hình ngày 06/5/2024.',
    )
    expect(textOf({ ...proposalBranch, situation: { ...situation, deputy: true } })).toContain(
      'Chi bộ có bí thư và phó bí thư, không lập chi ủy.',
    )
  })

  it('asks for recognition alone, of the addressee itself', () => {
    const text = textOf({ ...proposalBranch, requests: {} })
    expect(text).toContain('Cơ sở X xem xét, thẩm định: Công nhận Chi bộ Phòng A đạt “chi bộ bốn tốt” năm 2024. Hồ sơ')
    expect(text).not.toContain('Giấy khen')
  })

  it('names the exception when a disqualifying case is met', () => {
    const text = textOf({ ...proposalBranch, exceptions: ['Có 01 đảng viên bị khiển trách; chi bộ tự phát hiện.'] })
    expect(text).toContain('từ 90 điểm. Có 01 đảng viên bị khiển trách; chi bộ tự phát hiện.')
    expect(text).not.toContain('không thuộc trường hợp')
  })

  it('says that the vote passed, and no counts, where these are sealed', () => {
    const { meeting, meetingOn, method, record } = proposalBranch.ballot
    const text = textOf({ ...proposalBranch, ballot: { meeting, meetingOn, method, record, sealed: true } })
    expect(text).toContain(
      'biểu quyết bằng phiếu kín: tán thành đề nghị công nhận đạt tỷ lệ quy định (Biên bản kiểm phiếu số 04-BB/CB',
    )
    expect(text).not.toContain('10/11')
  })

  it('parts several addressees and says draft', () => {
    const head = { ...proposalBranch.head, draft: 'Dự thảo lần 1' }
    const text = textOf({ ...proposalBranch, head, addressees: ['Ban Thường vụ', 'Văn phòng'] })
    expect(text).toContain('Kính gửi: Ban Thường vụ, Văn phòng.')
    expect(text).toContain('Số 03-TTr/CB Dự thảo lần 1')
  })
})

describe('a proposal of a committee, when nobody withdrew and nobody is commended', () => {
  it('leaves both out', () => {
    const { withdrawn: _, ...counts } = proposalCommittee.counts
    const text = textOf({ ...proposalCommittee, counts, requests: { recognised: '02 chi bộ' } })
    expect(text).toContain('mô hình “chi bộ bốn tốt”; đã nhận hồ sơ')
    expect(text).not.toMatch(/Giấy khen cho|Biểu dương|Ghi nhận/)
  })
})

describe('a count record', () => {
  it('counts an electronic ballot and seals the figures of a small roll', () => {
    const text = textOf({
      ...countRecordBranch,
      method: 'phiếu kín điện tử',
      ballots: { electronic: { voters: 'đảng viên', cast: '11/11', inBox: '11', valid: '11', invalid: '0' } },
      result: { sealed: 'đạt' },
    })
    expect(text).toContain(
      '2. Số đảng viên đã bỏ phiếu điện tử: 11/11; số phiếu trong hòm phiếu: 11; hợp lệ 11; không hợp lệ 0.',
    )
    expect(text).toContain('3. Kết quả: đạt tỷ lệ quy định; số phiếu cụ thể lưu trong biên bản niêm phong.')
    expect(text).not.toContain('- Tán thành')
  })

  it('has one column of outcomes where a committee’s counts are sealed', () => {
    const rows = countRecordCommittee.rows.map(({ order, branch, result }) => ({ order, branch, result }))
    const text = textOf({ ...countRecordCommittee, rows, sealed: true })
    expect(text).toContain(
      '3. Kết quả so với tỷ lệ quy định; số phiếu cụ thể lưu trong biên bản niêm phong: TT Chi bộ Kết quả 1 Chi bộ Phòng A Đạt',
    )
    expect(text).not.toMatch(/Tán thành:|71,4%/)
  })

  it('says that it is sealed where it is', () => {
    for (const record of [countRecordBranch, countRecordCommittee]) {
      expect(textOf({ ...record, mark: 'LƯU NIÊM PHONG' })).toMatch(/LƯU NIÊM PHONG BIÊN BẢN/)
      expect(textOf(record)).not.toContain('NIÊM PHONG')
    }
  })

  it('tells of a mismatch and gives no result', () => {
    const { result: _, conclusion: __, closing, ...rest } = countRecordBranch
    const mismatch = ['Số phiếu thu về: 12 phiếu, nhiều hơn số phiếu phát ra 01 phiếu.', 'Một phiếu thừa.']
    const annulled = { sentence: 'Kết quả biểu quyết lần 1 bị hủy.', custody: 'Số phiếu được niêm phong.' }
    const text = textOf({ ...rest, ballots: { mismatch }, annulled, closing: { copies: closing.copies } })
    expect(text).toContain(`2. ${mismatch.join(' ')}`)
    expect(text).toContain('IV- KẾT LUẬN Kết quả biểu quyết lần 1 bị hủy. Số phiếu được niêm phong.')
    expect(text).toContain('thống nhất thông qua./.')
    expect(text).not.toContain('3. Kết quả')
  })

  it('certifies by order a signature that cannot be sealed', () => {
    const text = textOf({
      ...countRecordCommittee,
      certification: {
        of: 'đồng chí Trần Văn B',
        signature: { authority: 'T/L BAN THƯỜNG VỤ', office: 'CHÁNH VĂN PHÒNG', people: [{ name: 'Cao Văn Q' }] },
      },
      filing: 'Lưu Đảng ủy',
    })
    expect(text).toContain('Xác nhận chữ ký của đồng chí Trần Văn B T/L BAN THƯỜNG VỤ CHÁNH VĂN PHÒNG Cao Văn Q')
    expect(text).toContain('Lưu Đảng ủy.')
  })

  it('gives the rule once where every branch failed', () => {
    const { passed: _, ...conclusion } = countRecordCommittee.conclusion!
    const text = textOf({ ...countRecordCommittee, conclusion })
    expect(text).toContain(
      'Đối chiếu với quy định (trên 1/2 số ủy viên đương nhiệm tán thành), 01 chi bộ chưa đủ điều kiện',
    )
  })
})

describe('a self-assessment in a frame of passed and not passed', () => {
  it('has crosses in two columns and no total', () => {
    const { total: _, ...rest } = selfAssessment
    const text = textOf({
      ...rest,
      columns: { first: 'Đạt', second: 'Không đạt' },
      adjustments: ['Thưởng: 01 sáng kiến'],
    })
    expect(text).toContain('Đạt Không đạt Căn cứ, minh chứng')
    expect(text).toContain('- Thưởng: 01 sáng kiến')
    expect(text).not.toContain('TỔNG CỘNG')
  })
})

describe('a signature shown again in a dossier', () => {
  it('prints its mark in the room for it', () => {
    const signature = { ...decision.signature, people: [{ name: 'Lê Văn K', mark: ['Ký số: Lê Văn K', '08/01/2025'] }] }
    expect(textOf({ ...decision, signature })).toContain('BÍ THƯ Ký số: Lê Văn K 08/01/2025 Lê Văn K')
  })
})
