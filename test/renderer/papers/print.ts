import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import type { LayoutRule } from '../../../contracts/document/draft-document.ts'
import { defaultCacheFolder } from '../../../services/renderer/browser/cache-folder.ts'
import { inspect } from '../../../services/renderer/browser/inspect.ts'
import { createPrinter } from '../../../services/renderer/browser/printer.ts'
import { compose, loadBundle } from '../../../services/renderer/compose.ts'
import type { Paper } from '../../../services/renderer/papers/dossier.ts'
import { sizeOf } from '../../../services/renderer/papers/size.ts'

/** Millimetres from the top left corner of the page. */
export type Word = { text: string; left: number; top: number; right: number; bottom: number }
export type Print = { file: string; pdf: Uint8Array; pages: string[]; words: Word[][] }

export const bundle = loadBundle(join(import.meta.dirname, '../../../templates'))
const MM = 25.4 / 72

/** Prints papers with one real browser for the test file; each print has passed the renderer's own inspection. */
export function paperPress(): (paper: Paper, layout?: LayoutRule) => Promise<Print> {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-papers-'))
  const log = { info: () => undefined, warn: () => undefined }
  const press = defaultCacheFolder(folder).then((cacheFolder) =>
    createPrinter({ cacheFolder, runFolder: join(folder, 'run'), log }),
  )
  afterAll(async () => {
    await (await press).close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  return async (paper, layout = 'hd36-2018') => {
    const { html, words } = compose(bundle, layout, paper)
    const { pdf, pages } = await (await press).print({ html, instant: '2024-12-12T01:00:00Z', deadlineMs: 60_000 })
    expect(await inspect(pdf, { words, size: sizeOf(paper) })).toEqual({ ok: true, pages })
    const file = join(mkdtempSync(join(folder, 'print-')), `${paper.paper}.pdf`)
    writeFileSync(file, pdf)
    return { file, pdf, pages: textPages(file), words: positions(file) }
  }
}

/** What a reader sees: one string a page, runs of spaces as one. */
const textPages = (file: string): string[] =>
  run('pdftotext', '-layout', file, '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim())

function positions(file: string): Word[][] {
  const pages = run('pdftotext', '-bbox', file, '-').split('<page ').slice(1)
  return pages.map((page) =>
    [...page.matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left) * MM,
        top: Number(top) * MM,
        right: Number(right) * MM,
        bottom: Number(bottom) * MM,
      }),
    ),
  )
}

export type Run = { text: string; size: number; bold: boolean; italic: boolean }

/** The text of all pages, cut where its face changes or its line ends; sizes in points. */
export function runs(file: string): Run[] {
  const xml = run('pdftohtml', '-xml', '-i', '-stdout', '-zoom', '1', file)
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size)]),
  )
  return [...xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map(([, font, inner = '']) => ({
    text: inner
      .replace(/<[^>]+>/g, '')
      .replace(/&(#34|amp);/g, (_, name) => (name === 'amp' ? '&' : '"'))
      .replace(/\s+/g, ' ')
      .trim(),
    size: sizes.get(font) ?? 0,
    bold: inner.includes('<b>'),
    italic: inner.includes('<i>'),
  }))
}

/** The longest unbroken dark run in rows between two heights of a page, in mm. */
export function longestRule(file: string, from: number, to: number, page = 1): { left: number; right: number } {
  const dpi = 200
  run('pdftoppm', '-r', String(dpi), '-f', String(page), '-l', String(page), '-gray', '-singlefile', file, file)
  const { width, pixels } = readPgm(`${file}.pgm`)
  const toPixels = (mm: number) => Math.round((mm / 25.4) * dpi)
  const rows = Array.from({ length: toPixels(to) - toPixels(from) }, (_, i) => toPixels(from) + i)
  const longest = rows.map((y) => longestRun(pixels.subarray(y * width, (y + 1) * width)))
  const best = longest.reduce((a, b) => (b.length > a.length ? b : a))
  return { left: (best.start / dpi) * 25.4, right: ((best.start + best.length) / dpi) * 25.4 }
}

function longestRun(row: Uint8Array): { start: number; length: number } {
  let [best, start] = [{ start: 0, length: 0 }, 0]
  row.forEach((value, x) => {
    if (value > 160) start = x + 1
    else if (x + 1 - start > best.length) best = { start, length: x + 1 - start }
  })
  return best
}

function readPgm(path: string): { width: number; pixels: Uint8Array } {
  const bytes = readFileSync(path)
  const [header = '', width] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1')) ?? []
  return { width: Number(width), pixels: bytes.subarray(header.length) }
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
