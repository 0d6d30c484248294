import { describe, expect, it } from 'vitest'
import { noteOutcomes } from '../../services/policies/note-outcomes.ts'
import { noteRevocations as policy } from '../../services/policies/note-revocations.ts'
import { releaseQuotas } from '../../services/policies/release-quota.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, type Step, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { authority, candidacyA } from '../support/season/ids.ts'
import { revokingMeeting as meeting, revoked, revokingVote } from '../support/season/revocations.ts'
import { at } from '../support/season.ts'

async function logAfter(...steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, at('recognised'))
  await play(store, [...revokingVote(meeting), ...steps])
  return everything(store)
}

describe('note-revocations', () => {
  it('tells each candidacy whose round revoked its recognition', async () => {
    const log = await logAfter(revoked(meeting))
    expect(await reaction(policy, log, log.at(-1)!)).toStrictEqual([
      {
        command: 'NoteRevocation',
        id: candidacyA,
        body: { roundId: meeting.id, ballotId: meeting.ballot, organisationId: authority },
        target: `candidacy-${candidacyA}`,
      },
    ])
  })

  it('a meeting that ended without revoking changes nothing: neither outcome nor limit', async () => {
    const log = await logAfter(
      step('CloseRound', { id: meeting.id, body: { closedAt: '16:00' }, occurredOn: meeting.on }),
    )
    expect(await reaction(noteOutcomes, log, log.at(-1)!)).toStrictEqual([])
    expect(await reaction(releaseQuotas, log, log.at(-1)!)).toStrictEqual([])
  })
})
