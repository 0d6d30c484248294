import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Count, closed } from '../values.ts'

const counts = closed({
  total: Count,
  /** Hoàn thành xuất sắc, hoàn thành tốt, hoàn thành, không hoàn thành nhiệm vụ. */
  excellent: Count,
  good: Count,
  completed: Count,
  failed: Count,
  /** New, away or exempt: not rated this year. */
  unrated: Count,
})

/** The year's rating of the branch's members, as counts; several criteria rest on it. A new record replaces the earlier. */
export const RecordMemberRatings = command({
  name: 'RecordMemberRatings',
  stream: 'candidacy',
  target: 'exists',
  body: closed({ ...counts.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/candidacies/{id}/member-ratings',
    tag: 'Tự đánh giá',
    summary: 'Ghi kết quả xếp loại đảng viên (RecordMemberRatings)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})
export const MemberRatingsRecorded = event('MemberRatingsRecorded', 1, counts)
