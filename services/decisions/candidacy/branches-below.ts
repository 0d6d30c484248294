// How the branches below a candidate did in the same year, for the cases that are computed from it.
import type { BranchesRule } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { belowOn, belowRefs } from '../organisation/superiors.ts'
import { type BranchesCount, fallsShort } from '../rules/branches-recognised.ts'
import { seasonId } from '../season/id.ts'
import { season } from '../season/state.ts'
import { unjudged } from './phases.ts'
import { type Candidacy, candidacy } from './state.ts'

export type Computed = BranchesCount & { readonly id: string; readonly applies: boolean }

/** The organisations below, the seasons of their committees in the year and whoever registered there. */
export function branchesReads(
  rules: Framework | undefined,
  { registration }: Candidacy,
  on: LocalDate,
  context: Context,
): StreamRef[] {
  if (registration === null) return []
  return branchRules(rules).flatMap(({ branches: rule }) => {
    const committees = committeesIn(registration.organisationId, rule, on, context)
    const seasons = committees.map((id) => seasonId(rule.model, id, registration.year))
    const entered = seasons.flatMap((id) => context.get(season, id)?.candidacies ?? [])
    return [
      ...committees.flatMap((id) => belowRefs(id, context)),
      ...seasons.map((id) => ref(season, id)),
      ...entered.map(({ candidacyId }) => ref(candidacy, candidacyId)),
    ]
  })
}

/** Each computed case with the counts that it rests on, by the tree of a day. */
export function branchesComputed(
  rules: Framework,
  { registration }: Candidacy,
  on: LocalDate,
  context: Context,
): Computed[] {
  return branchRules(rules).map(({ id, branches: rule }) => {
    const count = countBranches(rule, registration!, on, context)
    return { id, applies: fallsShort(rule, count), ...count }
  })
}

function branchRules(rules: Framework | undefined): { readonly id: string; readonly branches: BranchesRule }[] {
  return (rules?.disqualifiers ?? []).flatMap(({ id, branches }) => (branches === undefined ? [] : [{ id, branches }]))
}

type Of = { readonly organisationId: string; readonly year: number }

function countBranches(rule: BranchesRule, of: Of, on: LocalDate, context: Context): BranchesCount {
  const branches = committeesIn(of.organisationId, rule, on, context).flatMap((committee) =>
    belowOn(committee, on, context)
      .filter(({ kind }) => rule.kinds.includes(kind))
      .map((branch) => ({ ...branch, committee })),
  )
  const phases = branches.map(({ organisationId, committee }) => {
    // The newest attempt is the last: one before it was withdrawn.
    const entered = context.get(season, seasonId(rule.model, committee, of.year))?.candidacies
    const newest = entered?.findLast((one) => one.organisationId === organisationId)
    return newest === undefined ? undefined : context.get(candidacy, newest.candidacyId)?.phase
  })
  const among = (...wanted: readonly string[]) => phases.filter((phase) => phase && wanted.includes(phase)).length
  return {
    branches: branches.length,
    registered: phases.filter((phase) => phase !== undefined && !unjudged.includes(phase)).length,
    recognised: among('recognised'),
    refused: among('not-recognised', 'not-proposed', 'revoked'),
  }
}

/** The candidate and every committee below it: whatever is below and not itself counted. */
function committeesIn(id: string, rule: BranchesRule, on: LocalDate, context: Context): string[] {
  const found = [id]
  for (const one of found) {
    const lower = belowOn(one, on, context).filter(({ kind }) => !rule.kinds.includes(kind))
    found.push(...lower.map(({ organisationId }) => organisationId).filter((other) => !found.includes(other)))
  }
  return found
}
