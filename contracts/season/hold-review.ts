import Type from 'typebox'
import { command, event } from '../define.ts'
import { Count, closed, FreeText, Id, oneOf, Year } from '../values.ts'
import { ofSeason } from './routes.ts'

const body = closed({
  /** preliminary = sơ kết, final = tổng kết. */
  kind: oneOf('preliminary', 'final'),
  /** First and last year reviewed, the season's own among them; twenty years at most. */
  years: closed({ from: Year, to: Year }),
  /** A preliminary review of the first six months of one year. */
  firstHalf: Type.Optional(Type.Literal(true)),
  /** What was decided and conveyed at the beginning. */
  leadership: Type.Optional(FreeText()),
  /** The part of the mass organisations. */
  massOrganisations: Type.Optional(FreeText()),
  conclusions: FreeText(),
  strengths: Type.Optional(FreeText()),
  limits: Type.Optional(FreeText()),
  causes: Type.Optional(FreeText()),
  lessons: Type.Optional(FreeText()),
  tasks: Type.Optional(FreeText()),
  proposals: Type.Optional(FreeText()),
  /** Why some of those below did not register, where the review tells it. */
  notRegistered: Type.Optional(
    Type.Array(closed({ year: Year, organisationId: Id, reason: FreeText(2000) }), { maxItems: 500 }),
  ),
})

/** The committee reviews one year or several; also after the season ended. */
export const HoldReview = command({
  name: 'HoldReview',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('reviews', 'Ghi hội nghị sơ kết, tổng kết (HoldReview)'),
})
export const ReviewHeld = event(
  'ReviewHeld',
  4,
  closed({
    ...body.properties,
    /**
     * What seasons of the same model had come to on that day, one entry a season: the committee's, and those of all whose place
     * it took; rising by year, a year's in the order of their opening.
     */
    figures: Type.Array(
      closed({
        year: Year,
        seasonId: Id,
        registered: Count,
        withdrawn: Count,
        /** Ended in another candidacy because their branches merged; absent where none did. */
        merged: Type.Optional(Count),
        /** To the body that decides. */
        proposed: Count,
        recognised: Count,
        notRecognised: Count,
      }),
      { minItems: 1, maxItems: 200 },
    ),
  }),
)
