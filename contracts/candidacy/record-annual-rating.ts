import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Citation, closed, Label, oneOf } from '../values.ts'

const body = closed({
  /** Hoàn thành xuất sắc, hoàn thành tốt, hoàn thành, không hoàn thành nhiệm vụ. */
  rating: oneOf('excellent', 'good', 'completed', 'failed'),
  /** The decision or notice by which it was rated. */
  decidedBy: Citation,
})

/** The year's rating of the organisation itself, by the regulation in force on the command's business date. */
export const RecordAnnualRating = command({
  name: 'RecordAnnualRating',
  stream: 'candidacy',
  target: 'exists',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/annual-rating',
    tag: 'Kết quả',
    summary: 'Ghi kết quả xếp loại tổ chức đảng hằng năm (RecordAnnualRating)',
    roles: ['committee', 'secretary', 'clerk'],
    within: 'own',
  },
})
export const AnnualRatingRecorded = event(
  'AnnualRatingRecorded',
  1,
  closed({ ...body.properties, /** 124-QĐ/TW, or 366-QĐ/TW from 30/8/2025. */ regulation: Label(60) }),
)
