import { closeBallot } from '../../../services/decisions/ballot/close-ballot.ts'
import { confirmCount } from '../../../services/decisions/ballot/confirm-count.ts'
import { openBallot } from '../../../services/decisions/ballot/open-ballot.ts'
import { recordCount } from '../../../services/decisions/ballot/record-count.ts'
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
}

/** Holds a meeting with one vote by secret ballot and closes it. */
export async function meet(office: Office, meeting: Meeting): Promise<{ roundId: string; ballotId: string }> {
  const { give } = office
  const { on, organisationId, organ, seasonId, openedAt, roll, chairId, minuteTakerId, tellers, voters, rows } = meeting
  const roundId = await give(conveneRound, on, {
    ...{ organisationId, organ, seasonId, openedAt, roll, chairId, minuteTakerId },
    candidacies: rows.map(({ candidacyId }) => candidacyId),
    kind: 'hội nghị',
    place: 'Phòng họp Cơ sở X',
  })
  await give(recordAttendance, on, attendance(office, meeting), roundId)
  const ballotId = await give(openBallot, on, {
    ...{ roundId, tellers },
    method: 'paper',
    tellersChosen: { yes: voters, of: voters },
  })
  const count = {
    issued: voters,
    returned: voters,
    valid: voters,
    invalid: 0,
    results: rows,
    closedAt: meeting.closedAt,
  }
  await give(recordCount, on, count, ballotId)
  for (const personId of new Set([...tellers, chairId])) await give(confirmCount, on, { personId }, ballotId)
  await give(closeBallot, on, {}, ballotId)
  return { roundId, ballotId }
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
