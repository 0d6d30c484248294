import Type from 'typebox'
import { command, event } from '../define.ts'
import { late } from '../late.ts'
import { Code } from '../organisation/establish.ts'
import { Count, closed, DateOnly, FreeText, Id, Label, Year } from '../values.ts'

const body = closed({
  seasonId: Id,
  organisationId: Id,
  purpose: FreeText(10_000),
  /** Of the framework's groups, each at most once. */
  targets: Type.Array(closed({ group: Label(20), target: FreeText(2000) }), { minItems: 1, maxItems: 20 }),
  tasks: Type.Array(
    closed({
      task: FreeText(2000),
      personId: Type.Optional(Id),
      /** Who carries it out, where that is nobody in particular: `Chi ủy`, `Toàn thể đảng viên`. */
      by: Type.Optional(Label(200)),
      /** By which day; absent: all year. */
      due: Type.Optional(DateOnly),
    }),
    { minItems: 1, maxItems: 100 },
  ),
  /** How it is carried out, and who sees to it. */
  implementation: Type.Optional(FreeText(10_000)),
  /** The branch meeting that adopted it. */
  meeting: Type.Optional(closed({ heldOn: DateOnly, yes: Count, of: Count })),
})

/** A branch adopts its own plan before it registers. Its id follows from model, year and organisation: one a year. */
export const AdoptPlan = command({
  name: 'AdoptPlan',
  stream: 'plan',
  target: 'derived',
  body: closed({ ...body.properties, ...late }),
  route: {
    method: 'POST',
    path: '/v1/plans',
    tag: 'Đăng ký',
    summary: 'Thông qua kế hoạch của chi bộ (AdoptPlan)',
    roles: ['secretary', 'clerk'],
    within: 'own',
  },
})

export const PlanAdopted = event(
  'PlanAdopted',
  1,
  closed({
    ...body.properties,
    model: Code,
    year: Year,
    frameworkId: Id,
    /** The framework's variant that held on the day; absent where none did. */
    variant: Type.Optional(Code),
    /** The committee whose season it is. */
    committeeId: Id,
  }),
)
