// What the voters' page says of a ballot: who meets, what is asked, which rows there are. No person is named.
import type { Refused } from '../../../contracts/refusals.ts'
import { businessDate, shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { notTakingVotes } from '../../decisions/ballot/cast-vote.ts'
import { ballot } from '../../decisions/ballot/state.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import { type Context, loadContext, readFrom, ref, type StreamRef } from '../../decisions/kernel/context.ts'
import { factsOn, organOn } from '../../decisions/organisation/on-date.ts'
import { organisation } from '../../decisions/organisation/state.ts'
import { round } from '../../decisions/round/state.ts'
import { purposeAt } from '../../decisions/rules/wording.ts'
import { season } from '../../decisions/season/state.ts'
import type { ApiDeps } from '../deps.ts'

/** All as printed. */
export type BallotShown = {
  /** The organ that votes. */
  readonly body: string
  readonly meeting: string
  readonly question: string
  readonly until: string | null
  readonly rows: readonly { readonly candidacyId: string; readonly name: string }[]
  /** Why nobody can vote now. */
  readonly refused: Refused | null
}

/** null: there is no such ballot. */
export async function ballotShown(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  id: string,
): Promise<BallotShown | null> {
  const { context } = await loadContext(readFrom(store), (known) => needed(id, known))
  const state = context.get(ballot, id)
  if (state?.opened == null) return null
  const { opened } = state
  const convened = context.get(round, opened.roundId)!.convened!
  const { organ, level, kind, on, seasonId } = convened
  const { frameworkId, year } = context.get(season, seasonId)!.opened!
  const { modelName } = context.get(framework, frameworkId)!.framework!
  const voting = context.get(organisation, opened.organisationId)!
  const turn = opened.turn > 1 ? ` (biểu quyết lần ${opened.turn})` : ''
  const instant = now()
  return {
    body: level === 'branch' ? factsOn(voting, on).name : organOn(voting, organ, on)!.name,
    meeting: `${kind}, ngày ${shortDate(on)}${turn}`,
    question: purposeAt(convened, `công nhận ${modelName} năm ${year}`),
    until: opened.closesAt === undefined ? null : `${opened.closesAt.replace(':', ' giờ ')} phút`,
    rows: opened.candidacies.map((candidacyId) => ({ candidacyId, name: candidateName(candidacyId, on, context) })),
    refused: notTakingVotes(state, { occurredOn: businessDate(instant), recordedAt: instant }),
  }
}

function needed(id: string, known: Context): StreamRef[] {
  const opened = known.get(ballot, id)?.opened
  if (opened == null) return [ref(ballot, id)]
  const seasonId = known.get(round, opened.roundId)?.convened?.seasonId
  const candidates = opened.candidacies.map((one) => known.get(candidacy, one)?.registration?.organisationId)
  const organisations = [opened.organisationId, ...candidates].filter((one) => one !== undefined)
  return [
    ref(ballot, id),
    ref(round, opened.roundId),
    ref(framework, opened.frameworkId),
    ...(seasonId === undefined ? [] : [ref(season, seasonId)]),
    ...opened.candidacies.map((one) => ref(candidacy, one)),
    ...organisations.map((one) => ref(organisation, one)),
  ]
}

function candidateName(candidacyId: string, on: LocalDate, context: Context): string {
  const { organisationId } = context.get(candidacy, candidacyId)!.registration!
  return factsOn(context.get(organisation, organisationId)!, on).name
}
