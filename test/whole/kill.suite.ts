// A part of season.int.test.ts, which plays the same season undisturbed.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../contracts/envelope.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { faultsIn, fileFaults } from '../support/check-history.ts'
import { type KillPoint, killedSeason } from '../support/killed-season.ts'
import { processesNaming } from '../support/own-processes.ts'
import type { PlayedSeason } from '../support/played-season.ts'
import { historyOf, outcomeOf } from '../support/season-records.ts'

const points: readonly KillPoint[] = [
  { step: 'branchA meeting: close ballot', moment: 'sent' },
  { step: 'branchB: missing evidence', moment: 'sent' },
  { step: 'authority: decide', moment: 'answered' },
  { step: 'issue decision 1', moment: 'printing' },
]

/** `played`: the season that nobody disturbed, once it is there. */
export function kills(played: () => PlayedSeason): void {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-kill-'))
  let killed: Awaited<ReturnType<typeof killedSeason>>
  let history: readonly StoredEvent[]

  beforeAll(async () => {
    killed = await killedSeason(join(folder, 'killed'), points)
    history = await historyOf(killed.server.dataFolder)
  }, 300_000)
  afterAll(async () => {
    await killed?.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  describe('a season during which the service was killed four times', () => {
    it('was killed where it hurts: an answer lost, a dossier or the certificate being made', () => {
      expect(killed.struck.map(({ point }) => point)).toEqual(points)
      const { branchA, branchB } = killed.candidacies
      const { due } = killed.struck.at(-1)!
      expect(due).not.toEqual([])
      const certificate = `document-${documentId('certificate', { stream: 'candidacy', id: branchA })}`
      expect([`dossier-${branchA}`, `dossier-${branchB}`, certificate]).toEqual(expect.arrayContaining([...due]))
      expect(killed.answers.filter(({ lost }) => lost).map(({ step }) => step)).toEqual(['authority: decide'])
    })

    it('has every acknowledged event, each command once, each paper, number and edition once, and every file', () => {
      expect(faultsIn(history, killed.answers)).toEqual([])
      expect(fileFaults(history, join(killed.server.dataFolder, 'files'))).toEqual([])
    })

    it('answers a repeated request with the receipt that was lost', () => {
      const [lost, again, ...more] = killed.answers.filter(({ step }) => step === 'authority: decide')
      expect(more).toEqual([])
      expect(again).toEqual({ ...lost, lost: false })
    })

    it('ends as a season does that nobody disturbed', async () => {
      expect(await outcomeOf(killed)).toEqual(await outcomeOf(played()))
    })

    it('leaves no browser of a killed service behind', async () => {
      expect(await killed.server.end('SIGTERM')).toEqual({ code: 0, signal: null })
      expect(processesNaming(killed.server.dataFolder)).toEqual([])
    })
  })

  describe('the check of a history', () => {
    const nth = (type: string) => history.findIndex(({ event }) => event.type === type)
    const without = (type: string) => history.toSpliced(nth(type), 1)
    const changed = (type: string, change: object) => {
      const { position, event } = history[nth(type)]!
      return history.with(nth(type), { position, event: { ...event, ...change } })
    }
    const added = (type: string) => {
      const { event } = history[nth(type)]!
      const revision = history.filter((one) => one.event.stream === event.stream).length
      return [...history, { position: '9'.repeat(20), event: { ...event, id: 'other', commandId: 'other', revision } }]
    }

    it.each([
      ['an event is gone', () => without('ScoreSubmitted'), /^candidacy-\w+: \d+ instead of \d+$/],
      ['an event is there twice', () => [...history, history.at(-1)!], /is there twice$/],
      [
        'an acknowledged event reads otherwise',
        () => changed('RoundClosed', { data: {} }),
        /not in the log as it was$/,
      ],
      ['a paper was drafted twice', () => added('DocumentDrafted'), /^document-\w+ lived DocumentDrafted/],
      ['a paper was never drafted', () => without('DocumentDrafted'), /papers ≠ due/],
      ['a paper was printed twice', () => added('DocumentRendered'), /^document-\w+ lived DocumentDrafted/],
      ['a number was given twice', () => added('NumberAllocated'), /has a gap or a double number$/],
      ['a number was lost', () => changed('NumberAllocated', { data: { number: 2 } }), /^numbers given ≠/],
      ['an edition was printed twice', () => added('DossierRendered'), /^DossierRendered: /],
      ['a command ran twice', () => added('OutcomeNoted').with(-1, again()), /ran twice$/],
    ] as const)('finds that %s', (_, spoiled, fault) => {
      const faults = faultsIn(spoiled(), killed.answers)
      expect(faults.some((one) => fault.test(one))).toBe(true)
    })
    const again = (): StoredEvent => {
      const { event } = history[nth('OutcomeNoted')]!
      return { position: '9'.repeat(20), event: { ...event, id: 'other', revision: 99 } }
    }
  })
}
