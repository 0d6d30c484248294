import { PDFDocument } from '@cantoo/pdf-lib'
import { expect } from 'vitest'
import type { Paper } from '../../../services/renderer/papers/dossier.ts'
import { certificate, overlay } from '../../support/papers/certificate.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { countRecordCommittee } from '../../support/papers/count-record-committee.ts'
import { decision } from '../../support/papers/decision.ts'
import { proposalBranch } from '../../support/papers/proposal-branch.ts'
import { proposalCommittee } from '../../support/papers/proposal-committee.ts'
import { refusalLetter } from '../../support/papers/refusal-letter.ts'
import { report } from '../../support/papers/report.ts'
import { returnLetter } from '../../support/papers/return-letter.ts'
import { revocation } from '../../support/papers/revocation.ts'
import { selfAssessment } from '../../support/papers/self-assessment.ts'
import { needs } from '../../support/programs.ts'
import { paperPress } from './print.ts'

const { describe, it } = needs('pdftotext')
const press = paperPress()
const printed = async (paper: Paper) => (await press(paper)).pages.join(' ')

describe('the papers of a season', () => {
  it.each<[Paper, string[]]>([
    [
      proposalBranch,
      [
        'Số 03-TTr/CB',
        'TỜ TRÌNH đề nghị công nhận “chi bộ bốn tốt” năm 2024 -----',
        'Kính gửi: Ban Chấp hành Đảng bộ bộ phận Cơ sở X.',
        'tại hội nghị ngày 10/12/2024, Chi bộ Phòng A trình',
        'chính thức 12, dự bị 02); chi ủy gồm 03 đồng chí.',
        'Tổng cộng 100 95,5',
        'tán thành đề nghị công nhận 10/11 phiếu, bằng 90,9% số đảng viên chính thức có mặt',
        '3. Biểu dương đồng chí Nguyễn Văn A, Bí thư Chi bộ, là bí thư',
        '(3) Phiếu tự đánh giá; (4) Danh mục minh chứng.',
        'xem xét, quyết định./.',
        '- Như trên, ',
        '- Lưu Chi bộ.',
      ],
    ],
    [
      proposalCommittee,
      [
        'Số 05-TTr/ĐU',
        'có 05 chi bộ; 04 chi bộ đăng ký thực hiện mô hình “chi bộ bốn tốt”, 01 chi bộ xin rút; đã nhận hồ sơ của 03 chi bộ.',
        '1. Công nhận 02 chi bộ đạt “chi bộ bốn tốt” năm 2024 (có danh sách kèm theo).',
        '4. Ghi nhận kết quả',
        '(Kèm theo Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của Đảng ủy bộ phận Cơ sở X)',
        '2 Chi bộ Phòng B 09 91,0 91,0 07/07 (100%) 05/07 (71,4%) Công nhận',
      ],
    ],
    [
      revocation,
      [
        'Số 35-QĐ/ĐU',
        'QUYẾT ĐỊNH hủy bỏ nội dung công nhận “chi bộ bốn tốt” năm 2024 -----',
        'Điều 1. Hủy bỏ nội dung công nhận “chi bộ bốn tốt” năm 2024 đối với Chi bộ Phòng A tại',
        'ngày 08/01/2025; thu hồi Giấy khen và tiền thưởng kèm theo. Lý do: Chi bộ có',
        'Điều 2. Đảng ủy bộ phận Cơ sở X xem xét lại kết quả xếp loại năm 2024 của Chi bộ Phòng A.',
        'Điều 3. ',
        'Quyết định có hiệu lực kể từ ngày ký./.',
      ],
    ],
    [
      refusalLetter,
      [
        'Số 12-CV/ĐU về việc kết quả xét công nhận',
        'Kính gửi: Đảng ủy bộ phận Cơ sở X.',
        'Ban Thường vụ Đảng ủy Sở Y đã xem xét Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của',
        'chưa công nhận đạt “chi bộ bốn tốt” năm 2024 đối với: - Chi bộ Phòng B. Lý do: Còn đảng viên bị kỷ luật trong năm.',
        'chỉ đạo khắc phục những hạn chế đã nêu./.',
        '- Như trên, ',
      ],
    ],
    [
      returnLetter,
      [
        'Số 14-CV/ĐU về việc bổ sung, hoàn thiện hồ sơ đề nghị công nhận “chi bộ bốn tốt” năm 2024',
        'Kính gửi: Chi bộ Phòng B.',
        'trả lại hồ sơ để bổ sung, hoàn thiện các nội dung sau: - Tiêu chí III.4 chưa có minh chứng kèm theo. - Điểm',
        'gửi lại hồ sơ chậm nhất ngày 16/12/2024./.',
        '- Như trên, ',
      ],
    ],
    [
      countRecordBranch,
      [
        'Hồi 14 giờ 30 phút, ngày 10/12/2024, tại Phòng họp Cơ sở X',
        '11 đồng chí (11/12, bằng 91,7%).',
        '01 (đồng chí Lê Thị C, đi công tác); không có lý do: 0.',
        '- Tán thành: 10 phiếu, bằng 10/11 (90,9%) số đảng viên chính thức có mặt;',
        '- Không có ý kiến: 01 phiếu (9,1%).',
        'IV- KẾT LUẬN',
        'CHỦ TRÌ HỘI NGHỊ T/M TỔ KIỂM PHIẾU',
        'Phạm Văn D Vũ Văn G Đỗ Văn H',
      ],
    ],
    [
      countRecordCommittee,
      [
        'Tổng số ủy viên Ban Chấp hành đương nhiệm: 07 đồng chí.',
        '1 Chi bộ Phòng A 06 (06/07, 85,7%) 0 0 Đạt',
        '3 Chi bộ Phòng C 03 (03/07, 42,9%) 03 0 Không đạt',
        '01 chi bộ chưa đủ điều kiện',
      ],
    ],
    [
      report,
      [
        '3. Khó khăn Không có.',
        'báo cáo 08/08 tháng.',
        '2. Chất lượng sinh hoạt tốt: tự chấm 19/20 điểm',
        'Tổng điểm tự chấm: 95,5/100 điểm.',
        'VI- ĐỀ XUẤT, KIẾN NGHỊ Không có.',
        '(để báo cáo), ',
      ],
    ],
    [
      selfAssessment,
      [
        'PHIẾU TỰ ĐÁNH GIÁ thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024',
        'II CHẤT LƯỢNG SINH HOẠT TỐT 20 19,0',
        '1. Chi bộ hoặc cấp ủy viên bị kỷ luật trong năm xét: Không.',
        'Chi bộ tự đánh giá: Đạt “chi bộ bốn tốt” (hoàn thành xuất sắc các tiêu chí).',
      ],
    ],
    [
      decision,
      [
        'BAN THƯỜNG VỤ ĐẢNG ỦY SỞ Y QUYẾT ĐỊNH Điều 1. Công nhận 02 chi bộ',
        'Điều 2. Tặng Giấy khen cho 01 chi bộ',
        'Điều 3. Biểu dương',
        'Điều 4. Văn phòng Đảng ủy',
        'kể từ ngày ký./.',
        '2 Chi bộ Phòng B Đảng bộ bộ phận Cơ sở X 91,0 Công nhận',
      ],
    ],
  ])('print $paper with the figures of the season', async (paper, phrases) => {
    const text = await printed(paper)
    expect(phrases.filter((phrase) => !text.includes(phrase))).toEqual([])
  })

  it('number the articles anew when a decision gives no certificate', async () => {
    const { certificates: _, secretaries: __, ...plain } = decision
    const text = await printed(plain)
    expect(text).toContain('Điều 2. Văn phòng Đảng ủy')
    expect(text).not.toContain('Giấy khen cho')
  })

  it('leave a gap for a number not yet given, without a page number in the way', async () => {
    const open = { ...proposalBranch, head: { ...proposalBranch.head, number: `${'\u00a0'.repeat(8)}-TTr/CB` } }
    expect((await press(open)).pages[0]).toContain('Số -TTr/CB')
  })

  it('count a show of hands without tellers in three parts', async () => {
    const { tellers: _, ...rest } = countRecordBranch
    const parts = { ...rest.parts, counting: 'II- KẾT QUẢ BIỂU QUYẾT', conclusion: 'III- KẾT LUẬN' }
    const text = await printed({ ...rest, parts, method: 'giơ tay', ballots: { hands: { voting: '11' } } })
    expect(text).toContain('II- KẾT QUẢ BIỂU QUYẾT')
    expect(text).toContain('III- KẾT LUẬN')
    expect(text).not.toContain('TỔ KIỂM PHIẾU Hội nghị')
  })
})

describe('giấy khen', () => {
  it('is a whole sheet on its side, or only what the printed form leaves blank, where it leaves it', async () => {
    const whole = await press(certificate)
    expect(whole.pages).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM ĐẢNG ỦY SỞ Y TẶNG GIẤY KHEN CHI BỘ PHÒNG A Đảng bộ bộ phận Cơ sở X, Đảng bộ Sở Y ' +
        'Đã hoàn thành xuất sắc các tiêu chí “chi bộ bốn tốt” năm 2024 Sơn La, ngày 08 tháng 01 năm 2025 ' +
        'Quyết định số 21-QĐ/ĐU, ngày 08/01/2025 T/M BAN THƯỜNG VỤ Vào sổ khen thưởng số: 03 BÍ THƯ Lê Văn K',
    ])
    const { width, height } = (await PDFDocument.load(whole.pdf)).getPage(0).getSize()
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595])

    const form = await press(overlay)
    expect(form.pages).toEqual([whole.pages[0]!.replace('ĐẢNG CỘNG SẢN VIỆT NAM ', '').replace('TẶNG GIẤY KHEN ', '')])
    const place = ({ words }: typeof whole, text: string) => words[0]!.find((word) => word.text === text)!
    const moved = (text: string) => {
      const [from, to] = [place(whole, text), place(form, text)]
      return [to.left - from.left, to.top - from.top].map(Math.round)
    }
    expect(['PHÒNG', 'hoàn', 'sổ'].map(moved)).toEqual([
      [8, 10],
      [8, 3],
      [8, 5],
    ])
  })
})
