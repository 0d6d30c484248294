import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, FreeText, Id } from '../values.ts'

const body = closed({
  /** Every candidacy that came to no end, each with the reason. */
  unfinished: Type.Array(closed({ candidacyId: Id, reason: FreeText(2000) }), { maxItems: 500 }),
})

/** Ends the committee's year: nothing more is registered, scored or decided in it. */
export const CloseSeason = command({
  name: 'CloseSeason',
  stream: 'season',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/seasons/{id}/close',
    tag: 'Đợt xét',
    summary: 'Kết thúc đợt xét (CloseSeason)',
    roles: ['committee', 'clerk', 'secretary', 'administrator'],
    within: 'own',
  },
})
export const SeasonClosed = event(
  'SeasonClosed',
  2,
  closed({
    ...body.properties,
    registered: Count,
    withdrawn: Count,
    recognised: Count,
    notRecognised: Count,
    notProposed: Count,
    /** Ended in another candidacy because their branches merged; absent where none did. */
    merged: Type.Optional(Count),
  }),
)
