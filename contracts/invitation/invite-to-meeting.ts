import Type from 'typebox'
import { command, event } from '../define.ts'
import { Code } from '../organisation/establish.ts'
import { closed, DateOnly, Id, Label, oneOf, TimeOfDay } from '../values.ts'

const body = closed({
  seasonId: Id,
  organisationId: Id,
  organ: Code,
  /** Not before the business date, on which the invitation is to be signed. */
  heldOn: DateOnly,
  opensAt: TimeOfDay,
  place: Label(200),
  /** In running text: “hội nghị chi bộ xét, đề nghị công nhận”; the invitation prints it behind “dự”. */
  kind: Label(200),
  /** What is dealt with, in order. */
  agenda: Type.Array(Label(500), { minItems: 1, maxItems: 20 }),
  /** Titles of the papers that go with it. */
  enclosed: Type.Optional(Type.Array(Label(300), { minItems: 1, maxItems: 20 })),
  /** Beside the members of the body that meets. */
  guests: Type.Optional(Type.Array(closed({ personId: Id, title: Label(100) }), { minItems: 1, maxItems: 50 })),
})

/** A body of a season's approval chain calls its members and guests to a meeting to come. No round needs one. */
export const InviteToMeeting = command({
  name: 'InviteToMeeting',
  stream: 'invitation',
  target: 'opens',
  body,
  route: {
    method: 'POST',
    path: '/v1/invitations',
    tag: 'Hội nghị xét',
    summary: 'Mời dự hội nghị (InviteToMeeting)',
    roles: ['secretary', 'clerk', 'committee', 'authority'],
    within: 'own',
  },
})

export const MeetingCalled = event(
  'MeetingCalled',
  1,
  closed({ ...body.properties, level: oneOf('branch', 'committee', 'authority') }),
)
