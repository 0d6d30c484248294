// Every figure on every paper of a season is what the log and the interface say, and what the other papers say: a part of
// season.int.test.ts, which plays the season.
import { beforeAll, expect } from 'vitest'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { CandidacyItem } from '../../contracts/http/candidacies.ts'
import type { DocumentItem } from '../../contracts/http/documents.ts'
import { isSeasonPaper } from '../../services/decisions/document/season-papers.ts'
import { allItems } from '../support/every-read.ts'
import { expectedOf } from '../support/figures/expected.ts'
import type { Framework, PaperFacts } from '../support/figures/paper-facts.ts'
import { figuresOfPages, scoreRowsOf } from '../support/figures/printed.ts'
import { candidacyAt, readsOf, type SeasonReads } from '../support/figures/season-facts.ts'
import { pdfTexts } from '../support/pdf-programs.ts'
import type { PlayedSeason } from '../support/played-season.ts'
import type { needs } from '../support/programs.ts'

export type Played = { readonly season: PlayedSeason; readonly history: readonly StoredEvent[] }

/** `played`: the season and its log, once they are there. */
export function figures({ describe, it }: ReturnType<typeof needs>, played: () => Played): void {
  let season: PlayedSeason
  let history: readonly StoredEvent[]
  let reads: SeasonReads
  let texts: ReadonlyMap<string, ReturnType<typeof pdfTexts>>

  beforeAll(async () => {
    ;({ season, history } = played())
    reads = await readsOf(season)
    texts = new Map(await Promise.all(reads.documents.map(async ({ id }) => [id, await textsOf(id)] as const)))
  }, 300_000)

  const textsOf = async (id: string) =>
    pdfTexts(await season.player.readBytes(season.admin, `/v1/documents/${id}/file`))
  const printedOn = ({ id }: DocumentItem) => figuresOfPages(texts.get(id)!.pages)
  const ofType = (type: string) => history.map(({ event }) => event).filter((event) => event.type === type)

  function factsOf(paper: DocumentItem): PaperFacts {
    const { basis } = history.find(({ event }) => event.stream === `document-${paper.id}`)!.event
    const pinned = new Map(basis.map(({ stream, revision }) => [stream, revision]))
    const ends = Object.values(season.candidacies).map((id) => candidacyAt(history, id).phase)
    return {
      paper,
      year: String((ofType('SeasonOpened')[0]!.data as { year: number }).year),
      candidacies: paper.candidacies.map((id) => candidacyAt(history, id, pinned.get(`candidacy-${id}`))),
      reads,
      framework: (ofType('FrameworkPublished')[0]!.data as { framework: Framework }).framework,
      counts: {
        branches: Object.keys(season.cast.branches).length,
        registered: ends.length,
        withdrawn: ends.filter((phase) => phase === 'withdrawn').length,
      },
      sentTo: (path) => season.sent.filter((one) => one.path === path).map(({ body }) => body),
      commendedBy: (id) => ofType('SecretaryCommended').filter(({ stream }) => stream === `round-${id}`).length,
    }
  }

  describe('the papers of the season', () => {
    it('are of every kind, and forty: one to vote on for each of six meetings', () => {
      expect(reads.documents.length).toBe(40)
      expect(new Set(reads.documents.map(({ type }) => type)).size).toBe(12)
      expect(reads.documents.filter(({ type }) => type === 'ballot-paper').length).toBe(reads.rounds.length)
    })

    it('are of votes in boxes and on paper, one of them repeated', () => {
      const { branchA, branchB, branchC } = season.cast.branches
      const votes = reads.rounds.map(({ organisationId, candidacies, ballots }) => {
        const told = ballots.map(({ method, state }) => `${method} ${state}`)
        return [organisationId, candidacies.length, ...told]
      })
      const { division, department } = season.cast
      expect(votes.toSorted()).toEqual(
        [
          [branchA.id, 1, 'electronic closed'],
          [branchB.id, 1, 'paper closed'],
          [branchB.id, 1, 'paper closed'],
          [branchC.id, 1, 'paper void', 'paper closed'],
          [division.id, 3, 'paper closed'],
          [department.id, 2, 'paper closed'],
        ].toSorted(),
      )
    })

    it('print these figures and no other, in this order', () => {
      const named = ({ type, number, date, candidacies }: DocumentItem) => [type, number, date, candidacies]
      for (const paper of reads.documents.filter(({ type }) => !isSeasonPaper(type))) {
        const { figures, rows } = expectedOf(factsOf(paper))
        const printed = printedOn(paper)
        const [found, due] = rows === undefined ? [printed, figures] : [printed.toSorted(), figures.toSorted()]
        expect([named(paper), found]).toEqual([named(paper), due])
        expect([named(paper), rows && scoreRowsOf(texts.get(paper.id)!.layout)]).toEqual([named(paper), rows])
      }
    })

    it('tell the totals that the interface tells', async () => {
      for (const shown of await allItems<CandidacyItem>(season.player, season.admin, '/v1/candidacies')) {
        const { sheet, appraisal } = candidacyAt(history, shown.id)
        expect([shown.selfAssessment?.total, shown.appraisal?.total]).toEqual(
          [sheet?.total, appraisal?.total].map((total) => (total === undefined ? undefined : total / 100)),
        )
      }
    })

    it('number the articles of the decision from one on, and name none that it has not', () => {
      const { pages } = texts.get(reads.documents.find(({ type }) => type === 'decision')!.id)!
      const articles = [...pages.join(' ').matchAll(/Điều (\d+)(\.?)/g)]
      const headings = articles.filter(([, , stop]) => stop === '.').map(([, n]) => Number(n))
      expect(headings).toEqual(headings.map((_, n) => n + 1))
      expect(headings).toEqual(expect.arrayContaining(articles.map(([, n]) => Number(n))))
    })
  })

  describe('the figures of the field’s own example', () => {
    const paper = (type: DocumentItem['type'], number: number, date: string) =>
      reads.documents.find((one) => one.type === type && one.number === number && one.date === date)!

    it.each([
      [
        'proposal',
        3,
        '2024-12-12',
        ['03-TTr/CB', '14', '12', '02', '95,5', '10/11', '90,9%', '04-BB/CB', '10/12/2024'],
      ],
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
      const printed = printedOn(paper(type, number, date))
      expect(figures.filter((figure) => !printed.includes(figure))).toEqual([])
    })
  })
}
