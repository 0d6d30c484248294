// An electronic vote of the branch through the HTTP interface: slips, votes, the end.

import { meetings } from './http-bodies.ts'
import { type Playing, type Season, seasonAt } from './http-season.ts'
import { idOf } from './http-world.ts'
import type { TestApp } from './test-app.ts'

export type Slip = { readonly personId: string; readonly credential: string }
export type ElectronicVote<S extends Playing = Season> = {
  readonly s: S
  readonly ballotId: string
  readonly slips: readonly Slip[]
}
export type Choice = 'yes' | 'no' | 'blank'

/** Until when the vote of these tests is open; the meeting begins at 14:00. */
export const closesAt = '15:30'

/** The branch's meeting with an electronic ballot and all slips given out. */
export async function electronicVote(app?: TestApp): Promise<ElectronicVote> {
  return openedIn(await seasonAt('attended', app))
}

export async function openedIn<S extends Playing>(s: S): Promise<ElectronicVote<S>> {
  const meeting = meetings.branch(s)
  const teller = await s.key('teller', s.branch)
  const body = {
    ...{
      method: 'electronic',
      closesAt,
      tellers: meeting.roll.slice(1, 4).map(({ personId }) => personId),
      fewVotersAccepted: true,
    },
    tellersChosen: { yes: meeting.roll.length, of: meeting.roll.length },
  }
  const ballotId = idOf(await s.make(`/v1/rounds/${s.roundId}/ballots`, body, { as: s.clerk.branch }))
  const { slips } = (await s.send('POST', `/v1/ballots/${ballotId}/credentials`, {}, { as: teller })).body
  return { s, ballotId, slips }
}

/** A vote as a browser sends it: without a key. */
export function vote({ s, ballotId }: ElectronicVote<Playing>, credential: string, choice: Choice) {
  const choices = [{ candidacyId: s.candidacyId, choice }]
  return s.send('POST', `/v1/ballots/${ballotId}/votes`, { credential, choices }, { as: null })
}

export function close({ s, ballotId }: ElectronicVote<Playing>) {
  return s.send('POST', `/v1/ballots/${ballotId}/close`, { closedAt: '15:10' }, { as: s.clerk.branch, key: 'close' })
}
