import Type, { type Static } from 'typebox'
import { closed, DateOnly, Id, Label, Sha256, Year } from '../values.ts'
import { listOf, listQuery } from './paging.ts'

/** One event: who did what when, under which rules. Principals are random ids; names are not in here. */
export const AuditItem = closed({
  position: Type.String(),
  id: Type.String(),
  type: Label(60),
  stream: Type.String(),
  revision: Type.Integer(),
  recordedAt: Type.String(),
  occurredOn: DateOnly,
  actor: closed({ principal: Type.String(), role: Type.String(), organisation: Type.Union([Id, Type.Null()]) }),
  /** Name and version of the rules that decided. */
  decider: closed({ name: Type.String(), version: Type.Integer() }),
  commandId: Type.String(),
  causationId: Type.Union([Type.String(), Type.Null()]),
  candidacies: Type.Array(Id),
  year: Type.Optional(Year),
  seasonId: Type.Optional(Id),
  /** The criteria framework that it rests on. */
  framework: Type.Optional(closed({ id: Id, sha256: Sha256 })),
  leafHash: Sha256,
  /** Only of StepBlocked: a step that follows by itself and was refused; whether it still waits. */
  blocked: Type.Optional(
    closed({ policy: Type.String(), target: Type.String(), refusal: Type.String(), waiting: Type.Boolean() }),
  ),
})
export type AuditItem = Static<typeof AuditItem>

export const AuditList = listOf(AuditItem)
export const HistoryQuery = listQuery({})
export const YearParams = closed({ year: Year })
