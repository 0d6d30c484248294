import type { LocalDate } from '../../../contracts/values.ts'
import { outcomeAt } from '../../decisions/candidacy/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { round } from '../../decisions/round/state.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { required } from '../cannot-render.ts'
import { count } from '../papers/format/counts.ts'
import { share } from '../papers/format/shares.ts'
import { capitalised } from '../papers/format/text.ts'
import type { CandidateRow } from '../papers/proposal-committee.ts'
import { membersOnRoll } from './attendance.ts'
import { type BallotFacts, ballotFacts, isSealed, outcomeText, resultOf } from './ballot-facts.ts'
import { branchName } from './branches.ts'
import { candidacyFacts } from './candidacy-facts.ts'
import { registeredMembers } from './registration-facts.ts'
import type { RoundFacts } from './round-facts.ts'
import { scoreWords } from './score-words.ts'

/** A candidate in the list of those for whom a committee asks. */
export function proposedRow(
  { candidacyId, certificate }: { candidacyId: string; certificate: boolean },
  index: number,
  vote: BallotFacts,
  { rules, on, digits }: RoundFacts & { readonly on: LocalDate; readonly digits: number },
  context: Context,
): CandidateRow {
  const { inTable } = scoreWords(rules)
  const { state, sheet, registration } = candidacyFacts(candidacyId, context)
  const own = required(outcomeAt(state, 'branch'), 'kết quả hội nghị của tổ chức đăng ký')
  const ownVote = ballotFacts(required(own.ballotId, 'biểu quyết của tổ chức đăng ký'), rules, context)
  const meeting = required(context.get(round, own.roundId)?.convened, 'hội nghị của tổ chức đăng ký')
  const printed = (facts: BallotFacts) => {
    const result = resultOf(facts, candidacyId)
    return isSealed(facts) ? capitalised(outcomeText(result)) : share(result.yes, result.base, digits)
  }
  return {
    order: String(index + 1),
    branch: branchName(candidacyId, on, context),
    members: isOfOfficers(rules.ballots.branch)
      ? (registeredMembers(registration)?.total ?? '')
      : count(membersOnRoll(meeting).length),
    selfScore: inTable(sheet.total),
    appraisedScore: inTable(required(state.appraisal, 'kết quả thẩm định').total),
    branchBallot: printed(ownVote),
    committeeBallot: printed(vote),
    request: certificate ? 'Công nhận, tặng Giấy khen' : 'Công nhận',
    note: '',
  }
}
