// How the branches below a candidate did in the same year, for the cases that are computed from it.
import type { BranchesRule } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { type BranchesCount, fallsShort } from '../rules/branches-recognised.ts'
import { seasonId } from '../season/id.ts'
import { season } from '../season/state.ts'
import { type Candidacy, candidacy } from './state.ts'

export type Computed = BranchesCount & { readonly id: string; readonly applies: boolean }

/** The organisations below, the seasons of their committees in the year and whoever registered there. */
export function branchesReads(
  rules: Framework | undefined,
  { registration }: Candidacy,
  context: Context,
): StreamRef[] {
  if (registration === null) return []
  return rulesOf(rules).flatMap(({ branches: rule }) => {
    const committees = committeesIn(registration.organisationId, rule, context)
    const seasons = committees.map((id) => seasonId(rule.model, id, registration.year))
    const entered = seasons.flatMap((id) => context.get(season, id)?.candidacies ?? [])
    return [
      ...committees.map((id) => ref(organisation, id)),
      ...seasons.map((id) => ref(season, id)),
      ...entered.map(({ candidacyId }) => ref(candidacy, candidacyId)),
    ]
  })
}

/** Each computed case with the counts that it rests on. */
export function branchesComputed(rules: Framework, { registration }: Candidacy, context: Context): Computed[] {
  return rulesOf(rules).map(({ id, branches: rule }) => {
    const count = countBranches(rule, registration!.organisationId, registration!.year, context)
    return { id, applies: fallsShort(rule, count), ...count }
  })
}

function rulesOf(rules: Framework | undefined): { readonly id: string; readonly branches: BranchesRule }[] {
  return (rules?.disqualifiers ?? []).flatMap(({ id, branches }) => (branches === undefined ? [] : [{ id, branches }]))
}

function countBranches(rule: BranchesRule, above: string, year: number, context: Context): BranchesCount {
  const committees = committeesIn(above, rule, context)
  const branches = committees.flatMap((id) => below(id, context).filter(({ kind }) => rule.kinds.includes(kind)))
  const phases = branches.map(({ organisationId, committee }) => {
    // The newest attempt is the last: one before it was withdrawn.
    const entered = context.get(season, seasonId(rule.model, committee, year))?.candidacies
    const newest = entered?.findLast((one) => one.organisationId === organisationId)
    return newest === undefined ? undefined : context.get(candidacy, newest.candidacyId)?.phase
  })
  const among = (...wanted: readonly string[]) => phases.filter((phase) => phase && wanted.includes(phase)).length
  return {
    branches: branches.length,
    registered: phases.filter((phase) => phase !== undefined && phase !== 'withdrawn').length,
    recognised: among('recognised'),
    refused: among('not-recognised', 'not-proposed'),
  }
}

/** The candidate and every committee below it: whatever is below and not itself counted. */
function committeesIn(id: string, rule: BranchesRule, context: Context): string[] {
  const lower = below(id, context).filter(({ kind }) => !rule.kinds.includes(kind))
  return [id, ...lower.flatMap(({ organisationId }) => committeesIn(organisationId, rule, context))]
}

function below(id: string, context: Context) {
  return (context.get(organisation, id)?.subordinates ?? []).map((one) => ({ ...one, committee: id }))
}
