import { BallotClosed, CloseBallot } from '../../../contracts/ballot/close-ballot.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { itemPassed, passBase, quorumMet } from '../rules/ballot.ts'
import { frameworkOf, notOpen, ruleOf } from './rule-of.ts'
import { type Ballot, ballot } from './state.ts'
import { confirmation } from './who-confirms.ts'

type Body = BodyOf<typeof CloseBallot>
type Row = { readonly candidacyId: string; readonly yes: number; readonly no: number; readonly blank: number }

export const closeBallot = decision({
  contract: CloseBallot,
  stream: ballot,
  version: 3,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (_, state) => frameworkOf(state),
  decide(given, state, context) {
    const { body } = given
    const refused =
      notOpen(state, given) ?? (state.opened!.method === 'electronic' ? badBox(body, state) : badCount(state))
    if (refused !== null) return refused
    const { entitled, entitledPresent } = state.opened!
    const rule = ruleOf(state, context)
    const attendance = { called: entitled, present: entitledPresent }
    const results = rowsOf(body, state).map((row) => {
      const tally = { ...attendance, ...row }
      return { ...row, base: passBase(rule, tally), passed: itemPassed(rule, tally) }
    })
    return [BallotClosed({ ...body, quorumMet: quorumMet(rule, attendance), results })]
  },
  commandOf: (events) => pick(only(events, 'BallotClosed').data, 'closedAt', 'box'),
})

function rowsOf({ box }: Body, { opened, count }: Ballot): readonly Row[] {
  if (box === undefined) return count!.results
  return opened!.candidacies.map((candidacyId, n) => ({ candidacyId, ...box.rows[n]! }))
}

/** Somebody stands behind a count by name: who confirmed it here, or who signed the record that was scanned. */
function badCount({ opened, count, confirmedBy, scan }: Ballot): Refused | null {
  if (count === null) return refuse('COUNT_MISSING', 'Chưa ghi kết quả kiểm phiếu.')
  const { isEnough, needed } = confirmation(opened!, confirmedBy)
  if (isEnough || scan !== null) return null
  return refuse('COUNT_NOT_CONFIRMED', `${needed} Hoặc nộp bản quét kết quả đã ký.`)
}

/** The box's own check was made when it was shut; here it is held against the log. */
function badBox({ box, closedAt }: Body, { opened, votes, credentialsIssued }: Ballot): Refused | null {
  if (closedAt === undefined) {
    return refuse('CLOSING_TIME_DIFFERS', 'Cần giờ kết thúc để ghi biên bản.', {
      pointer: '/closedAt',
      detail: 'giờ, dạng 14:30',
    })
  }
  if (!credentialsIssued) return refuse('CREDENTIALS_MISSING', 'Chưa phát mã bỏ phiếu nên chưa có gì để kiểm.')
  if (box === undefined || !fits(box, opened!) || box.checkIns.length < votes) {
    return refuse(
      'BOX_LOST',
      'Hòm phiếu điện tử mất hoặc không khớp với nhật ký: hãy hủy lần biểu quyết này và biểu quyết lại.',
    )
  }
  return null
}

function fits(box: NonNullable<Body['box']>, { candidacies, voters = [] }: NonNullable<Ballot['opened']>): boolean {
  const cast = box.checkIns.length
  return (
    box.rows.length === candidacies.length &&
    box.rows.every(({ yes, no, blank }) => yes + no + blank === cast) &&
    box.checkIns.every((voter) => voters.includes(voter))
  )
}
