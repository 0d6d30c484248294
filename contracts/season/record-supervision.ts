import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, DateOnly, FreeText, Id, Label } from '../values.ts'
import { ofSeason } from './routes.ts'

const body = closed({
  /** Directly below the season's committee. */
  organisationId: Id,
  /** Of that organisation, where it is about one. */
  candidacyId: Type.Optional(Id),
  place: Type.Optional(Label(200)),
  /** Who checked, each once; the first is their head. */
  by: Type.Array(Id, { minItems: 1, maxItems: 50 }),
  findings: FreeText(),
  conclusion: Type.Optional(FreeText()),
  recommendations: Type.Optional(FreeText()),
  /** The last day on which what was found is to be remedied. */
  remedyBy: Type.Optional(DateOnly),
})

/** The committee looked at how an organisation below carries out the model, on the business date. */
export const RecordSupervision = command({
  name: 'RecordSupervision',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('supervision', 'Ghi kết quả kiểm tra, giám sát (RecordSupervision)'),
})
export const SupervisionRecorded = event('SupervisionRecorded', 2, body)
