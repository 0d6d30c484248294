import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import type { BallotPaper } from '../papers/ballot-paper.ts'
import { branchName } from './branches.ts'
import { candidateWords } from './candidate-words.ts'
import { faceOf } from './defaults.ts'
import { headOf } from './issuer.ts'
import { roundFacts } from './round-facts.ts'

/** Phiếu biểu quyết of a meeting, with the candidacies that it was called for. */
export function ballotPaper(draft: Draft, context: Context): BallotPaper {
  const { rules, opened, convened, purpose } = roundFacts(draft.source.id, context)
  const called = candidateWords(rules)
  const rows = draft.candidacies.map((id, n) => ({ order: String(n + 1), branch: branchName(id, draft.date, context) }))
  return {
    paper: 'ballot-paper',
    called,
    head: headOf(draft, null, context),
    // Frameworks word what is recognised, not what is revoked.
    subject:
      convened.purpose === 'revoke'
        ? `biểu quyết ${purpose}`
        : faceOf(rules, opened.year, convened.level, 'ballot-paper', draft, context).subject,
    rows,
    note: noteOf(rows.length, called.name, rules.ballots[convened.level]),
  }
}

/** What an empty row is, the framework says. */
function noteOf(rows: number, name: string, { blankCountsAs }: BallotRule): string {
  const mark = rows === 1 ? 'đánh dấu (x) vào một ô' : `mỗi ${name} đánh dấu (x) vào một ô`
  return blankCountsAs === 'invalid'
    ? `${mark}; để trống cả hai ô hoặc đánh dấu cả hai ô là phiếu không hợp lệ.`
    : `${mark}; để trống cả hai ô là không có ý kiến; đánh dấu cả hai ô là phiếu không hợp lệ.`
}
