import type { MonthlyRow, MonthlyTable } from '../../../services/renderer/papers/monthly-table.ts'
import { CALLED, committeeHead, committeeSecretary, MODEL } from './season.ts'

const { number: _, ...head } = committeeHead('Sơn La, ngày 03 tháng 7 năm 2024', '')

/** Under the framework of points, whose branches report each month. */
export const monthlyTable: MonthlyTable = {
  ...{ paper: 'monthly-table', head, called: CALLED },
  subject: `tình hình thực hiện mô hình ${MODEL} tháng 6 năm 2024`,
  totals: ['Số đăng ký đang thực hiện: 03 chi bộ; đã báo cáo: 02; chưa báo cáo: 01 (Chi bộ Phòng C)'],
  ...{ landscape: true, reports: true, headRows: '1' },
  rows: [
    {
      ...{ order: '1', branch: 'Chi bộ Phòng A', reported: '02/7/2024', marks: [], result: '' },
      content: ['Sinh hoạt đúng kỳ, có 13/14 đảng viên dự.', 'Hoàn thành 06/06 nhiệm vụ trong tháng.'],
      difficulties: ['Đảng viên đi công tác dài ngày.'],
      proposals: ['Hướng dẫn sinh hoạt chuyên đề quý III.'],
    },
    {
      ...{ order: '2', branch: 'Chi bộ Phòng B', reported: '01/7/2024', marks: [], result: '' },
      ...{ content: ['Thực hiện đúng các nội dung đã đăng ký.'], difficulties: [], proposals: [] },
    },
    {
      ...{ order: '3', branch: 'Chi bộ Phòng C', reported: 'Chưa báo cáo', marks: [], result: '' },
      ...{ content: [], difficulties: [], proposals: [] },
    },
  ],
  signature: committeeSecretary,
  recipients: ['Các đồng chí ủy viên Ban Chấp hành', 'Lưu Đảng ủy'],
}

const criteria = ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'III.1', 'III.2', 'IV.1', 'IV.2']
const passes = (...others: readonly [number, string][]) => {
  const marks = criteria.map(() => 'x')
  for (const [n, other] of others) marks[n] = other
  return marks
}
const scored = (order: string, branch: string, marks: string[], result: string): MonthlyRow => ({
  ...{ order, branch, reported: 'Chưa báo cáo', marks, result },
  ...{ content: [], difficulties: [], proposals: [] },
})

/** Under the framework of nine criteria, passed or not, which asks for no report beside its sheet. */
export const monthlySheetTable: MonthlyTable = {
  ...monthlyTable,
  totals: ['Số đăng ký đang thực hiện: 03 chi bộ', 'Đạt: 01 (trong đó xuất sắc: 01); không đạt: 01; chưa chấm đủ: 01'],
  sheet: {
    groups: [
      { title: 'Hoàn thành tốt nhiệm vụ chính trị', span: '3' },
      { title: 'Chất lượng sinh hoạt tốt', span: '2' },
      { title: 'Đoàn kết, kỷ luật tốt', span: '2' },
      { title: 'Cán bộ, đảng viên tốt', span: '2' },
    ],
    criteria,
    passed: ['02', '01', '02', '01', '01', '01', '01', '01', '0'],
    reached: '01',
  },
  ...{ landscape: false, reports: false, headRows: '2' },
  rows: [
    scored('1', 'Chi bộ Phòng A', passes([8, 'o']), 'Xuất sắc'),
    scored('2', 'Chi bộ Phòng B', passes([1, '-'], [8, '-']), 'Không đạt'),
    scored(
      '3',
      'Chi bộ Phòng C',
      criteria.map(() => ''),
      'Chưa đủ',
    ),
  ],
}

/** The same with so many branches, long names and long texts among them. */
export function manyBranches(table: MonthlyTable, many: number): MonthlyTable {
  const rows = Array.from({ length: many }, (_, n) => {
    const row = table.rows[n % table.rows.length]!
    const branch =
      n % 5 === 4 ? `Chi bộ Trung tâm Kiểm soát bệnh tật và Phòng chống dịch số ${n + 1}` : `Chi bộ số ${n + 1}`
    const content =
      n % 7 === 6 ? [...row.content, 'Tổ chức sinh hoạt chuyên đề tại cơ sở. '.repeat(6).trim()] : row.content
    return { ...row, order: String(n + 1), branch, content }
  })
  return { ...table, rows }
}
