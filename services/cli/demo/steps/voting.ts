// The two ways in which the bodies of the demo vote, from the opened ballot to the closed one.

import type { Player } from '../player.ts'
import type { Meeting } from './meeting.ts'

const closedAt = '15:10'

/** The tellers count what came back; two of them and the chair confirm it. */
export async function voteOnPaper(player: Player, m: Meeting, ballotId: string, voters: readonly string[]) {
  player.at(`${m.day}T08:10:00.000Z`)
  await player.give(`${m.name}: count`, m.key, `/v1/ballots/${ballotId}/count`, {
    ...{ issued: voters.length, returned: voters.length, valid: voters.length, invalid: 0 },
    results: m.votes.map((row, n) => ({ candidacyId: m.candidacies[n], ...row })),
    closedAt,
  })
  for (const personId of [...m.tellers.slice(0, 2), m.chair]) {
    await player.give(`${m.name}: confirmed by ${personId}`, m.key, `/v1/ballots/${ballotId}/confirmations`, {
      personId,
    })
  }
  await player.give(`${m.name}: close ballot`, m.key, `/v1/ballots/${ballotId}/close`, {})
}

/** The tellers hand out the slips, everybody votes with their own, and the box is counted. */
export async function voteByDevice(player: Player, m: Meeting, ballotId: string) {
  const issuing = `/v1/ballots/${ballotId}/credentials`
  const { slips } = await player.give(`${m.name}: slips`, m.electronic!.tellersKey, issuing, {})
  for (const [n, { credential }] of slips!.entries()) {
    const choices = m.candidacies.map((candidacyId, row) => ({ candidacyId, choice: choiceOf(n, m.votes[row]!) }))
    await player.vote(`${m.name}: vote ${n + 1}`, ballotId, { credential, choices })
  }
  player.at(`${m.day}T08:10:00.000Z`)
  await player.give(`${m.name}: close ballot`, m.key, `/v1/ballots/${ballotId}/close`, { closedAt })
}

/** Who of the example is for what: the first in favour, the next against, the rest without an opinion. */
function choiceOf(voter: number, { yes, no }: Meeting['votes'][number]): 'yes' | 'no' | 'blank' {
  if (voter < yes) return 'yes'
  return voter < yes + no ? 'no' : 'blank'
}
