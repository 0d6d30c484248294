// What a candidate is, as its tờ trình begins.
import { shortDate } from '../../../contracts/time.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { officersOn } from '../../decisions/organisation/on-date.ts'
import { organisation } from '../../decisions/organisation/state.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { count, counted } from '../papers/format/counts.ts'
import type { ProposalBranch } from '../papers/proposal-branch.ts'
import { membersOf } from './attendance.ts'
import type { CandidacyFacts } from './candidacy-facts.ts'
import { candidateWords } from './candidate-words.ts'
import { hasCommittee } from './officers.ts'
import { registeredMembers } from './registration-facts.ts'
import type { RoundFacts } from './round-facts.ts'

type Situation = ProposalBranch['situation']
type Size = Omit<Situation, 'registeredOn' | 'committedOn'>

export function situation(round: RoundFacts, candidacy: CandidacyFacts, context: Context): Situation {
  const { registration, state, rules } = candidacy
  return {
    ...(isOfOfficers(rules.ballots.branch) ? ofCommittee(round, candidacy, context) : ofBranch(round, context)),
    registeredOn: shortDate(registration.on),
    ...(state.commitment === null ? {} : { committedOn: shortDate(state.commitment.on) }),
  }
}

function ofBranch({ convened }: RoundFacts, context: Context): Size {
  const { total, full, probationary } = membersOf(convened, context)
  const officers = officersIn(convened, context)
  const deputy = officers.some(({ office }) => office === 'deputy-secretary')
  return {
    ...{ members: total, full, probationary },
    ...(hasCommittee(convened.organisationId, convened.on, context)
      ? { committee: count(officers.length) }
      : { deputy }),
  }
}

/** A committee's roll holds its members in office alone; who and what is below it was told at its registration, or counted for it. */
function ofCommittee({ convened }: RoundFacts, candidacy: CandidacyFacts, context: Context): Size {
  const { total, ...members } = registeredMembers(candidacy.registration) ?? {}
  const [below] = branchesBelow(candidacy)
  return {
    ...(total === undefined ? {} : { members: total, ...members }),
    ...(below === undefined ? {} : { below }),
    committee: count(officersIn(convened, context).length),
  }
}

/** `12 chi bộ`, where a condition on them was counted. */
function branchesBelow({ rules, sheet }: CandidacyFacts): string[] {
  return rules.disqualifiers.flatMap(({ id, branches }) => {
    const found = sheet.computed?.find((one) => one.id === id)
    if (found === undefined || branches === undefined) return []
    return [counted(found.branches, candidateWords(rules, branches.kinds).name)]
  })
}

function officersIn({ organisationId, organ, on }: RoundFacts['convened'], context: Context) {
  return officersOn(context.get(organisation, organisationId)!, organ, on)
}
