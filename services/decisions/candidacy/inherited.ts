// Candidacies that an organisation has from whoever's place it took.
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context, StreamRef } from '../kernel/context.ts'
import { belowRefs, heirOn } from '../organisation/superiors.ts'
import type { OpenedSeason } from '../season/state.ts'
import { attemptRefs, attemptsOf } from './id.ts'
import { unjudged } from './phases.ts'
import { type Candidacy, candidacy } from './state.ts'

type Key = Pick<OpenedSeason['opened'], 'model' | 'year'>

/** All whose place the branch took, with what they registered. */
export function inheritedReads(key: Key, organisationId: string, context: Context): StreamRef[] {
  const before = belowRefs(organisationId, context)
  return [...before, ...before.slice(1).flatMap(({ id }) => attemptRefs(key, id, context))]
}

/** A candidacy of an organisation whose place it took goes on as its own. */
export function alreadyInherited(key: Key, organisationId: string, on: LocalDate, context: Context): Refused | null {
  const before = belowRefs(organisationId, context).slice(1)
  const own = before.filter(({ id }) => heirOn(id, on, context) === organisationId)
  const going = own
    .flatMap(({ id }) => attemptsOf(key, id, context).slice(-1))
    .find((id) => isGoing(context.get(candidacy, id)))
  if (going === undefined) return null
  return refuse('ALREADY_REGISTERED', `Lượt đăng ký “${going}” của tổ chức đảng đã sáp nhập vào đây được tiếp tục.`, {
    pointer: '/organisationId',
    detail: 'tổ chức đảng chưa có lượt đăng ký của năm này',
  })
}

function isGoing(state: Candidacy | undefined): boolean {
  return state !== undefined && !unjudged.includes(state.phase)
}
