import { shareText } from '../../decisions/rules/wording.ts'
import { required } from '../cannot-render.ts'
import type { CountRecordBranch } from '../papers/count-record-branch.ts'
import { count } from '../papers/format/counts.ts'
import { percentage, share, shareInWords } from '../papers/format/shares.ts'
import { attendanceOf, membersOf } from './attendance.ts'
import { type BallotFacts, isDecided, outcomeText, type Result, resultOf, type VoteFacts } from './ballot-facts.ts'
import { annulledOf, countRecord, custody, type RecordParts } from './count-record.ts'
import { organisationOf, settingsOf } from './issuer.ts'
import type { RoundFacts } from './round-facts.ts'

/** Biên bản kiểm phiếu of a branch, which votes on its own candidacy alone. */
export function countRecordBranch(parts: RecordParts, facts: RoundFacts, vote: VoteFacts): CountRecordBranch {
  const { draft, context, names } = parts
  const { name } = organisationOf(draft.organisationId, draft.date, context)
  const { roundDigits } = settingsOf(draft, context)
  const { summoned, present } = attendanceOf(facts, vote, names)
  const { entitled, entitledPresent } = vote.opened
  const question = `Đề nghị công nhận ${name} đạt ${facts.rules.modelName} năm ${facts.opened.year}`
  return {
    ...countRecord(parts, facts, vote, { issuer: name, question }),
    paper: 'count-record-branch',
    members: membersOf(facts.convened, context),
    summoned: { all: summoned, voting: count(entitled) },
    present: {
      all: present,
      voting: count(entitledPresent),
      share: shareInWords(entitledPresent, entitled, roundDigits),
    },
    ...(isDecided(vote)
      ? decided(vote, required(draft.candidacies[0], 'lượt đăng ký'), { ...parts, name, purpose: facts.purpose })
      : { annulled: annulledOf(vote, name) }),
  }
}

function decided(
  vote: BallotFacts,
  candidacyId: string,
  { draft, context, sealed, name, purpose }: RecordParts & { name: string; purpose: string },
) {
  const result = resultOf(vote, candidacyId)
  const { roundDigits } = settingsOf(draft, context)
  return {
    result: sealed ? { sealed: outcomeText(result) } : { counts: counts(vote, result, roundDigits) },
    conclusion: {
      rule: `${shareText(vote.rule.pass)} tán thành`,
      body: name,
      outcome: result.passed ? 'đủ điều kiện' : 'chưa đủ điều kiện',
      purpose,
      custody: custody(vote, name),
    },
  }
}

/** Every share is of the base that the rule names. */
function counts({ rule, unit }: BallotFacts, { yes, no, blank, base }: Result, digits: number) {
  const part = (votes: number) => `${count(votes)} ${unit} (${percentage(votes, base, digits)})`
  return {
    yes: `${count(yes)} ${unit}, bằng ${share(yes, base, digits)} ${rule.pass.baseName}`,
    no: part(no),
    blank: part(blank),
  }
}
