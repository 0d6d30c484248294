// A season that does not go straight: A is returned and sends its papers again, B withdraws and registers once more, a
// vote is void and held again, a paper is cancelled. The relay does the rest.
import type { Envelope } from '../../contracts/envelope.ts'
import { ballotId } from '../../services/decisions/ballot/id.ts'
import { candidacyId } from '../../services/decisions/candidacy/id.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { finishPapers, renderWoken } from './paper-work.ts'
import { everything, opened, type Step, step } from './play.ts'
import { act, type Kept, keptOver, type Running, runRelay } from './relay-world.ts'
import { nothingApplies, registrationOf, reportOf, sheetA } from './season/candidacies.ts'
import * as ids from './season/ids.ts'
import { closed, decisionOf, proposalOf } from './season/outcomes.ts'
import * as rounds from './season/rounds.ts'
import { late, returnedA, withLeave } from './season/turns.ts'
import { atUnder, seasonSteps } from './season.ts'
import { sealed } from './season-events.ts'

export const secondB = candidacyId(ids.model, 2024, ids.branchB, 2)
const [id, reportAgain] = [ids.candidacyA, documentId('report', { stream: 'candidacy', id: ids.candidacyA }, 2)]

const meeting = (like: rounds.Meeting, name: string, on: string): rounds.Meeting => {
  const round = opened(`${name} round`)
  return { ...like, name, id: round, ballot: ballotId(round, 1), candidacies: [id], on }
}
export const meetings = {
  branch: meeting(rounds.meetingA, 'A again', '2024-12-22'),
  committee: meeting(rounds.committeeMeeting, 'committee on A', '2024-12-24'),
  authority: meeting(rounds.authorityMeeting, 'authority on A', '2025-01-10'),
}

const on = (occurredOn: string, steps: readonly Step[]) =>
  steps.map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn } }))
const proposed = (held: rounds.Meeting) =>
  step('ProposeRecognition', { as: `${held.name}: proposal`, id: held.id, body: proposalOf(held), occurredOn: held.on })

/** Up to the return and the withdrawal; the committee has called its meeting on both already. */
const firstSubmission: readonly Step[] = [
  ...seasonSteps.filter(
    ({ name, asked }) =>
      name === 'AppraiseCandidacy' || (name === 'ProposeRecognition' && asked.id !== ids.committeeRound),
  ),
  rounds.convened({ ...rounds.committeeMeeting, on: '2024-12-19' }),
  returnedA,
  ...on('2024-12-20', [
    step('WithdrawRegistration', { id: ids.candidacyB, body: { reason: sealed(`candidacy-${ids.candidacyB}`) } }),
  ]),
  ...on('2024-12-21', [
    step('RegisterBranch', { as: 'B again', body: { ...registrationOf(ids.branchB), late } }),
    step('CloseSelfAssessment', { as: 'sheet 2', id, body: { disqualifiers: nothingApplies } }),
    step('ReportResults', { as: 'report 2', id, body: reportOf(id) }),
  ]),
]

/** The first vote of the committee is void, so its second turn counts. */
const { branch, committee, authority } = meetings
const secondTurn = { ...committee, name: 'committee’s second turn', ballot: ballotId(committee.id, 2) }
const secondSubmission: readonly Step[] = [
  ...rounds.wholeVote(branch),
  proposed(branch),
  ...on('2024-12-23', [
    closed(rounds.committeeMeeting),
    step('AppraiseCandidacy', {
      as: 'appraisal 2',
      id,
      body: { scores: sheetA, team: [ids.committeeMembers[1]!], conclusion: 'propose' },
    }),
  ]),
  ...[rounds.convened(committee), rounds.attended(committee), rounds.voting(committee)],
  step('RecordMismatch', {
    id: committee.ballot,
    body: { issued: 5, returned: 6, account: sealed(`ballot-${committee.ballot}`) },
    occurredOn: committee.on,
  }),
  ...[rounds.voting(secondTurn), rounds.counted(secondTurn), ...rounds.confirmed(secondTurn), rounds.voted(secondTurn)],
  proposed(secondTurn),
  ...rounds.wholeVote(authority),
  step('DecideRecognition', { id: authority.id, body: decisionOf(authority), occurredOn: authority.on }),
]

/** Plays it to its end; `papers` is done whenever the relay came to rest. */
export async function playTurns(kept: Kept, running: Running, papers = () => finishPapers(kept, running)) {
  for (const one of firstSubmission) {
    await act(kept, running, [one])
    if (one !== firstSubmission.at(-1)) await papers()
  }
  await renderWoken(kept)
  const cancelling = step('CancelDocument', { id: reportAgain, body: { reason: 'in sai' }, occurredOn: '2024-12-21' })
  for (const one of [cancelling, ...secondSubmission]) {
    await act(kept, running, [one])
    await papers()
  }
}

export const turnsBegin = () => keptOver(atUnder(withLeave, 'branch-voted'))

export async function relayedTurns(): Promise<readonly Envelope[]> {
  const kept = await turnsBegin()
  const running = await runRelay(kept)
  await playTurns(kept, running)
  await running.stop()
  return everything(kept.store)
}
