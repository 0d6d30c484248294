// After every event of a season, what the lists say is what the decisions know: the folded streams are the measure.
import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import type { Framework } from '../../contracts/framework/framework.ts'
import { candidacyList } from '../../services/api/reads/candidacies.ts'
import { documentList } from '../../services/api/reads/documents.ts'
import { roundList } from '../../services/api/reads/rounds.ts'
import { seasonList } from '../../services/api/reads/seasons.ts'
import { standingList } from '../../services/api/reads/standings.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, type Step, seed } from '../support/play.ts'
import { readModelsOver } from '../support/read-models.ts'
import { knownFrom } from '../support/season/as-decided.ts'
import { stories } from '../support/season/stories.ts'

const everyone = { role: 'administrator', organisation: null } as const
async function allOf(past: readonly Envelope[], steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, past)
  await play(store, steps)
  return everything(store)
}

describe('lists say what the folded streams say', () => {
  it.each(stories)('after every event of %s', async (_, past, steps) => {
    const log = await allOf(past, steps)
    const rules = log.find(({ type }) => type === 'FrameworkPublished')!.data as { framework: Framework }
    const { store, reader, caughtUp } = await readModelsOver()
    for (const [n, event] of log.entries()) {
      await seed(store, [event])
      await caughtUp()
      const known = knownFrom(log.slice(0, n + 1), rules.framework)
      expect(said(reader), `after ${n}: ${event.type} of ${event.stream}`).toEqual(known)
    }
  })
})

/** Everything that the lists say, in the terms of `knownFrom`. */
function said(reader: Parameters<typeof candidacyList.read>[0]) {
  const all = { limit: 200 }
  const itemsOf = (found: object) => (found as { items: readonly Record<string, unknown>[] }).items
  const by = (key: string, items: readonly Record<string, unknown>[], columns: readonly string[]) =>
    Object.fromEntries(items.map((item) => [item[key], Object.fromEntries(columns.map((c) => [c, item[c]]))]))
  return {
    candidacies: by('id', itemsOf(candidacyList.read(reader, {}, all, everyone)), [
      ...['state', 'attempt', 'submission', 'returned', 'withdrawnOn', 'late', 'selfAssessment', 'appraisal'],
      ...['outcomes', 'revision'],
    ]),
    standings: by('candidacyId', itemsOf(standingList.read(reader, {}, { ...all, year: 2024 }, everyone)), [
      ...['state', 'submission', 'sheet', 'total', 'maximum', 'required', 'distance', 'thresholdReached'],
      ...['selfAssessment', 'appraisal', 'groups'],
    ]),
    rounds: by('id', itemsOf(roundList.read(reader, {}, all, everyone)), ['state', 'commended', 'late', 'revision']),
    seasons: by('id', itemsOf(seasonList.read(reader, {}, all, everyone)), ['registered', 'closed', 'revision']),
    documents: by('id', itemsOf(documentList.read(reader, {}, all, everyone)), [
      ...['state', 'number', 'symbol', 'date', 'signFirst', 'file', 'scan', 'failure', 'signedOn', 'revision'],
    ]),
  }
}
