import { shareText } from '../../decisions/rules/wording.ts'
import type { CandidateWords } from '../papers/candidate-words.ts'
import type { CountRecordCommittee } from '../papers/count-record-committee.ts'
import { count, counted } from '../papers/format/counts.ts'
import { fraction, percentage, shareInWords } from '../papers/format/shares.ts'
import { capitalised } from '../papers/format/text.ts'
import { attendanceOf } from './attendance.ts'
import { type BallotFacts, isDecided, outcomeText, type Result, resultOf, type VoteFacts } from './ballot-facts.ts'
import { branchName } from './branches.ts'
import { candidateWords } from './candidate-words.ts'
import { annulledOf, countRecord, custody, type RecordParts } from './count-record.ts'
import { organIn, organisationOf, settingsOf } from './issuer.ts'
import type { RoundFacts } from './round-facts.ts'

/** Biên bản kiểm phiếu of a committee or of the authority: one ballot paper, many branches. */
export function countRecordCommittee(parts: RecordParts, facts: RoundFacts, vote: VoteFacts): CountRecordCommittee {
  const { draft, context, names } = parts
  const { convened, purpose } = facts
  const organ = organIn(convened.organisationId, convened.organ, draft.date, context).name
  const { entitled, entitledPresent } = vote.opened
  const called = candidateWords(facts.rules)
  return {
    ...countRecord(parts, facts, vote, { issuer: organ, question: question(parts, facts, called) }),
    paper: 'count-record-committee',
    called,
    organ,
    members: { total: count(entitled) },
    present: {
      count: attendanceOf(facts, vote, names).present,
      share: shareInWords(entitledPresent, entitled, settingsOf(draft, context).roundDigits),
    },
    base: vote.rule.pass.baseName,
    ...(isDecided(vote)
      ? { ...decided(vote, parts, organ, purpose, called), ...(parts.sealed ? { sealed: true as const } : {}) }
      : { rows: [], annulled: annulledOf(vote, organ) }),
  }
}

/** A committee that votes on itself names itself. */
function question(
  { draft, context }: RecordParts,
  { convened, rules, opened, purpose }: RoundFacts,
  called: CandidateWords,
) {
  if (convened.level !== 'branch')
    return `${capitalised(purpose)} đối với ${counted(draft.candidacies.length, called.name)}`
  const { name } = organisationOf(convened.organisationId, draft.date, context)
  return `Đề nghị công nhận ${name} đạt ${rules.modelName} năm ${opened.year}`
}

function decided(
  vote: BallotFacts,
  { draft, context, sealed }: RecordParts,
  organ: string,
  purpose: string,
  called: CandidateWords,
) {
  const rows = draft.candidacies.map((id) => ({
    branch: branchName(id, draft.date, context),
    result: resultOf(vote, id),
  }))
  const named = (passed: boolean) => {
    const found = rows.filter(({ result }) => result.passed === passed).map(({ branch }) => branch)
    return found.length === 0 ? undefined : { count: counted(found.length, called.name), names: found.join(', ') }
  }
  const { roundDigits } = settingsOf(draft, context)
  const [passed, failed] = [named(true), named(false)]
  return {
    rows: rows.map(({ branch, result }, n) => ({
      order: String(n + 1),
      branch,
      ...printed(result, sealed, roundDigits),
    })),
    conclusion: {
      rule: `${shareText(vote.rule.pass)} tán thành`,
      purpose,
      ...(passed === undefined ? {} : { passed }),
      ...(failed === undefined ? {} : { failed }),
      custody: custody(vote, organ),
    },
  }
}

function printed(result: Result, sealed: boolean, digits: number) {
  const { yes, no, blank, base } = result
  const counts = {
    yes: `${count(yes)} (${fraction(yes, base)}, ${percentage(yes, base, digits)})`,
    no: count(no),
    blank: count(blank),
  }
  return { ...(sealed ? {} : counts), result: capitalised(outcomeText(result)) }
}
