import Type from 'typebox'
import { command, event } from '../define.ts'
import { Code } from '../organisation/establish.ts'
import { Citation, closed, DateOnly, ExternalRefs, Id, oneOf, Sha256, Year } from '../values.ts'

/** A window, first and last day included. */
export const Window = closed({ from: DateOnly, to: DateOnly })

const levelBases = Type.Optional(Type.Array(Citation, { minItems: 1, maxItems: 20 }))

const body = closed({
  organisationId: Id,
  frameworkId: Id,
  /** The year judged; dates may run into the next. */
  year: Year,
  /** In the place of the framework's, level by level: which plans a committee's papers carry out differs from one to the next. */
  bases: Type.Optional(closed({ branch: levelBases, committee: levelBases, authority: levelBases })),
  externalRefs: Type.Optional(ExternalRefs),
})

/**
 * Opens one committee's year under one framework; windows and approvers are resolved here and pinned. The id follows
 * from model, organisation and year.
 */
export const OpenSeason = command({
  name: 'OpenSeason',
  stream: 'season',
  target: 'derived',
  body,
  route: {
    method: 'POST',
    path: '/v1/seasons',
    tag: 'Đợt xét',
    summary: 'Mở đợt xét (OpenSeason)',
    roles: ['committee', 'clerk', 'secretary', 'administrator'],
    within: 'own',
  },
})

/** Who acts at each step of the framework's approval chain; `organisationId` is null for the candidate itself. */
export const Approver = closed({
  organisationId: Type.Union([Id, Type.Null()]),
  organ: Code,
  act: oneOf('propose', 'decide'),
  ballot: oneOf('branch', 'committee', 'authority'),
  /** Whether it judges the sheet anew before it meets; where it says nothing, only the first above the candidate does. */
  appraises: Type.Optional(Type.Boolean()),
})

export const SeasonOpened = event(
  'SeasonOpened',
  3,
  closed({
    ...body.properties,
    frameworkSha256: Sha256,
    model: Code,
    windows: Type.Record(Code, Window),
    approvers: Type.Array(Approver, { minItems: 2, maxItems: 8 }),
  }),
)
