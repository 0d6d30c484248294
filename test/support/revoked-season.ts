import type { EventStore } from '../../services/store/port.ts'
import { finishPapers } from './paper-work.ts'
import { act, keptOver, runRelay } from './relay-world.ts'
import { relayedSeason } from './relayed-season.ts'
import { revokingMeeting as meeting, revoked, revokingVote } from './season/revocations.ts'

/** The season with all its papers, then the revocation of branch A with what follows from it, on the day of the meeting. */
export async function revokedSeason(): Promise<EventStore> {
  const kept = await keptOver(await relayedSeason())
  const running = await runRelay(kept, { now: () => `${meeting.on}T04:00:00.000Z` })
  await act(kept, running, [...revokingVote(meeting), revoked(meeting)])
  await finishPapers(kept, running)
  await running.stop()
  return kept.store
}
