import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Code } from '../organisation/establish.ts'
import { Count, closed, ExternalRefs, Id, Label, oneOf, TimeOfDay } from '../values.ts'

/** A person's standing on the day of the meeting; who of them votes is the framework's ballot rule. */
export const Standing = oneOf(
  'official',
  'probationary',
  'exempt',
  'suspended',
  'elsewhere',
  'temporary',
  'committee-member',
)

const body = closed({
  organisationId: Id,
  organ: Code,
  seasonId: Id,
  candidacies: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
  /** In running text: “sinh hoạt thường kỳ tháng 12”, “hội nghị Ban Chấp hành”; the count record prints it. */
  kind: Label(200),
  openedAt: TimeOfDay,
  place: Label(200),
  chairId: Id,
  minuteTakerId: Id,
  /** recognise (as without it): the step of the approval chain; revoke: what this body recognised is to be revoked. */
  purpose: Type.Optional(oneOf('recognise', 'revoke')),
  roll: Type.Array(closed({ personId: Id, standing: Standing }), { minItems: 1, maxItems: 500 }),
  externalRefs: Type.Optional(ExternalRefs),
})

/** One meeting of one body, on the command's business date, that decides on one or many candidacies. */
export const ConveneRound = command({
  name: 'ConveneRound',
  stream: 'round',
  target: 'opens',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/rounds',
    tag: 'Hội nghị xét',
    summary: 'Triệu tập hội nghị xét (ConveneRound)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})
export const RoundConvened = event(
  'RoundConvened',
  3,
  closed({
    ...body.properties,
    level: oneOf('branch', 'committee', 'authority'),
    act: oneOf('propose', 'decide'),
    /** Of the season's approvers, from 0; only where it does not follow from the level as in a chain of three. */
    step: Type.Optional(Count),
  }),
)
