// What a file is worth beside a log: known or not, with what it must hold.
import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { knownFiles } from '../../services/cli/verify/known-files.ts'
import { reportOf } from '../../services/cli/verify/report.ts'
import type { KnownFile } from '../../services/signing/port.ts'
import { signFile } from '../../services/signing/sign-file.ts'
import { judge } from '../../services/signing/verify/judge.ts'
import type { Root } from '../../services/signing/verify/verify-file.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { envelopes } from '../support/envelopes.ts'
import { paperA } from '../support/season/papers.ts'
import { at } from '../support/season.ts'
import { testAuthority, visibleField } from '../support/signing/authority.ts'
import { smallPdf } from '../support/small-pdf.ts'

const now = '2024-12-13T00:00:00Z'
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let roots: readonly Root[]
let paper: Uint8Array
let signed: Uint8Array

beforeAll(async () => {
  const authority = await testAuthority()
  roots = authority.roots
  paper = await smallPdf()
  signed = await signFile(paper, visibleField(1, 'Nguyễn Văn A'), await authority.key('Nguyễn Văn A', 'ec'))
}, 30_000)

const knownAs = (entries: readonly (readonly [Uint8Array, KnownFile])[]) =>
  new Map(entries.map(([bytes, known]) => [sha(bytes), known]))
const issued: KnownFile = { kind: 'issued', id: 'da', holds: [] }
type Log = Readonly<Record<string, readonly Envelope[]>>
const viewOf = (known: ReadonlyMap<string, KnownFile>, log: Log = {}) => ({
  known: async (sha256: string) => known.get(sha256) ?? null,
  events: async (stream: string) => log[stream] ?? [],
})
const codes = async (pdf: Uint8Array, known?: ReadonlyMap<string, KnownFile>, log?: Log) => {
  const view = known === undefined ? undefined : viewOf(known, log)
  return (await judge(pdf, { roots, log: view, now })).findings.map(({ code }) => code)
}

async function dossierWith(...files: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([100, 100])
  for (const [n, bytes] of files.entries()) await pdf.attach(bytes, `0${n + 1}.pdf`)
  return pdf.save({ useObjectStreams: false })
}

describe('a file beside the log', () => {
  it('is sound where the log has it, signed with a key or with pen', async () => {
    expect(await codes(signed, knownAs([[signed, issued]]))).toEqual([])
    expect(await codes(paper, knownAs([[paper, issued]]))).toEqual([])
  })

  it('is an alarm where the log does not have it', async () => {
    expect(await codes(signed, new Map())).toEqual(['file-unknown'])
    expect(await codes(paper, new Map())).toEqual(['no-signature', 'file-unknown'])
  })

  it('is judged by its signatures alone where no log is asked', async () => {
    expect([await codes(signed), await codes(paper)]).toEqual([[], ['no-signature']])
  })
})

describe('a dossier', () => {
  it('is an alarm without a file that the log says it holds, or with another in its place', async () => {
    const whole = await dossierWith(signed, paper)
    const entries = (pdf: Uint8Array) =>
      knownAs([
        [pdf, { kind: 'dossier', id: 'ca', holds: [sha(signed), sha(paper)] }],
        [signed, issued],
        [paper, issued],
      ])
    const without = await dossierWith(signed)
    expect([await codes(whole, entries(whole)), await codes(without, entries(without))]).toEqual([
      [],
      ['attachment-differs'],
    ])
  })

  it('is an alarm where the log has other events now than its extract tells, and names the first', async () => {
    const stream = 'candidacy-c1'
    const events = envelopes(stream, 0, 3)
    const text = JSON.stringify({ stream, revision: 2, events: events.map((event) => ({ leafHash: '', event })) })
    const pdf = await PDFDocument.create()
    pdf.addPage([100, 100])
    await pdf.attach(new TextEncoder().encode(text), 'events.json')
    const file = await pdf.save({ useObjectStreams: false })
    const known = knownAs([[file, { kind: 'dossier', id: 'c1', holds: [] }]])
    const found = async (log: readonly Envelope[]) =>
      (await judge(file, { roots, log: viewOf(known, { [stream]: log }), now })).findings
    expect(await found([...events, ...envelopes(stream, 3, 1)])).toEqual([])
    const changed = events.with(1, { ...events[1]!, recordedAt: '2024-12-10T02:30:00.001Z' })
    for (const log of [changed, events.slice(0, 1), [events[0]!, events[2]!, events[1]!]])
      expect(await found(log)).toMatchObject([{ code: 'events-differ', detail: 'candidacy-c1, bản ghi 1' }])
  })

  it('alone is compared with the log: evidence that somebody sent with an events.json of its own is no alarm', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage([100, 100])
    await pdf.attach(new TextEncoder().encode('{"stream":"candidacy-c1","events":[{"event":{}}]}'), 'events.json')
    const file = await pdf.save({ useObjectStreams: false })
    const asked: string[] = []
    const log = {
      known: async () => ({ kind: 'evidence' as const, id: 'c1', holds: [] }),
      events: async (stream: string) => {
        asked.push(stream)
        return []
      },
    }
    expect([(await judge(file, { roots, log, now })).findings, asked]).toEqual([[], []])
  })

  it('is an alarm where an attached paper’s signature is', async () => {
    const broken = Buffer.from(signed)
    broken[broken.indexOf('/MediaBox') + 2] = 0x6e
    const dossier = await dossierWith(broken)
    expect(await codes(dossier)).toContain('digest-differs')
  })
})

describe('the log', () => {
  it('knows each file by the most that became of it', async () => {
    const store = memoryStore()
    const streams = Map.groupBy(at('issued'), ({ stream }) => stream)
    for (const [stream, events] of streams) await store.append(stream, 'none', events)
    const known = [...(await knownFiles(store)).values()]
    const ofReport = known.filter(({ id }) => id === paperA('report')).map(({ kind }) => kind)
    const ofSheet = known.filter(({ id }) => id === paperA('sheet')).map(({ kind }) => kind)
    expect([ofReport, ofSheet.toSorted()]).toEqual([['issued'], ['issued', 'printed']])
    await store.close()
  })
})

describe('the report', () => {
  it('tells a clerk in lines what was found', async () => {
    const judged = await judge(signed, { roots, log: viewOf(new Map()), now })
    expect(reportOf('van-ban.pdf', judged, true).split('\n')).toEqual([
      'Tệp: van-ban.pdf',
      `SHA-256: ${sha(signed)}`,
      'Nhật ký: không có tệp này',
      'Chữ ký số: 1',
      '  ChuKy1: Nguyễn Văn A; ghi ký lúc 14:00:00 ngày 12/12/2024; dấu thời gian không có; chứng thư do thử nghiệm cấp',
      'KẾT LUẬN: CÓ CẢNH BÁO',
      '  - Nhật ký của dịch vụ không có tệp này.',
    ])
  })
})
