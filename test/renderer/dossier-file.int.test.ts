import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../services/renderer/browser/pdf-text.ts'
import { assembleDossierFile, type DossierParts } from '../../services/renderer/dossier-file.ts'
import { needs } from '../support/programs.ts'
import { job, page, temporaryFolder, testPrinter } from './browser/support.ts'

const INSTANT = '2024-12-31T00:00:00Z'
const sections = Array.from(
  { length: 12 },
  (_, index) => `<section style="break-before:page"><h1>Văn bản ${index + 1}</h1></section>`,
)

async function scanOf(...labels: string[]) {
  const scan = await PDFDocument.create()
  for (const label of labels) {
    const sheet = scan.addPage([595, 842])
    sheet.drawText(label)
    sheet.node.set(PDFName.of('AA'), scan.context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }))
    sheet.node.set(PDFName.of('StructParents'), scan.context.obj(0))
  }
  return scan.save({ updateFieldAppearances: false })
}

const issued = Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 251))
const extract = Buffer.from('{"n":1}')

async function dossier(): Promise<DossierParts> {
  const { printer } = await testPrinter()
  const { pdf } = await printer.print(job(page(sections.join(''))))
  const instant = INSTANT
  return {
    printed: pdf,
    attachments: [
      { name: 'to-trinh.pdf', description: 'Tờ trình đã ký', bytes: issued, mime: 'application/pdf', instant },
      { name: 'events.json', description: 'Trích sự kiện', bytes: extract, mime: 'application/json', instant },
    ],
    insertions: [
      { afterPage: 2, pdf: await scanOf('scan A1', 'scan A2') },
      { afterPage: 12, pdf: await scanOf('scan C') },
      { afterPage: 2, pdf: await scanOf('scan B') },
    ],
    overlays: [{ page: 4, pdf: await scanOf('over D1', 'over D2') }],
    title: 'Hồ sơ đề nghị công nhận',
    instant,
    id: 'candidacy-1/2',
  }
}

describe('assembleDossierFile', () => {
  it('puts the scanned pages where they belong and takes nothing active along', async () => {
    const file = await PDFDocument.load(await assembleDossierFile(await dossier()))
    const order = file.getPages().map((sheet) => (sheet.node.has(PDFName.of('StructParents')) ? 'print' : 'scan'))
    const printed = (count: number) => Array.from({ length: count }, () => 'print')
    expect(order).toEqual([...printed(2), 'scan', 'scan', 'scan', ...printed(10), 'scan'])
    expect(textOf(file.getPage(1)).text).toBe('Văn bản 2')
    expect(textOf(file.getPage(5)).text).toBe('Văn bản 3')
    expect(file.getPages().some((sheet) => sheet.node.has(PDFName.of('AA')))).toBe(false)
  })

  it('gives the same bytes twice, and another identifier for another content', async () => {
    const parts = await dossier()
    const first = await assembleDossierFile(parts)
    expect(Buffer.from(await assembleDossierFile(parts)).equals(first)).toBe(true)
    const other = await assembleDossierFile({ ...parts, title: 'Hồ sơ khác' })
    expect(idsOf(other)[0]).toBe(idsOf(first)[0])
    expect(idsOf(other)[1]).not.toBe(idsOf(first)[1])
  })

  it('refuses names that a reader could mix up and pages that are not there', async () => {
    const parts = await dossier()
    const [first] = parts.attachments
    const twice = { ...parts, attachments: [first!, first!] }
    await expect(assembleDossierFile(twice)).rejects.toThrow('attachment name "to-trinh.pdf" is used twice')
    const accented = { ...parts, attachments: [{ ...first!, name: 'tờ trình.pdf' }] }
    await expect(assembleDossierFile(accented)).rejects.toThrow('attachment name "tờ trình.pdf"')
    const beyond = { ...parts, insertions: [{ afterPage: 13, pdf: await scanOf('x') }] }
    await expect(assembleDossierFile(beyond)).rejects.toThrow('afterPage 13 is not within 0 and 12')
  })
})

const system = needs('qpdf', 'pdfinfo', 'pdfdetach', 'pdftotext')

system.describe('assembleDossierFile, seen by other programs', () => {
  system.it(
    'is sound, tagged, in Vietnamese, with its outline, its pages in order and its attachments byte for byte',
    async () => {
      const folder = temporaryFolder()
      const path = join(folder, 'dossier.pdf')
      writeFileSync(path, await assembleDossierFile(await dossier()))
      const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', cwd: folder })

      expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
      const info = run('pdfinfo', path)
      expect(info).toMatch(/^Tagged: +yes$/m)
      expect(info).toMatch(/^Title: +Hồ sơ đề nghị công nhận$/m)
      expect(info).toMatch(/^JavaScript: +no$/m)
      expect(info).toMatch(/^Pages: +16$/m)
      expect(run('pdfinfo', '-struct', path).match(/^ +H1/gm)).toHaveLength(12)
      const { outlines, attachments } = JSON.parse(
        run('qpdf', '--json', '--json-key=outlines', '--json-key=attachments', path),
      )
      expect(
        outlines.map((entry: { title: string; destpageposfrom1: number }) => [entry.title, entry.destpageposfrom1]),
      ).toEqual([1, 2, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((position, index) => [`Văn bản ${index + 1}`, position]))
      expect(Object.keys(attachments)).toEqual(['events.json', 'to-trinh.pdf'])
      expect(run('pdftotext', '-f', '3', '-l', '5', path, '-').match(/scan \w+/g)).toEqual([
        'scan A1',
        'scan A2',
        'scan B',
      ])
      expect(run('pdftotext', '-f', '7', '-l', '8', path, '-').match(/Văn bản \d|over \w+/g)).toEqual([
        ...['Văn bản 4', 'over D1', 'Văn bản 5', 'over D2'],
      ])
      run('pdfdetach', '-saveall', path)
      expect(readFileSync(join(folder, 'to-trinh.pdf')).equals(issued)).toBe(true)
      expect(readFileSync(join(folder, 'events.json')).equals(extract)).toBe(true)
      const { catalog } = await PDFDocument.load(readFileSync(path))
      expect(catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('vi')
      expect(catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict)
    },
  )
})

function idsOf(pdf: Uint8Array): string[] {
  const trailer = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/ID \[ <(\w{32})> <(\w{32})> \]/)
  return trailer?.slice(1) ?? []
}
