// One undisturbed season: its papers say what the interface says, and every read tells what the log holds.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { canonicalText, leafHash, type StoredEvent } from '../../contracts/envelope.ts'
import type { AuditItem } from '../../contracts/http/audit.ts'
import type { CandidacyItem } from '../../contracts/http/candidacies.ts'
import type { DocumentItem } from '../../contracts/http/documents.ts'
import type { DossierItem } from '../../contracts/http/dossiers.ts'
import type { RoundItem } from '../../contracts/http/rounds.ts'
import type { StandingItem } from '../../contracts/http/standings.ts'
import { projectFolder } from '../../services/cli/config.ts'
import { allItems, everyRead } from '../support/every-read.ts'
import { figuresOf, padded, percent, shortDate } from '../support/figures/printed.ts'
import { descendantsOf, isAlive, processesNaming } from '../support/own-processes.ts'
import { type PdfFacts, pdfFacts, pdfTexts } from '../support/pdf-programs.ts'
import { type PlayedSeason, playedSeason } from '../support/played-season.ts'
import { needs } from '../support/programs.ts'
import { historyOf } from '../support/season-records.ts'
import { figures } from './figures.suite.ts'
import { kills } from './kill.suite.ts'
import { personalData } from './personal-data.suite.ts'

const gate = needs('pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach')
const { describe, it } = gate
const folder = mkdtempSync(join(tmpdir(), 'bon-tot-season-'))
const data = join(folder, 'data')
let season: PlayedSeason
let history: readonly StoredEvent[]

beforeAll(async () => {
  season = await playedSeason(data, { logLevel: 'trace' })
  history = await historyOf(data)
}, 300_000)
afterAll(async () => {
  await season?.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const list = <T>(path: string) => allItems<T>(season.player, season.admin, path)
const bytes = (path: string) => season.player.readBytes(season.admin, path)
const papersOf = (candidacy: string) => list<DocumentItem>(`/v1/documents?candidacy=${candidacy}`)
const dossiersOf = (candidacy: string) => list<DossierItem>(`/v1/dossiers?candidacy=${candidacy}`)
const candidacyOf = async (id: string) => (await list<CandidacyItem>('/v1/candidacies')).find((one) => one.id === id)!
const decimal = (value: number, places = 0) =>
  (Number.isInteger(value) ? value.toFixed(places) : String(value)).replace('.', ',')
const numberOf = ({ number, symbol }: { number?: number; symbol?: string }) => `${padded(number!)}-${symbol}`

const titles = {
  proposal: 'TỜ TRÌNH',
  'count-record': 'BIÊN BẢN',
  'sealed-count': 'BIÊN BẢN',
  'ballot-paper': 'PHIẾU BIỂU QUYẾT',
  report: 'BÁO CÁO',
  'self-assessment': 'PHIẾU TỰ ĐÁNH GIÁ',
  decision: 'QUYẾT ĐỊNH',
  revocation: 'QUYẾT ĐỊNH',
  certificate: 'GIẤY KHEN',
  'return-letter': 'CÔNG VĂN',
  'refusal-letter': 'CÔNG VĂN',
  registration: 'BẢN ĐĂNG KÝ',
  commitment: 'BẢN CAM KẾT',
  appraisal: 'PHIẾU THẨM ĐỊNH',
} as const
const firstEdition = ['proposal', 'count-record', 'report', 'self-assessment', 'proposal', 'count-record'] as const

figures(gate, () => ({ season, history }))
kills(() => season)

describe('the papers of a recognised branch', () => {
  it('are each an issued A4 file, those to vote on an A5 file that nobody signs, tagged, with all fonts in it, of the pages that the interface names', async () => {
    const papers = await papersOf(season.candidacies.branchA)
    const toVoteOn = ['ballot-paper', 'ballot-paper', 'ballot-paper']
    const besides = ['registration', 'commitment', 'appraisal', 'decision', 'certificate', ...toVoteOn]
    expect(papers.map(({ type }) => type).toSorted()).toEqual([...firstEdition, ...besides].toSorted())
    for (const { id, type, state, file, ...paper } of papers) {
      const { pageSize, tagged, fontsOutside, pages, text } = pdfFacts(await bytes(`/v1/documents/${id}/file`))
      expect([state, pageSize, tagged, fontsOutside, pages]).toEqual([
        ...(type === 'ballot-paper'
          ? ['rendered', expect.stringContaining('(A5)')]
          : ['issued', expect.stringContaining('(A4)')]),
        ...['yes', [], file!.pages],
      ])
      expect(text).toContain(titles[type as keyof typeof titles])
      if (paper.number !== undefined) expect(text).toContain(`Số ${numberOf(paper)}`)
    }
  })

  it('come out of the log again byte for byte, finished for the archive', async () => {
    const papers = await papersOf(season.candidacies.branchA)
    for (const { id } of papers.filter(({ type }) => type === 'report' || type === 'decision')) {
      const told = JSON.parse(Buffer.from(await bytes(`/v1/documents/${id}/file?render=again`)).toString())
      expect(told).toMatchObject({ result: 'same', reasons: [], recorded: { fingerprint: { finish: 'pdf-a-3b-1' } } })
      expect(told.printed).toEqual(told.recorded)
    }
  })

  it('carry the totals of the sheet and of the appraisal', async () => {
    const { selfAssessment, appraisal } = await candidacyOf(season.candidacies.branchA)
    const [standing] = await list<StandingItem>('/v1/standings?year=2024')
    const text = await textOf(['report', season.cast.branches.branchA.id])
    expect(text).toContain(`Tổng điểm tự chấm: ${decimal(selfAssessment!.total)}/${selfAssessment!.maximum} điểm`)
    for (const { self } of standing!.groups)
      expect(text).toContain(`tự chấm ${decimal(self.points)}/${self.maximum} điểm`)
    const annex = await textOf(['proposal', season.cast.division.id])
    expect(annex).toContain(`${decimal(selfAssessment!.total, 1)} ${decimal(appraisal!.total, 1)}`)
  })

  it('carry the counts of the votes and their shares', async () => {
    const rounds = await list<RoundItem>(`/v1/rounds?candidacy=${season.candidacies.branchA}`)
    const voteOf = (level: string) => {
      const { ballots } = rounds.find((round) => round.level === level)!
      return ballots[0]!.results!.find(({ candidacyId }) => candidacyId === season.candidacies.branchA)!
    }
    const branch = voteOf('branch')
    const share = `${padded(branch.yes)}/${padded(branch.base)} (${percent(branch.yes, branch.base)})`
    const record = await textOf(['count-record', season.cast.branches.branchA.id])
    expect(record).toContain(`Tán thành: ${padded(branch.yes)} phiếu, bằng ${share}`)
    expect(record).toContain(`Không có ý kiến: ${padded(branch.blank)} phiếu (${percent(branch.blank, branch.base)})`)
    const committee = voteOf('committee')
    const [yes, base] = [padded(committee.yes), padded(committee.base)]
    const theirs = await textOf(['count-record', season.cast.division.id])
    expect(theirs).toContain(`${yes} (${yes}/${base}, ${percent(committee.yes, committee.base)})`)
    const annex = await textOf(['proposal', season.cast.division.id])
    expect(annex).toContain(share)
    expect(annex).toContain(`${yes}/${base} (${percent(committee.yes, committee.base)})`)
  })

  const textOf = async ([type, issuer]: readonly [type: string, issuer: string]) => {
    const papers = await papersOf(season.candidacies.branchA)
    const paper = papers.find((one) => one.type === type && one.organisationId === issuer)!
    return pdfFacts(await bytes(`/v1/documents/${paper.id}/file`)).text
  }
})

const recognised = ['branchA', 'branchB'] as const
const editions = recognised.flatMap((name) => [1, 2].map((n) => [n, name] as const))

describe('the dossier', () => {
  it.each(recognised)('of %s has two editions, of six papers and of these with the decision', async (name) => {
    const made = await dossiersOf(season.candidacies[name])
    expect(made.map(({ edition, occasion, documents }) => [edition, occasion, documents.map((d) => d.type)])).toEqual([
      [1, 'proposal', firstEdition],
      [2, 'recognition', [...firstEdition, 'decision']],
    ])
  })

  it.each(editions)(
    'is in edition %d of %s one A4 file with every paper printed and attached as it was issued',
    async (n, name) => {
      const { documents, file } = (await dossiersOf(season.candidacies[name]))[n - 1]!
      const facts = pdfFacts(await bytes(`/v1/dossiers/${season.candidacies[name]}/file?edition=${n}`))
      expect(plainFacts(facts)).toEqual([expect.stringContaining('(A4)'), 'yes', [], file!.pages])
      expect(facts.text).toContain(`Lần lập ${n} `)
      const unbroken = facts.text.replaceAll(' ', '')
      for (const { sha256 } of documents) expect(unbroken).toContain(sha256)
      for (const { type } of documents) expect(facts.text).toContain(titles[type])
      for (const paper of documents.filter(({ number }) => number !== undefined))
        expect(facts.text).toContain(`Số ${numberOf(paper)}`)
      expect(facts.text.includes(titles.decision)).toBe(n === 2)
      const issued = await Promise.all(documents.map(({ documentId }) => bytes(`/v1/documents/${documentId}/file`)))
      const files = (await evidenceOf(name)).map(({ content }) => content)
      const { 'events.json': events, ...rest } = facts.attachments
      const attached = Object.values(rest)
      expect(JSON.parse(events!.toString()).stream).toBe(`candidacy-${season.candidacies[name]}`)
      expect(attached.length).toBe(issued.length + files.length)
      expect(attached.map((one, i) => Buffer.compare(one, [...issued, ...files][i]!))).toEqual(attached.map(() => 0))
    },
  )

  it.each(editions)('numbers in edition %d of %s its sheets as its papers have pages', async (n, name) => {
    const { documents, file } = (await dossiersOf(season.candidacies[name]))[n - 1]!
    const evidence = await evidenceOf(name)
    const { pages } = pdfTexts(await bytes(`/v1/dossiers/${season.candidacies[name]}/file?edition=${n}`))
    const list = await papersOf(season.candidacies[name])
    let sheet = 1
    const rows = documents.flatMap(({ documentId, date, ...paper }, i) => {
      const start = String(sheet)
      sheet += list.find(({ id }) => id === documentId)!.file!.pages
      return [`${i + 1}`, ...(paper.number === undefined ? [] : [numberOf(paper)]), shortDate(date), '2024', start]
    })
    const listed = [`${documents.length + 1}`, padded(evidence.length), String(sheet)]
    expect(figuresOf(pages[1]!).toSorted()).toEqual(['2024', ...rows, ...listed].toSorted())
    // Cover, contents and the sheet that proves the files are outside; the list of evidence takes one.
    const bound = evidence.reduce((sum, { pages: of = 1 }) => sum + of, sheet)
    expect([pages.length, figuresOf(pages[0]!).at(-1)]).toEqual([bound + 3, String(bound)])
    expect(pages.length).toBe(file!.pages)
  })

  it.each(recognised)('of %s lists its evidence: title, day, criteria, size and SHA-256', async (name) => {
    const { pages } = pdfTexts(await bytes(`/v1/dossiers/${season.candidacies[name]}/file`))
    const list = pages.find((page) => page.includes('DANH MỤC MINH CHỨNG'))!
    const unbroken = list.replaceAll(/\s/g, '')
    const evidence = await evidenceOf(name)
    expect(evidence.map(({ title }) => title)).toEqual([
      'Ảnh buổi sinh hoạt chuyên đề',
      ...(name === 'branchB' ? ['Bản cam kết đã ký'] : []),
    ])
    for (const { title, date, criteria, sha256, mediaType, pages: of, content } of evidence) {
      const size = `${decimal(Math.round((content.length * 10) / 1024) / 10, 1)}KB`
      expect(list.replaceAll(/\s+/g, ' ')).toContain(title)
      for (const part of [
        `Ngày${shortDate(date)}`,
        criteria.join(','),
        size,
        sha256,
        ...(mediaType === 'application/pdf' ? [`${padded(of!)}trang`] : []),
      ])
        expect(unbroken).toContain(part)
      expect(pages.filter((page) => page.includes(`: ${title}`))).toHaveLength(1)
    }
  })

  it('has for each edition a file that follows from that edition, not from what came after', () => {
    const events = history.map(({ event }) => event).filter(({ stream }) => stream.startsWith('dossier-'))
    const ofType = (wanted: string) =>
      events
        .filter(({ type }) => type === wanted)
        .toSorted((one, other) => editionOf(one) - editionOf(other) || one.stream.localeCompare(other.stream))
        .map((event) => [
          editionOf(event),
          event.occurredOn,
          wanted === 'DossierRendered' ? event.causationId : event.id,
        ])
    const editionOf = ({ data }: StoredEvent['event']) => (data as { edition: number }).edition
    expect(ofType('DossierRendered')).toEqual(ofType('DossierAssembled'))
  })

  it('is in its newest edition what is given where none is named', async () => {
    const path = `/v1/dossiers/${season.candidacies.branchB}/file`
    expect(Buffer.compare(await bytes(path), await bytes(`${path}?edition=2`))).toBe(0)
  })

  const entered = ['registration', 'commitment'] as const
  const records = ['count-record', 'count-record', 'count-record'] as const
  it.each([
    ['branchC', [...entered, 'self-assessment', ...records, 'report', 'proposal', 'appraisal'], 2],
    ['branchD', entered, 0],
  ] as const)('is not made for %s, whose own papers are issued all the same', async (name, own, meetings) => {
    const id = season.candidacies[name]
    expect(await dossiersOf(id)).toEqual([])
    await expect(bytes(`/v1/dossiers/${id}/file`)).rejects.toThrow(/: 404 /)
    const papers = (await papersOf(id)).map(({ type, state }) => `${type} ${state}`)
    const toVoteOn = Array<string>(meetings).fill('ballot-paper rendered')
    expect(papers.toSorted()).toEqual([...own.map((type) => `${type} issued`), ...toVoteOn].toSorted())
  })

  it('of a branch whose papers were returned holds those that it made again', async () => {
    const { branchB } = season.candidacies
    const papers = await papersOf(branchB)
    const newest = (type: string) => papers.filter((one) => one.type === type && one.organisationId === issuer).at(-1)!
    const issuer = season.cast.branches.branchB.id
    for (const { documents } of await dossiersOf(branchB)) {
      const own = ['proposal', 'count-record', 'report', 'self-assessment'].map((type) => newest(type).id)
      expect(documents.slice(0, 4).map(({ documentId }) => documentId)).toEqual(own)
    }
    expect(papers.filter(({ type }) => type === 'self-assessment').map(({ state }) => state)).toEqual([
      'issued',
      'issued',
    ])
  })

  type Evidence = {
    readonly title: string
    readonly date: string
    readonly criteria: readonly string[]
    readonly sha256: string
    readonly mediaType: string
    readonly pages?: number
  }
  const evidenceOf = async (name: (typeof recognised)[number]) => {
    const path = `/v1/candidacies/${season.candidacies[name]}`
    const { evidence } = await season.player.read<{ evidence: readonly Evidence[] }>(season.admin, path)
    return Promise.all(evidence.map(async (one) => ({ ...one, content: await bytes(`/v1/evidence/${one.sha256}`) })))
  }
  const plainFacts = ({ pageSize, tagged, fontsOutside, pages }: PdfFacts) => [pageSize, tagged, fontsOutside, pages]
})

describe('the reads', () => {
  const told = (items: readonly AuditItem[]) => items.map(({ position, id, leafHash: leaf }) => [position, id, leaf])
  const stored = (wanted: (event: StoredEvent['event']) => boolean) =>
    history
      .filter(({ event }) => wanted(event))
      .map(({ position, event }) => [position, event.id, leafHash(canonicalText(event))])

  it.each(['branchA', 'branchB', 'branchC', 'branchD'] as const)(
    'tell the whole history of %s and nothing else',
    async (name) => {
      const id = season.candidacies[name]
      const about = new Set([`candidacy-${id}`, `dossier-${id}`])
      for (const { event } of history) {
        const { candidacies } = event.data as { candidacies?: string[] }
        if (event.revision === 0 && candidacies?.includes(id)) about.add(event.stream)
      }
      const ofIt = ({ stream, type, data }: StoredEvent['event']) => {
        const { documentId, candidacyId } = data as { documentId?: string; candidacyId?: string }
        return (
          about.has(stream) ||
          about.has(`document-${documentId}`) ||
          (type === 'CandidacyEntered' && candidacyId === id)
        )
      }
      expect(told(await list<AuditItem>(`/v1/candidacies/${id}/history`))).toEqual(stored(ofIt))
    },
  )

  it('tell of the year everything but who is who', async () => {
    const setUp = /^(?:key|organisation|person)-/
    expect(told(await list<AuditItem>('/v1/audit/2024'))).toEqual(stored(({ stream }) => !setUp.test(stream)))
  })

  it('rank the candidacies by what each of them says of itself', async () => {
    const all = await list<StandingItem>('/v1/standings?year=2024')
    const standings = all.filter(({ state }) => state !== 'withdrawn')
    expect(all).toHaveLength(standings.length + 1)
    const expected = (await list<CandidacyItem>('/v1/candidacies'))
      .filter(({ appraisal }) => appraisal !== undefined)
      .toSorted((one, other) => other.appraisal!.total - one.appraisal!.total)
      .map(({ id, state, selfAssessment, appraisal }, n) => ({
        ...{ candidacyId: id, state, selfAssessment, rank: n + 1 },
        ...{ total: appraisal!.total, thresholdReached: appraisal!.classification !== 'not-reached' },
      }))
    expect(
      standings.map(({ candidacyId, state, selfAssessment, rank, total, thresholdReached }) => ({
        ...{ candidacyId, state, selfAssessment, rank, total, thresholdReached },
      })),
    ).toEqual(expected)
    for (const { total, required, distance } of standings) expect(distance).toBe(Math.max(0, required - total))
    for (const { groups, total } of standings)
      expect(groups.reduce((sum, { appraised }) => sum + appraised!.points, 0)).toBe(total)
  })

  /** Last of the reads: it stops the service. */
  it('are the same after the service was stopped, which leaves no process, and the read models were rebuilt', async () => {
    const before = await everyRead(season)
    const browsers = descendantsOf(season.server.pid()!)
    expect(browsers.length).toBeGreaterThan(0)
    expect(await season.server.end('SIGTERM')).toEqual({ code: 0, signal: null })
    expect([browsers.filter(isAlive), processesNaming(data)]).toEqual([[], []])
    const env = { ...process.env, BON_TOT_DATA: data, BON_TOT_KEK_FILE: `${data}.kek` }
    const command = [join(projectFolder, 'services/cli/bon-tot.ts'), 'rebuild']
    const said = execFileSync(process.execPath, command, { env, encoding: 'utf8' })
    expect(said).toContain(`${history.length} events into`)
    await season.restart()
    expect(await everyRead(season)).toEqual(before)
  })
})

personalData(gate, () => ({ season, folder }))
