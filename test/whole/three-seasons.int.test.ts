// `npm run demo -- --seasons 2024,2025,2026` as its reader runs it: the tables that it prints are what people entered comes to,
// counted again by nothing of the service; and the years hold what the plan's own chain went through.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { projectFolder } from '../../services/cli/config.ts'
import { pdfTexts } from '../support/pdf-programs.ts'
import { needs } from '../support/programs.ts'
import { type Log, readLog } from '../support/recount/log.ts'
import { type Row, resultsOf } from '../support/recount/results.ts'

const { describe, it } = needs('pdftotext')
const folder = mkdtempSync(join(tmpdir(), 'bon-tot-three-seasons-'))
const years = [2024, 2025, 2026] as const
let printed: string
let log: Log

beforeAll(() => {
  const { PATH, CHROME_PATH, CHROME_SANDBOX } = process.env
  printed = execFileSync(
    'node',
    [join(projectFolder, 'services/cli/bon-tot.ts'), 'demo', '--seasons', years.join(',')],
    { cwd: folder, env: { PATH, CHROME_PATH, CHROME_SANDBOX }, encoding: 'utf8', maxBuffer: 1 << 24 },
  )
  log = readLog(join(folder, 'demo/events.db'))
}, 400_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** The rows of a year's table as they are printed; each is followed by the papers that were made. */
function tableOf(year: number): Row[] {
  const table = printed.split(`\nNăm ${year}\n`)[1]!.split('\n\n')[0]!
  const row = /^(Chi bộ|Đảng bộ)(.*?) +(–|\d+,\d) +(–|\d+,\d) {3}(\S.*)$/
  const lines = table.split('\n')
  return lines.flatMap((line, n) => {
    const [, kind, name, self, appraised, outcome] = row.exec(line) ?? []
    if (kind === undefined) return []
    const certificate = lines[n + 1]?.includes('Giấy khen') ?? false
    return [
      {
        name: `${kind}${name}`,
        self: hundredths(self!),
        appraised: hundredths(appraised!),
        outcome: outcome!,
        certificate,
      },
    ]
  })
}

const hundredths = (shown: string) => (shown === '–' ? null : Number(shown.replace(',', '')) * 10)

describe('the tables of the demo', () => {
  it.each(years)('of %d tell what its points and votes come to, counted again from the log', (year) => {
    expect(tableOf(year)).toEqual(resultsOf(log, year))
  })

  it('leave no paper that waits to be issued', () => {
    expect(printed).toContain('\nMọi văn bản đã ban hành; các biểu mẫu chỉ in để dùng, không ban hành.\n')
  })

  it('are of the three years’ story', () => {
    const told = years.map((year) => resultsOf(log, year).map(({ outcome }) => outcome))
    expect(told).toEqual([
      ['Được công nhận', 'Đã hủy bỏ công nhận', 'Không đề nghị', 'Đã rút đăng ký', 'Không đăng ký'],
      ['Được công nhận', 'Không công nhận', 'Không đăng ký', 'Đã nhập vào lượt đăng ký khác', 'Được công nhận'],
      ['Được công nhận', 'Được công nhận', 'Được công nhận', 'Được công nhận', 'Được công nhận'],
    ])
  })
})

type Drafted = {
  readonly type: string
  readonly organisationId: string
  readonly date: string
  readonly layout: string
  readonly symbol?: string
  readonly termId?: string
  readonly signers: readonly { readonly as: string }[]
}

describe('the years of the demo hold', () => {
  const drafts = () => log.of<Drafted>('DocumentDrafted')
  const count = (type: string) => log.of(type).length
  const pagesOf = (year: number) => {
    const { pages } = pdfTexts(readFileSync(join(folder, `demo/ho-so/ho-so-${year}-chi-bo-phong-a-lan-2.pdf`)))
    return pages.map((page) => page.replaceAll(/\s+/g, ' '))
  }

  it('letterheads of the day: the division below the department in 2024, by its new name below another in 2025', () => {
    const [before, after] = ['ĐIỀU TRỊ NGHIỆN MA TÚY TỈNH', 'CAI NGHIỆN MA TÚY TỈNH']
    const superiors = ['THƯƠNG BINH VÀ XÃ HỘI', 'PHÒNG CẢNH SÁT ĐIỀU TRA TỘI PHẠM VỀ MA TÚY']
    const names = [before, after, ...superiors]
    const found = [2024, 2025]
      .map(pagesOf)
      .map((pages) => names.map((name) => pages.some((page) => page.includes(name))))
    expect(found).toEqual([
      [true, false, true, false],
      [false, true, false, true],
    ])
  })

  it('numbers that never repeat within a register and begin again with the term', () => {
    const numbered = drafts().flatMap(({ stream, data }) => {
      const last = log.of<{ number: number }>('DocumentNumbered', stream).at(-1)
      return last === undefined ? [] : [{ ...data, used: last.data.number }]
    })
    const series = [...Map.groupBy(numbered, (one) => `${one.organisationId} ${one.symbol}`).values()]
    const registers = series.map((papers) => Object.entries(Object.groupBy(papers, ({ termId = '' }) => termId)).sort())
    const all = registers.map((terms) => terms.map(([, papers = []]) => papers.map(({ used }) => used)))
    for (const used of all.flat()) expect(used).toEqual([...new Set(used)])
    const later = all.flatMap(([, ...terms]) => terms)
    expect(later.length).toBeGreaterThan(3)
    expect(later.map((used) => Math.min(...used))).toEqual(later.map(() => 1))
  })

  it('one layout until 26/5/2026 and the other from the day after', () => {
    const other = drafts().filter(({ data }) => data.layout !== (data.date < '2026-05-27' ? 'hd36-2018' : 'hd05-2026'))
    expect(other).toEqual([])
    expect(new Set(drafts().map(({ data }) => data.layout))).toEqual(new Set(['hd36-2018', 'hd05-2026']))
  })

  it('a branch’s own plan that its registration cites, files that are put away and handed over when their keeper ends', () => {
    const registered = log.of<{ planDocumentId?: string }>('BranchRegistered')
    const plan = registered.flatMap(({ data }) => data.planDocumentId ?? [])
    expect(drafts().flatMap(({ stream, data }) => (data.type === 'plan' ? [stream] : []))).toEqual([`document-${plan}`])
    const forms = drafts().filter(({ data }) => data.type === 'file-cover' || data.type === 'file-contents')
    expect([count('DossierFiled'), forms.length]).toEqual([2, 4])
    const records = drafts().filter(({ data }) => data.type === 'handover-record')
    expect(records.map(({ data }) => [data.date, data.layout, data.symbol])).toEqual([
      ['2026-08-20', 'hd05-2026', 'BB/ĐU'],
    ])
    expect(log.of('DocumentIssued', records[0]!.stream)).toHaveLength(1)
  })

  it('a list to sign for ballots on of each branch’s meeting of 2026, whose framework asks for it', () => {
    const held = log.of<{ level: string }>('RoundConvened').filter(({ data }) => data.level === 'branch')
    const lists = drafts().filter(({ data }) => data.type === 'attendance-list')
    const printed = lists.filter(({ stream }) => log.of('DocumentRendered', stream).length === 1)
    const ofCommittee = 1
    expect(lists.map(({ data }) => data.date.slice(0, 4))).toEqual(Array(4).fill('2026'))
    expect(held.filter(({ occurredOn }) => occurredOn >= '2026').length).toBe(lists.length + ofCommittee)
    expect(printed).toEqual(lists)
  })

  it('a transfer of four, a merger, a revocation, a grassroots committee, a deputy’s signature, a branch of three, reviews', () => {
    const signedBy = (office: string) => drafts().filter(({ data }) => data.signers.some((one) => one.as === office))
    const called = log.of<{ level: string; roll: object[] }>('RoundConvened')
    const recognised = resultsOf(log, 2026).filter(({ outcome }) => outcome === 'Được công nhận')
    expect(count('CandidacyTransferred')).toBe(4)
    expect([count('CandidacyAbsorbed'), count('CandidacyMerged')]).toEqual([1, 1])
    expect([count('RecognitionRevoked'), count('RevocationNoted')]).toEqual([1, 1])
    expect(recognised.filter(({ name }) => name.startsWith('Đảng bộ'))).toHaveLength(1)
    expect(signedBy('deputy-secretary').length).toBeGreaterThan(0)
    expect(called.filter(({ data }) => data.level === 'branch' && data.roll.length === 3)).toHaveLength(2)
    const reviews = drafts().filter(({ data }) => data.type === 'review')
    expect(reviews).toHaveLength(count('ReviewHeld'))
    // The committee of 2026 took the place of the one before, whose season of 2026 all went over to its own.
    const last = log.of<{ figures: { year: number; registered: number }[] }>('ReviewHeld').at(-1)!
    expect(last.data.figures.map(({ year, registered }) => [year, registered])).toEqual([
      ...[
        [2024, 4],
        [2025, 4],
      ],
      ...[
        [2026, 0],
        [2026, 4],
      ],
    ])
  })
})

describe('npm run verify', () => {
  const verify = (...args: readonly string[]) =>
    spawnSync('node', [join(projectFolder, 'services/cli/bon-tot.ts'), 'verify', ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    })
  const dossier = (year: number) => join(folder, `demo/ho-so/ho-so-${year}-chi-bo-phong-a-lan-2.pdf`)

  it('finds nothing amiss in the dossiers of the demo, whose papers the log knows as issued', () => {
    const { status, stdout } = verify('--json', ...years.map(dossier))
    const told = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([status, told.map(({ findings }) => findings)]).toEqual([0, [[], [], []]])
    const papers = told[0].attachments.filter(({ name }: { name: string }) => name.endsWith('.pdf'))
    expect(papers.map(({ known }: { known: { kind: string } }) => known.kind)).toEqual(Array(7).fill('issued'))
  })

  it('tells whose signatures stand in the papers of 2025 that were signed digitally, by the folder’s own test authority', () => {
    // Of sheet, record, report and tờ trình, in the order of their signing.
    const papers = [...Map.groupBy(log.of('SignatureApplied'), ({ stream }) => stream)]
    expect(papers.map(([, signed]) => signed.length)).toEqual([1, 5, 1, 1])
    const [stream] = papers[1]!
    const { sha256 } = log.of<{ sha256: string }>('DocumentIssued', stream)[0]!.data
    const file = join(folder, 'demo/files', sha256.slice(0, 2), sha256.slice(2))
    const { status, stdout } = verify('--json', file)
    const { signatures, known } = JSON.parse(stdout)
    const authorities = new Set(signatures.map(({ authority }: { authority: string }) => authority))
    expect([status, known.kind, signatures.length]).toEqual([0, 'issued', 5])
    expect(authorities).toEqual(new Set(['đơn vị thử nghiệm của dịch vụ này']))
  })

  it('ends with 1 where one byte of a dossier was changed', () => {
    const bytes = readFileSync(dossier(2024))
    bytes[bytes.length - 40]! ^= 1
    writeFileSync(join(folder, 'changed.pdf'), bytes)
    const { status, stdout } = verify('changed.pdf')
    expect([status, stdout.includes('CÓ CẢNH BÁO')]).toEqual([1, true])
  })
})
