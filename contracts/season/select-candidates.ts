import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, FreeText, Id } from '../values.ts'
import { ofSeason } from './routes.ts'

const body = closed({
  /** Directly below the committee, of the framework's kinds, each once. */
  organisationIds: Type.Array(Id, { minItems: 1, maxItems: 200 }),
  reason: Type.Optional(FreeText(2000)),
})

/** The organisations that the committee chose to register this year. Given again, it takes the place of the earlier choice. */
export const SelectCandidates = command({
  name: 'SelectCandidates',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('candidates', 'Lựa chọn tổ chức đăng ký thực hiện mô hình (SelectCandidates)'),
})
export const CandidatesSelected = event('CandidatesSelected', 1, body)
