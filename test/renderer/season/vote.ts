import { closeBallot } from '../../../services/decisions/ballot/close-ballot.ts'
import { confirmCount } from '../../../services/decisions/ballot/confirm-count.ts'
import { issueCredentials } from '../../../services/decisions/ballot/issue-credentials.ts'
import { openBallot } from '../../../services/decisions/ballot/open-ballot.ts'
import { recordCount } from '../../../services/decisions/ballot/record-count.ts'
import { recordMismatch } from '../../../services/decisions/ballot/record-mismatch.ts'
import { conveneRound } from '../../../services/decisions/round/convene-round.ts'
import { recordAttendance } from '../../../services/decisions/round/record-attendance.ts'
import type { Office } from './office.ts'

type Row = { candidacyId: string; yes: number; no: number; blank: number }
export type Meeting = {
  on: string
  openedAt: string
  closedAt: string
  organisationId: string
  organ: string
  seasonId: string
  roll: { personId: string; standing: string }[]
  /** Of them absent, each with a reason or none. */
  absent?: { personId: string; reason?: string }[]
  guests?: { personId: string; title: string }[]
  chairId: string
  minuteTakerId: string
  tellers: string[]
  voters: number
  rows: Row[]
  voting?: Voting
  purpose?: 'revoke'
}
export type Held = { roundId: string; ballotId: string; voidBallotId?: string }
/** How it is voted; `repeated`: a ballot too many came back the first time. */
export type Voting = { method?: 'electronic' | 'show-of-hands'; repeated?: true }

/** Holds a meeting with one vote, by paper where nothing else is said, and closes it. */
export async function meet(office: Office, meeting: Meeting): Promise<Held> {
  const { give } = office
  const { on, organisationId, organ, seasonId, openedAt, roll, chairId, minuteTakerId, tellers, voters, rows } = meeting
  const { method = 'paper', repeated } = meeting.voting ?? {}
  const roundId = await give(conveneRound, on, {
    ...{ organisationId, organ, seasonId, openedAt, roll, chairId, minuteTakerId },
    candidacies: rows.map(({ candidacyId }) => candidacyId),
    kind: 'hội nghị',
    place: 'Phòng họp Cơ sở X',
    ...(meeting.purpose === undefined ? {} : { purpose: meeting.purpose }),
  })
  await give(recordAttendance, on, attendance(office, meeting), roundId)
  const open = () =>
    give(openBallot, on, {
      ...{ roundId, tellers, tellersChosen: { yes: voters, of: voters } },
      ...(method === 'electronic' ? { method, closesAt: meeting.closedAt } : { method }),
    })
  const first = await open()
  if (repeated) {
    const account = office.seal(`ballot-${first}`, 'account', 'Một phiếu không theo mẫu đã phát.')
    await give(recordMismatch, on, { issued: voters, returned: voters + 1, account }, first)
  }
  const ballotId = repeated ? await open() : first
  await (method === 'electronic' ? closeBox : closeCount)(office, meeting, ballotId)
  return { roundId, ballotId, ...(repeated ? { voidBallotId: first } : {}) }
}

async function closeCount({ give }: Office, { on, voters, rows, tellers, chairId, closedAt }: Meeting, id: string) {
  const count = { issued: voters, returned: voters, valid: voters, invalid: 0, results: rows, closedAt }
  await give(recordCount, on, count, id)
  for (const personId of new Set([...tellers, chairId])) await give(confirmCount, on, { personId }, id)
  await give(closeBallot, on, {}, id)
}

/** All who are there and may vote have put in their votes. */
async function closeBox({ give }: Office, { on, roll, absent = [], voters, rows, closedAt }: Meeting, id: string) {
  await give(issueCredentials, on, {}, id)
  const gone = absent.map(({ personId }) => personId)
  const here = roll.filter(({ personId, standing }) => standing !== 'probationary' && !gone.includes(personId))
  const box = {
    checkIns: here.map(({ personId }) => personId).slice(0, voters),
    rows: rows.map(({ yes, no, blank }) => ({ yes, no, blank })),
  }
  await give(closeBallot, on, { closedAt, box }, id)
}

function attendance({ seal }: Office, { roll, absent = [], guests, seasonId }: Meeting): object {
  const gone = absent.map(({ personId }) => personId)
  return {
    present: roll.map(({ personId }) => personId).filter((id) => !gone.includes(id)),
    absent: absent.map(({ personId, reason }) =>
      reason === undefined ? { personId } : { personId, reason: seal(`round-${seasonId}`, 'reason', reason) },
    ),
    ...(guests === undefined ? {} : { guests }),
  }
}
