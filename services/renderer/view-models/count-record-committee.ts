import { shareText } from '../../decisions/rules/wording.ts'
import type { CountRecordCommittee } from '../papers/count-record-committee.ts'
import { count } from '../papers/format/counts.ts'
import { fraction, percentage, shareInWords } from '../papers/format/shares.ts'
import { capitalised } from '../papers/format/text.ts'
import { attendanceOf } from './attendance.ts'
import { type BallotFacts, isDecided, outcomeText, type Result, resultOf, type VoteFacts } from './ballot-facts.ts'
import { branches, branchName } from './branches.ts'
import { annulledOf, countRecord, custody, type RecordParts } from './count-record.ts'
import { organIn } from './issuer.ts'
import type { RoundFacts } from './round-facts.ts'

/** Biên bản kiểm phiếu of a committee or of the authority: one ballot paper, many branches. */
export function countRecordCommittee(parts: RecordParts, facts: RoundFacts, vote: VoteFacts): CountRecordCommittee {
  const { draft, context, names } = parts
  const { convened, purpose } = facts
  const organ = organIn(convened.organisationId, convened.organ, draft.date, context).name
  const { entitled, entitledPresent } = vote.opened
  const question = `${capitalised(purpose)} đối với ${branches(draft.candidacies.length)}`
  return {
    ...countRecord(parts, facts, vote, { issuer: organ, question }),
    paper: 'count-record-committee',
    organ,
    members: { total: count(entitled) },
    present: {
      count: attendanceOf(facts, vote, names).present,
      share: shareInWords(entitledPresent, entitled),
    },
    base: vote.rule.pass.baseName,
    ...(isDecided(vote)
      ? { ...decided(vote, parts, organ, purpose), ...(parts.sealed ? { sealed: true as const } : {}) }
      : { rows: [], annulled: annulledOf(vote, organ) }),
  }
}

function decided(vote: BallotFacts, { draft, context, sealed }: RecordParts, organ: string, purpose: string) {
  const rows = draft.candidacies.map((id) => ({
    branch: branchName(id, draft.date, context),
    result: resultOf(vote, id),
  }))
  const named = (passed: boolean) => {
    const found = rows.filter(({ result }) => result.passed === passed).map(({ branch }) => branch)
    return found.length === 0 ? undefined : { count: branches(found.length), names: found.join(', ') }
  }
  const [passed, failed] = [named(true), named(false)]
  return {
    rows: rows.map(({ branch, result }, n) => ({ order: String(n + 1), branch, ...printed(result, sealed) })),
    conclusion: {
      rule: `${shareText(vote.rule.pass)} tán thành`,
      purpose,
      ...(passed === undefined ? {} : { passed }),
      ...(failed === undefined ? {} : { failed }),
      custody: custody(vote, organ),
    },
  }
}

function printed(result: Result, sealed: boolean) {
  const { yes, no, blank, base } = result
  const counts = {
    yes: `${count(yes)} (${fraction(yes, base)}, ${percentage(yes, base)})`,
    no: count(no),
    blank: count(blank),
  }
  return { ...(sealed ? {} : counts), result: capitalised(outcomeText(result)) }
}
