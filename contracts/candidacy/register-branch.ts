import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Code } from '../organisation/establish.ts'
import {
  Citation,
  Count,
  closed,
  DateOnly,
  ExternalRefs,
  FreeText,
  Id,
  Label,
  oneOf,
  Points,
  Sha256,
  Year,
} from '../values.ts'

const body = closed({
  seasonId: Id,
  organisationId: Id,
  /** One of the framework's `branchTypes`, where it has any. */
  branchType: Type.Optional(Code),
  /** The branch's own plan, where it has one. */
  plan: Type.Optional(Citation),
  /** The branch meeting that decided to register. */
  meeting: closed({ heldOn: DateOnly, yes: Count, of: Count }),
  targets: Type.Array(closed({ group: Label(20), target: FreeText(2000), points: Points }), { maxItems: 20 }),
  /** reached = đạt, excellent = hoàn thành xuất sắc các tiêu chí. */
  aim: oneOf('reached', 'excellent'),
  measures: Type.Optional(FreeText(10_000)),
  /** The branch's own rating aimed at for the year: hoàn thành xuất sắc, hoàn thành tốt, hoàn thành nhiệm vụ. */
  ratingAim: Type.Optional(oneOf('excellent', 'good', 'completed')),
  /** Members on the day, as the form prints them. */
  members: Type.Optional(closed({ official: Count, probationary: Count })),
  /** Who receives it at the committee. */
  contactId: Type.Optional(Id),
  externalRefs: Type.Optional(ExternalRefs),
})

/** A branch registers for the model in a season. Its candidacy's id follows from model, year, organisation and attempt. */
export const RegisterBranch = command({
  name: 'RegisterBranch',
  stream: 'candidacy',
  target: 'derived',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/registrations',
    tag: 'Đăng ký',
    summary: 'Đăng ký thực hiện mô hình (RegisterBranch)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})
export const BranchRegistered = event(
  'BranchRegistered',
  4,
  closed({
    ...body.properties,
    model: Code,
    year: Year,
    attempt: Type.Integer({ minimum: 1 }),
    frameworkId: Id,
    frameworkSha256: Sha256,
    /** The framework's variant that the candidacy is judged by; absent where none holds. */
    variant: Type.Optional(Code),
    /** The paper of the branch's own plan, where that was issued by the day and `plan` names no other. */
    planDocumentId: Type.Optional(Id),
    /** The committee whose season it is. */
    committeeId: Id,
  }),
)
