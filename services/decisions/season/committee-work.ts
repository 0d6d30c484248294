// What every act of a committee in its own season is judged by, beside its own rules.
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type FieldError, type Refusal, type Refused, refuse } from '../../../contracts/refusals.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { factsOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { factsBelow, heirOn, heirRefs, superiorRefs } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { bodyOn } from './approvers.ts'
import { badDateInSeason, beforePreviousStep, type Dated } from './dates.ts'
import { approversOn, type OpenedSeason, type Season } from './state.ts'

export function rulesRef({ opened }: Season): StreamRef {
  return ref(framework, opened!.frameworkId)
}

export function rulesIn({ opened }: Season, context: Context): Framework {
  return context.get(framework, opened!.frameworkId)!.framework!
}

/** Refuses a day after the season's end, too far back, or before its opening. */
export function badWorkDay(state: Season, given: Dated, context: Context): Refused | null {
  const season = state as OpenedSeason
  return (
    badDateInSeason({ rules: rulesIn(season, context), season, given }) ?? beforePreviousStep(season.openedOn, given)
  )
}

/** The committee on a day: itself, or who took its place. */
export function committeeOn({ opened }: Season, { occurredOn }: Pick<Dated, 'occurredOn'>, context: Context): string {
  return heirOn(opened!.organisationId, occurredOn, context)
}

export function committeeRefs({ opened }: Season, { occurredOn }: Dated, context: Context): StreamRef[] {
  return heirRefs(opened!.organisationId, occurredOn, context)
}

/** The approver right above the committee on a day; undefined where the committee itself decides. Reads approverRefs. */
export function superiorIn(state: Season, { occurredOn }: Dated, context: Context): string | undefined {
  const approvers = approversOn(state as OpenedSeason, occurredOn)
  const own = approvers.findLastIndex(({ organisationId }) => organisationId === state.opened!.organisationId)
  const above = approvers[own + 1]
  return above === undefined ? undefined : (bodyOn(above, occurredOn, context) ?? undefined)
}

/** What `notBelow` looks at beside the rules. */
export function belowReads(ids: readonly string[], state: Season, given: Dated, context: Context): StreamRef[] {
  const above = ids.flatMap((id) => superiorRefs(id, 1, given.occurredOn, context))
  return [...above, ...committeeRefs(state, given, context)]
}

export type Named = { readonly id: string; readonly pointer: string }

/** Refuses an organisation that is not directly below the committee on the day, of a kind that the framework is for. */
export function notBelow({ id, pointer }: Named, given: Dated, state: Season, context: Context): Refused | null {
  const unknown = unknownOrganisation({ id, pointer }, context)
  if (unknown !== null) return unknown
  const { kinds } = rulesIn(state, context).appliesTo
  const facts = factsBelow(committeeOn(state, given, context), id, given.occurredOn, context)
  if (facts !== null && kinds.includes(facts.kind)) return null
  return refuse(
    'NOT_IN_SEASON',
    `${factsOn(context.get(organisation, id)!, given.occurredOn).name} không thuộc diện đăng ký của đợt xét.`,
    {
      pointer,
      detail: `tổ chức trực thuộc cấp ủy mở đợt xét, loại: ${kinds.join(', ')}`,
    },
  )
}

/** Refuses an id that stands twice in a list of the body. */
export function twice(code: Refusal, ids: readonly string[], where: (n: number) => FieldError): Refused | null {
  const n = ids.findIndex((id, at) => ids.indexOf(id) !== at)
  return n < 0 ? null : refuse(code, `Mã “${ids[n]}” được nêu hai lần.`, where(n))
}

/** Refuses a candidacy that the season has not been told of. */
export function notEntered(code: Refusal, { id, pointer }: Named, { candidacies }: Season): Refused | null {
  if (candidacies.some(({ candidacyId }) => candidacyId === id)) return null
  return refuse(code, `Lượt đăng ký “${id}” không thuộc đợt xét này.`, {
    pointer,
    detail: 'lượt đăng ký thuộc đợt xét này',
  })
}

/** Refuses somebody who is not recorded, or erased. */
export function unknownOrganisation({ id, pointer }: Named, context: Context): Refused | null {
  if (context.get(organisation, id) !== undefined) return null
  return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng mã “${id}”.`, {
    pointer,
    detail: 'mã của một tổ chức đảng đã lập',
  })
}

export function unknownPerson(id: string, pointer: string, context: Context): Refused | null {
  const known = context.get(person, id)
  if (known !== undefined && !known.erased) return null
  return refuse('PERSON_UNKNOWN', `Không có người mã “${id}”.`, { pointer, detail: 'mã của một người đã ghi nhận' })
}

/** The first refusal of a list, in its order. */
export function firstOf<T>(items: readonly T[], judge: (item: T, n: number) => Refused | null): Refused | null {
  for (const [n, item] of items.entries()) {
    const refused = judge(item, n)
    if (refused !== null) return refused
  }
  return null
}
