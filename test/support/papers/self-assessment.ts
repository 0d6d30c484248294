import type { CriteriaGroup, SelfAssessment } from '../../../services/renderer/papers/self-assessment.ts'
import { branchHead, branchSecretary, CALLED } from './season.ts'

type Line = [text: string, maximum: string, points: string, evidence?: string, note?: string]

const group = (order: string, name: string, first: string, second: string, lines: Line[]): CriteriaGroup => ({
  order,
  name,
  first,
  second,
  note: '',
  rows: lines.map(([text, maximum, points, evidence, note], i) => ({
    order: String(i + 1),
    text,
    first: maximum,
    second: points,
    evidence: evidence === undefined ? [] : [evidence],
    note: note ?? '',
  })),
})

/** The branch's sheet over the whole frame of 2024: long enough to run over pages. */
export const selfAssessment: SelfAssessment = {
  paper: 'self-assessment',
  called: CALLED,
  head: branchHead('Sơn La, ngày 10 tháng 12 năm 2024'),
  subject: 'thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024',
  framework: 'khung tiêu chí tại Phụ lục I, Hướng dẫn số 16-HD/BTCTU, ngày 18/3/2024 của Ban Tổ chức Tỉnh ủy',
  columns: { first: 'Điểm tối đa', second: 'Điểm tự chấm' },
  groups: [
    group('I', 'HOÀN THÀNH TỐT NHIỆM VỤ CHÍNH TRỊ', '30', '28,5', [
      [
        'Quán triệt, triển khai đủ và kịp thời nghị quyết, chỉ thị của cấp trên',
        '5',
        '5,0',
        'NQ số 05-NQ/CB, ngày 05/01/2024',
      ],
      [
        'Có nghị quyết, chương trình, kế hoạch năm cụ thể, có đăng ký chỉ tiêu',
        '4',
        '4,0',
        'Kế hoạch số 02-KH/CB, ngày 04/5/2024',
      ],
      ['Nhiệm vụ chuyên môn hoàn thành đúng hạn, có phần vượt mức', '10', '10,0', 'Báo cáo kết quả nhiệm vụ năm 2024'],
      [
        'Lãnh đạo công đoàn, đoàn thanh niên, phụ nữ, cựu chiến binh hoạt động có kết quả',
        '4',
        '4,0',
        'Thông báo xếp loại đoàn thể',
      ],
      ['Thực hiện dân chủ cơ sở, giữ an ninh, an toàn; không để đơn thư vượt cấp', '4', '4,0', 'Sổ tiếp công dân'],
      [
        'Có mô hình, sáng kiến hoặc việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh được ghi nhận',
        '3',
        '1,5',
        'Quyết định công nhận sáng kiến',
      ],
    ]),
    group('II', 'CHẤT LƯỢNG SINH HOẠT TỐT', '20', '19,0', [
      ['Sinh hoạt thường kỳ đủ 12 kỳ trong năm', '4', '4,0', 'Sổ biên bản'],
      ['Tỷ lệ đảng viên dự sinh hoạt bình quân', '4', '4,0', 'Bảng điểm danh'],
      ['Số kỳ sinh hoạt đạt loại tốt (từ 90 điểm)', '5', '5,0', 'Phiếu chấm điểm sinh hoạt'],
      ['Sinh hoạt chuyên đề ít nhất mỗi quý một lần', '3', '3,0', 'Biên bản chuyên đề'],
      ['Chi ủy chuẩn bị trước, có dự thảo nghị quyết, gửi tài liệu sớm', '2', '1,0', 'Biên bản họp chi ủy'],
      ['Kết luận rõ việc, rõ người, có theo dõi kết quả kỳ trước', '2', '2,0', 'Biên bản sinh hoạt'],
    ]),
    group('III', 'ĐOÀN KẾT, KỶ LUẬT TỐT', '25', '25,0', [
      ['Giữ nguyên tắc tập trung dân chủ, tự phê bình và phê bình', '5', '5,0', 'Biên bản kiểm điểm'],
      ['Nội bộ đoàn kết, không có tố cáo được kết luận đúng hoặc đúng một phần', '6', '6,0', 'Kết luận giải quyết đơn'],
      ['Xây dựng, thực hiện quy chế làm việc; phân công nhiệm vụ đảng viên', '4', '4,0', 'Quy chế, bảng phân công'],
      ['Hoàn thành chương trình kiểm tra, giám sát năm', '5', '5,0', 'Thông báo kết luận kiểm tra, giám sát'],
      ['Không có tổ chức, đảng viên bị kỷ luật trong năm', '5', '5,0', 'Xác nhận của ủy ban kiểm tra'],
    ]),
    group('IV', 'CÁN BỘ, ĐẢNG VIÊN TỐT', '25', '23,0', [
      ['Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên', '8', '6,0', 'Kết quả xếp loại đảng viên'],
      ['Cấp ủy viên và bí thư nêu gương, xếp loại tốt trở lên', '5', '5,0', 'Thông báo xếp loại'],
      ['100% đảng viên có cam kết tu dưỡng và được chi bộ nhận xét', '4', '4,0', 'Bản cam kết'],
      ['Tạo nguồn và kết nạp đảng viên đạt chỉ tiêu', '4', '4,0', 'Quyết định kết nạp', 'Chỉ tiêu 01'],
      ['Rà soát, sàng lọc đảng viên; giữ liên hệ nơi cư trú; nộp đảng phí đủ', '4', '4,0', 'Sổ đảng phí'],
    ]),
  ],
  total: { first: '100', second: '95,5' },
  disqualifiers: [
    { order: '1', text: 'Chi bộ hoặc cấp ủy viên bị kỷ luật trong năm xét', answer: 'Không' },
    { order: '2', text: 'Có đảng viên bị kỷ luật từ khiển trách trở lên', answer: 'Không' },
    { order: '3', text: 'Hạn chế, khuyết điểm năm trước chưa khắc phục xong', answer: 'Không' },
  ],
  classification: 'Đạt “chi bộ bốn tốt” (hoàn thành xuất sắc các tiêu chí)',
  body: 'chi bộ',
  adoptedOn: '10/12/2024',
  signature: branchSecretary,
}
