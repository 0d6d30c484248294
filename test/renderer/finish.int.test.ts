// Papers as they are kept for an archive. What Apache Preflight says of them is in test/long.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { loadBundle } from '../../services/renderer/compose.ts'
import { FINISH, finishPrint } from '../../services/renderer/finish.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { memoryFiles } from '../../services/store/files/memory.ts'
import { pdfFacts, pdfOutline } from '../support/pdf-programs.ts'
import { pdfTags } from '../support/pdf-tags.ts'
import { INSTANT, job, page, temporaryFolder, testPrinter } from './browser/support.ts'
import { documentOf, fileOf, renderDeps, TEMPLATES } from './rendering.ts'
import { playSeason, type Season } from './season/season.ts'

const fingerprint = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }
const files = memoryFiles()
let season: Season
beforeAll(async () => {
  season = await playSeason({ ...fingerprint, finish: FINISH })
})

const depsFor = async (played: Season) => renderDeps(played, (await testPrinter()).printer, files)

async function rendered(deps: Awaited<ReturnType<typeof depsFor>>, id: string) {
  await renderDocument(deps, id)
  const { rendered: recorded } = await documentOf(deps.store, id)
  return { recorded: recorded!, pdf: await fileOf(files, recorded?.sha256) }
}

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

describe('a paper whose draft pinned the finish', () => {
  it('is recorded with it, and is a PDF that other programs find whole, tagged and titled', async () => {
    const { recorded, pdf } = await rendered(await depsFor(season), season.documents.selfAssessment)
    expect(recorded.fingerprint.finish).toBe(FINISH)
    const file = join(temporaryFolder(), 'paper.pdf')
    writeFileSync(file, pdf)
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
    const said = execFileSync('pdfinfo', [file], { encoding: 'utf8' }).replace(/ +/g, ' ').split('\n')
    expect(said[0]).toMatch(/^Title: PHIẾU TỰ ĐÁNH GIÁ /)
    const facts = ['Creator: bon-tot', `Producer: bon-tot ${FINISH}`, 'Metadata Stream: yes', 'Tagged: yes']
    expect(said).toEqual(expect.arrayContaining([...facts, 'PDF version: 1.7']))
    expect(pdfFacts(pdf)).toMatchObject({ fontsOutside: [], pages: recorded.pages })
  })

  it('says what it is intended as, in metadata that agree with its Info, beside an output intent', async () => {
    const { pdf } = await rendered(await depsFor(season), season.documents.proposal)
    const { catalog, context } = await PDFDocument.load(pdf, { updateMetadata: false })
    const xmp = Buffer.from((catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).getContents()).toString('utf8')
    const { draft } = await documentOf(season.store, season.documents.proposal)
    const second = `${draft!.draftedAt.slice(0, 19)}Z`
    for (const said of [
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
      `<xmp:CreateDate>${second}</xmp:CreateDate><xmp:ModifyDate>${second}</xmp:ModifyDate>`,
      '<pdf:Producer>bon-tot pdf-a-3b-1</pdf:Producer>',
    ])
      expect(xmp).toContain(said)
    expect(String(catalog.lookup(PDFName.of('OutputIntents')))).not.toBe('undefined')
    expect(String(context.lookup(context.trailerInfo.ID))).toMatch(/^\[ <([0-9a-f]{32})> <\1> \]$/)
  })

  it('has a plain cross-reference table and no object streams, so that a signature can be appended', async () => {
    const text = textOf((await rendered(await depsFor(season), season.documents.report)).pdf)
    expect(text).toMatch(/\nxref\n0 \d+\n/)
    expect(text).not.toMatch(/\/Type ?\/(?:ObjStm|XRef)/)
    expect(text.match(/startxref/g)).toHaveLength(1)
  })

  it('keeps language, headings in order and the scope of every table head, whatever the paper', async () => {
    const deps = await depsFor(season)
    const { ofB: _, ofC: __, ...ids } = season.documents
    for (const [name, id] of Object.entries(ids)) {
      const { pdf } = await rendered(deps, id)
      const { language, tags } = await pdfTags(pdf)
      const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []))
      expect(levels[0], name).toBe(1)
      expect(
        levels.filter((level, n) => n > 0 && level > levels[n - 1]! + 1),
        name,
      ).toEqual([])
      expect((await pdfOutline(pdf)).length, name).toBe(levels.length)
      expect([language, tags.filter(({ type, scope }) => type === 'TH' && scope === undefined)], name).toEqual([
        'vi-VN',
        [],
      ])
    }
  })
})

it('a paper drafted before there was a finish prints as it did, from the same log', async () => {
  const older = await playSeason(fingerprint)
  const { recorded, pdf } = await rendered(await depsFor(older), older.documents.selfAssessment)
  expect(recorded.fingerprint).not.toHaveProperty('finish')
  expect(textOf(pdf)).toContain('Skia/PDF')
  expect(textOf(pdf)).not.toContain('pdfaid')
})

it('a print is finished to the same bytes however often and whenever, and to others where one word differs', async () => {
  const { printer } = await testPrinter()
  const [one, other] = await Promise.all([
    printer.print(job(page('<h1>Báo cáo</h1>'))),
    printer.print(job(page('<h1>Báo cáo.</h1>'))),
  ])
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const hashes: string[] = []
  for (let n = 0; n < 3; n += 1) {
    vi.setSystemTime(new Date(2030 + n, 0, 1))
    hashes.push(
      createHash('sha256')
        .update(await finishPrint(one.pdf, FINISH, INSTANT))
        .digest('hex'),
    )
  }
  expect(new Set(hashes).size).toBe(1)
  const idOf = (pdf: Uint8Array) => /\/ID ?\[[^\]]+\]/.exec(textOf(pdf))?.[0]
  expect(idOf(await finishPrint(one.pdf, FINISH, INSTANT))).not.toBe(
    idOf(await finishPrint(other.pdf, FINISH, INSTANT)),
  )
})
