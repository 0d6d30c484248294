// What Poppler's programs say of a PDF.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

export type PdfFacts = {
  readonly pageSize: string
  readonly tagged: string
  readonly pages: number
  /** Fonts that are not embedded. */
  readonly fontsOutside: readonly string[]
  /** All text, runs of white space as one space. */
  readonly text: string
  /** Embedded files by name, in order. */
  readonly attachments: Readonly<Record<string, Buffer>>
}

export function pdfFacts(bytes: Uint8Array): PdfFacts {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-pdf-'))
  const file = join(folder, 'file.pdf')
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })
  try {
    writeFileSync(file, bytes)
    const info = Object.fromEntries(run('pdfinfo', file).split('\n').map(pair))
    const fonts = run('pdffonts', file).trimEnd().split('\n').slice(2)
    run('pdfdetach', '-saveall', '-o', folder, file)
    const attached = readdirSync(folder).filter((name) => name !== 'file.pdf')
    return {
      pageSize: info['Page size'] ?? '',
      tagged: info.Tagged ?? '',
      pages: Number(info.Pages),
      fontsOutside: fonts.filter((line) => !/ yes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(line)),
      text: run('pdftotext', file, '-').replaceAll(/\s+/g, ' ').normalize('NFC'),
      attachments: Object.fromEntries(attached.toSorted().map((name) => [name, readFileSync(join(folder, name))])),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The text of each page, and of the whole with its columns kept. */
export function pdfTexts(bytes: Uint8Array): { readonly pages: readonly string[]; readonly layout: string } {
  const read = (...options: string[]) =>
    execFileSync('pdftotext', [...options, '-', '-'], { input: bytes, encoding: 'utf8' }).normalize('NFC')
  return { pages: read().split('\f').slice(0, -1), layout: read('-layout') }
}

/** Titles of the outline, in order. */
export async function pdfOutline(bytes: Uint8Array): Promise<string[]> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  const titles: string[] = []
  const walk = (entry: PDFDict | undefined): void => {
    if (entry === undefined) return
    const title = entry.lookup(PDFName.of('Title'))
    if (title instanceof PDFHexString || title instanceof PDFString) titles.push(title.decodeText())
    walk(entry.lookupMaybe(PDFName.of('First'), PDFDict))
    walk(entry.lookupMaybe(PDFName.of('Next'), PDFDict))
  }
  walk(context.lookupMaybe(catalog.get(PDFName.of('Outlines')), PDFDict))
  return titles
}

function pair(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon), line.slice(colon + 1).trim()]
}
