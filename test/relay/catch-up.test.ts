import { describe, expect, it } from 'vitest'
import { fold, streamName } from '../../services/decisions/kernel/stream-type.ts'
import { organisation } from '../../services/decisions/organisation/state.ts'
import { season } from '../../services/decisions/season/state.ts'
import { log } from '../support/log-of-0-1.ts'
import { keptOver, runRelay } from '../support/relay-world.ts'
import { committee, seasonId } from '../support/season/ids.ts'

/** A store that version 0.1.0 wrote, with its relay's progress at the end. */
async function written() {
  const kept = await keptOver(log)
  kept.progress.save(await kept.store.head(), {})
  return kept
}

describe('a policy that rests on the whole log and came with a newer version', () => {
  it('sees what was there before it: the season of 0.1.0 knows its candidacies, the committee its branches', async () => {
    const kept = await written()
    await (await runRelay(kept)).settled()
    const { candidacies } = fold(season, await kept.store.read(streamName(season, seasonId)))
    const { subordinates } = fold(organisation, await kept.store.read(streamName(organisation, committee)))
    expect([candidacies.map(({ attempt }) => attempt), subordinates.length]).toEqual([[1, 1], 2])
  })

  it('sees it once: started again, the relay appends nothing; and no other policy acts on old events', async () => {
    const kept = await written()
    const before = (await kept.store.readAll(null, 1_000)).length
    const first = await runRelay(kept)
    await first.settled()
    await first.stop()
    const after = await kept.store.readAll(null, 1_000)
    const news = after.slice(before).map(({ event }) => event.type)
    expect(news.toSorted()).toEqual(['CandidacyEntered', 'CandidacyEntered', ...Array(3).fill('SubordinateNoted')])
    await (await runRelay(kept)).settled()
    expect(await kept.store.readAll(null, 1_000)).toEqual(after)
    expect(kept.progress.caughtUp().toSorted()).toEqual(['note-registrations', 'note-subordinates'])
  })
})
