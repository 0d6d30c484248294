// One meeting with its secret ballot, from the roll to the closed count.

import type { Player } from '../player.ts'
import { ballotPaperPrinted } from './papers.ts'
import { voteByDevice, voteOnPaper } from './voting.ts'

export type Meeting = {
  readonly name: string
  readonly key: string
  readonly day: string
  readonly organisationId: string
  readonly organ: string
  readonly seasonId: string
  /** A meeting to revoke what was recognised. */
  readonly purpose?: 'revoke'
  readonly candidacies: readonly string[]
  readonly kind: string
  readonly place: string
  readonly roll: readonly { readonly personId: string; readonly standing: string }[]
  readonly chair: string
  readonly minuteTaker: string
  readonly tellers: readonly string[]
  readonly absent: readonly { readonly personId: string; readonly reason: string }[]
  readonly guests?: readonly { readonly personId: string; readonly title: string }[]
  /** Per candidacy, of the ballots of all voters present. */
  readonly votes: readonly { readonly yes: number; readonly no: number; readonly blank: number }[]
  readonly voters: readonly string[]
  /** The vote is electronic; the key is the tellers'. */
  readonly electronic?: { readonly tellersKey: string }
  /** One ballot too many came back the first time, and the meeting voted again. */
  readonly repeated?: true
}

export type Held = { readonly roundId: string; readonly ballotId: string }

export async function hold(player: Player, m: Meeting): Promise<Held> {
  player.at(`${m.day}T07:30:00.000Z`)
  const roundId = (
    await player.give(`${m.name}: convene`, m.key, '/v1/rounds', {
      organisationId: m.organisationId,
      organ: m.organ,
      seasonId: m.seasonId,
      ...(m.purpose === undefined ? {} : { purpose: m.purpose }),
      candidacies: m.candidacies,
      kind: m.kind,
      openedAt: '14:30',
      place: m.place,
      chairId: m.chair,
      minuteTakerId: m.minuteTaker,
      roll: m.roll,
    })
  ).id
  await ballotPaperPrinted(player, m.key, m.candidacies[0]!, roundId)
  const present = m.roll
    .map(({ personId }) => personId)
    .filter((id) => !m.absent.some(({ personId }) => personId === id))
  await player.give(`${m.name}: attendance`, m.key, `/v1/rounds/${roundId}/attendance`, {
    present,
    absent: m.absent,
    ...(m.guests === undefined ? {} : { guests: m.guests }),
  })
  const voters = present.filter((id) => m.voters.includes(id))
  const voting = voters.length
  const open = (what: string) =>
    player.give(`${m.name}: ${what}`, m.key, `/v1/rounds/${roundId}/ballots`, {
      ...(m.electronic === undefined ? { method: 'paper' } : { method: 'electronic', closesAt: '15:00' }),
      tellers: m.tellers,
      tellersChosen: { yes: voting, of: voting },
    })
  let ballotId = (await open('ballot')).id
  if (m.repeated) {
    await player.give(`${m.name}: mismatch`, m.key, `/v1/ballots/${ballotId}/mismatch`, {
      issued: voting,
      returned: voting + 1,
      account: 'Trong hòm phiếu có một phiếu không theo mẫu phiếu biểu quyết đã phát.',
    })
    ballotId = (await open('second ballot')).id
  }
  await (m.electronic === undefined ? voteOnPaper : voteByDevice)(player, m, ballotId, voters)
  return { roundId, ballotId }
}
