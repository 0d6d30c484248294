import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createHandle } from '../../services/decisions/handle.ts'
import { policies } from '../../services/policies/all.ts'
import { startRelay } from '../../services/relay/relay.ts'
import { type Dies, mortal } from '../support/crashing.ts'
import { playMeetings } from '../support/paper-work.ts'
import { everything } from '../support/play.ts'
import { type Kept, keptOver, type Running, relayNow, runRelay } from '../support/relay-world.ts'
import { playTurns, turnsBegin } from '../support/relayed-turns.ts'
import { fingerprint } from '../support/season/papers.ts'
import { at } from '../support/season.ts'

/** `settled` starts the relay again each time that it died, and stops it at the end. */
function dyingRelay(kept: Kept, dies: Dies): Running & { readonly deaths: () => number } {
  let deaths = 0
  const live = async (): Promise<boolean> => {
    const process = mortal(kept, dies)
    const now = () => relayNow
    const handle = createHandle({ store: process.store, now })
    try {
      const relay = await startRelay({ ...process, handle, policies, fingerprint, now })
      while (!process.dead() && kept.progress.position() !== (await kept.store.head())) await setImmediate()
      await relay.stop()
    } catch (error) {
      if (!process.dead()) throw error
    }
    deaths += process.dead() ? 1 : 0
    return process.dead()
  }
  const settled = async () => {
    while (await live()) expect(deaths).toBeLessThan(1_000)
  }
  return { settled, stop: async () => {}, deaths: () => deaths }
}

const seasons = [
  { season: 'a season', begin: () => keptOver(at('branch-voted')), goOn: playMeetings },
  { season: 'a season with a return, a void vote and a cancelled paper', begin: turnsBegin, goOn: playTurns },
] as const

async function uninterrupted({ begin, goOn }: (typeof seasons)[number]) {
  const kept = await begin()
  await goOn(kept, await runRelay(kept))
  return { log: await everything(kept.store), published: kept.bus.published }
}

/** Dies once at each effect that it has not died at. */
function onceEach(when: 'before' | 'after'): Dies {
  const met = new Set<string>()
  return (at, effect) => at === when && !met.has(effect) && met.add(effect) !== undefined
}

describe('a relay that dies', () => {
  const whens = ['before', 'after'] as const
  it.each(seasons.flatMap((one) => whens.map((when) => ({ ...one, when }))))(
    '$when each single effect of $season ends with the same log and the same wake-ups',
    async ({ when, ...one }) => {
      const kept = await one.begin()
      const dying = dyingRelay(kept, onceEach(when))
      await one.goOn(kept, dying)
      const whole = await uninterrupted(one)
      expect(await everything(kept.store)).toStrictEqual(whole.log)
      expect(kept.bus.published).toStrictEqual(whole.published)
      expect(kept.progress.due()).toStrictEqual([])
      // Each event has at least its checkpoint.
      expect(dying.deaths()).toBeGreaterThan(whole.log.length)
    },
  )
})
