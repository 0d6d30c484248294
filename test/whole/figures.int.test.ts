// Every figure on every paper of a season is what the log and the interface say, and what the other papers say.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { DocumentItem } from '../../contracts/http/documents.ts'
import { expectedOf, type PaperFacts } from '../support/figures/expected.ts'
import { figuresIn, figuresOf } from '../support/figures/printed.ts'
import { candidacyAt, readsOf, type SeasonReads } from '../support/figures/season-facts.ts'
import { pdfFacts } from '../support/pdf-programs.ts'
import { type PlayedSeason, playedSeason } from '../support/played-season.ts'
import { needs } from '../support/programs.ts'
import { historyOf } from '../support/season-records.ts'

const { describe, it } = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const folder = mkdtempSync(join(tmpdir(), 'bon-tot-figures-'))
let season: PlayedSeason
let history: readonly StoredEvent[]
let reads: SeasonReads
let texts: ReadonlyMap<string, string>

beforeAll(async () => {
  season = await playedSeason(join(folder, 'data'))
  history = await historyOf(join(folder, 'data'))
  reads = await readsOf(season)
  texts = new Map(await Promise.all(reads.documents.map(async ({ id }) => [id, await textOf(id)] as const)))
}, 300_000)
afterAll(async () => {
  await season?.close()
  rmSync(folder, { recursive: true, force: true })
})

const textOf = async (id: string) =>
  pdfFacts(await season.player.readBytes(season.admin, `/v1/documents/${id}/file`)).text

/** Row and page numbers stand alone and are small. */
const isOrdinal = (figure: string) => /^\d{1,2}$/.test(figure) && Number(figure) >= 1 && Number(figure) <= 9

function factsOf(paper: DocumentItem): PaperFacts {
  const drafted = history.find(({ event }) => event.stream === `document-${paper.id}`)!.event
  const pinned = new Map(drafted.basis.map(({ stream, revision }) => [stream, revision]))
  const { framework } = history.find(({ event }) => event.type === 'FrameworkPublished')!.event.data as {
    framework: PaperFacts['framework'] & { thresholds: { recognise: number } }
  }
  const ends = Object.values(season.candidacies).map((id) => candidacyAt(history, id).phase)
  return {
    paper,
    candidacies: paper.candidacies.map((id) => candidacyAt(history, id, pinned.get(`candidacy-${id}`))),
    reads,
    framework: { ...framework, recognise: framework.thresholds.recognise },
    counts: {
      branches: Object.keys(season.cast.branches).length,
      registered: ends.length,
      withdrawn: ends.filter((phase) => phase === 'withdrawn').length,
    },
  }
}

describe('the papers of the season', () => {
  it('are of every kind, and thirty-one', () => {
    expect(reads.documents.length).toBe(31)
    expect(new Set(reads.documents.map(({ type }) => type)).size).toBe(8)
  })

  it('print every figure that they have to, as often as it is due', () => {
    for (const paper of reads.documents) {
      const printed = tally(figuresOf(texts.get(paper.id)!))
      const missing = [...tally(expectedOf(factsOf(paper)).must)].filter(
        ([figure, n]) => (printed.get(figure) ?? 0) < n,
      )
      expect([paper.type, paper.number, paper.date, missing]).toEqual([paper.type, paper.number, paper.date, []])
    }
  })

  it('print no figure that nothing explains', () => {
    const quoted = new Set(reads.quotable.flatMap(figuresIn))
    for (const paper of reads.documents) {
      const { must, may = [] } = expectedOf(factsOf(paper))
      const explained = new Set([...must, ...may, '2024'])
      const strange = figuresOf(texts.get(paper.id)!).filter(
        (figure) => !explained.has(figure) && !quoted.has(figure) && !isOrdinal(figure),
      )
      expect([paper.type, paper.number, paper.date, strange]).toEqual([paper.type, paper.number, paper.date, []])
    }
  })

  it('tell the totals that the interface tells', async () => {
    type Shown = { selfAssessment: { total: number } | null; appraisal: { total: number } | null }
    for (const id of Object.values(season.candidacies)) {
      const shown = await season.player.read<Shown>(season.admin, `/v1/candidacies/${id}`)
      const { sheet, appraisal } = candidacyAt(history, id)
      expect([shown.selfAssessment?.total, shown.appraisal?.total]).toEqual(
        [sheet?.total, appraisal?.total].map((total) => (total === undefined ? undefined : total / 100)),
      )
    }
  })
})

describe('the figures of the field’s own example', () => {
  const paper = (type: DocumentItem['type'], number: number, date: string) =>
    texts.get(reads.documents.find((d) => d.type === type && d.number === number && d.date === date)!.id)!

  it.each([
    ['proposal', 3, '2024-12-12', ['03-TTr/CB', '14', '12', '02', '95,5', '10/11', '90,9%', '04-BB/CB', '10/12/2024']],
    ['count-record', 4, '2024-12-10', ['04-BB/CB', '11/12', '91,7%', '10/11', '90,9%', '9,1%', '0%']],
    ['report', 12, '2024-12-11', ['12-BC/CB', '28,5/30', '19/20', '25/25', '23/25', '95,5/100', '52', '08/08']],
    ['count-record', 2, '2024-12-18', ['02-BB/ĐU', '06/07', '85,7%', '05/07', '71,4%', '03/07', '42,9%']],
    [
      'proposal',
      5,
      '2024-12-20',
      ['05-TTr/ĐU', '05', '04', '03', '02', '95,0', '09', '91,0', '07/07', '100%', '71,4%'],
    ],
    [
      'decision',
      21,
      '2025-01-08',
      ['21-QĐ/ĐU', '05-TTr/ĐU', '20/12/2024', 'ngày 08 tháng 01 năm 2025', '95,0', '91,0'],
    ],
  ] as const)('are on %s %d of %s', (type, number, date, figures) => {
    const printed = figuresOf(paper(type, number, date))
    expect(figures.filter((figure) => !printed.includes(figure))).toEqual([])
  })
})

function tally(figures: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1)
  return counts
}
