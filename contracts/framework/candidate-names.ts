import Type, { type Static } from 'typebox'
import { Code } from '../organisation/establish.ts'
import { closed, Label } from '../values.ts'
import { described } from './described.ts'

/** What papers call those who register, in lower case as inside a sentence. */
export const CandidateNames = closed({
  kinds: described(Type.Array(Code, { minItems: 1, maxItems: 10, uniqueItems: true }), 'Loại tổ chức đảng'),
  name: described(Label(60), 'Tên gọi trong câu, danh sách: chi bộ, đảng bộ cơ sở'),
  short: described(Label(60), 'Khi nhắc lại: chi bộ, đảng bộ'),
  committee: described(Label(60), 'Cấp ủy của tổ chức ấy: chi ủy, đảng ủy'),
  secretaryOf: described(Label(60), 'Bí thư là bí thư của: chi bộ, đảng ủy'),
})
export type CandidateNames = Static<typeof CandidateNames>
