import { createReadStream, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { extract } from 'tar-fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { defaultCacheFolder } from '../../../services/renderer/browser/cache-folder.ts'
import { ensureChromium } from '../../../services/renderer/browser/chromium.ts'
import { inspect } from '../../../services/renderer/browser/inspect.ts'
import { launch } from '../../../services/renderer/browser/launch.ts'
import { textOf } from '../../../services/renderer/browser/pdf-text.ts'
import { printPage } from '../../../services/renderer/browser/print-page.ts'
import { job, page, temporaryFolder, testPrinter } from './support.ts'

/** Spaced out, since Chromium leaves out what is drawn beyond the paper. */
const ALPHABET = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'
  .split('')
  .join(' ')

async function printed(body: string, style = '') {
  const { printer } = await testPrinter()
  return (await printer.print(job(page(body, style)))).pdf
}

const fontsOf = async (pdf: Uint8Array) =>
  (await PDFDocument.load(pdf)).getPages().flatMap((sheet) => textOf(sheet).fonts.map(({ name }) => name))

describe('inspect, with a sound print', () => {
  it('finds the whole Vietnamese alphabet, in one font', async () => {
    const pdf = await printed(`<p>Nguyễn Văn Ạ ợ ỹ Đảng ủy</p><p>${ALPHABET}</p><p>${ALPHABET.toUpperCase()}</p>`)
    const words = ['Nguyễn Văn Ạ ợ ỹ Đảng ủy', ALPHABET, ALPHABET.toUpperCase()]
    expect(await inspect(pdf, { size: 'A4', words })).toEqual({ ok: true, pages: 1 })
    expect(await fontsOf(pdf)).toEqual(['Tinos-Regular'])
  })

  it('accepts all four faces, a landscape page, a watermark and a page number', async () => {
    const body =
      '<div class="draft">Dự thảo</div><p>đứng <b>đậm</b> <i>nghiêng</i> <b><i>cả hai</i></b></p><p class="wide">ngang</p>'
    const style =
      '@page wide{size:A4 landscape;@top-center{content:"trang " counter(page)}} .wide{page:wide}' +
      '.draft{position:fixed;top:90mm;opacity:.2;transform:rotate(-40deg);font-size:60pt}'
    const words = ['Dự thảo', 'đứng đậm nghiêng cả hai', 'ngang', 'trang 2']
    expect(await inspect(await printed(body, style), { size: 'A4', words })).toEqual({ ok: true, pages: 2 })
  })

  it('finds a phrase that is broken by a line, a soft hyphen or the end of a page', async () => {
    const body =
      '<p style="width:1cm">Ủy ban kiểm tra</p><p>bồi&shy;dưỡng</p><p>đồng&nbsp;chí</p><p>Trần Văn</p><p style="break-before:page">Bình</p>'
    const words = ['Ủy ban kiểm tra', 'bồidưỡng', 'đồng chí', 'Trần Văn Bình']
    expect(await inspect(await printed(body), { size: 'A4', words })).toEqual({ ok: true, pages: 2 })
  })
})

describe('inspect, with a print that only looks finished', () => {
  it('refuses a missing word', async () => {
    const pdf = await printed('<p>Nguyễn Văn Ạ</p>')
    expect(await inspect(pdf, { size: 'A4', words: ['Nguyễn', 'Trần'] })).toEqual({
      ok: false,
      reason: 'the text lacks "Trần"',
    })
  })

  it('refuses a character that no font has', async () => {
    const pdf = await printed('<p>một</p><p style="break-before:page">字</p>')
    expect(await inspect(pdf, { size: 'A4', words: ['một'] })).toEqual({
      ok: false,
      reason: 'page 2 holds characters that Tinos does not have',
    })
  })

  it('refuses another size of paper than the kind has', async () => {
    const pdf = await printed('<p>một</p>', '@page{size:A5}')
    expect(await inspect(pdf, { size: 'A4', words: [] })).toEqual({ ok: false, reason: 'page 1 is not A4' })
    expect(await inspect(pdf, { size: 'A5', words: ['một'] })).toEqual({ ok: true, pages: 1 })
    const both = await printed(
      '<p>một</p><p class="large">hai</p>',
      '@page{size:A5} @page large{size:A4} .large{page:large}',
    )
    expect(await inspect(both, { size: 'A5', words: [] })).toEqual({ ok: false, reason: 'page 2 is not A5' })
  })

  it('refuses what is no PDF', async () => {
    expect(await inspect(Buffer.from('<html>'), { size: 'A4', words: [] })).toMatchObject({ ok: false })
  })

  it('refuses a file without tags and a font that is not embedded', async () => {
    const plain = await PDFDocument.create()
    const font = await plain.embedFont(StandardFonts.TimesRoman)
    plain.addPage([595.28, 841.89]).drawText('mot', { font })
    expect(await inspect(await plain.save(), { size: 'A4', words: [] })).toEqual({ ok: false, reason: 'not tagged' })
    const marked = plain.context.obj({ Marked: true })
    plain.catalog.set(PDFName.of('MarkInfo'), marked)
    plain.catalog.set(PDFName.of('StructTreeRoot'), plain.context.obj({ Type: 'StructTreeRoot' }))
    expect(await inspect(await plain.save(), { size: 'A4', words: [] })).toEqual({
      ok: false,
      reason: 'font Times-Roman is not embedded',
    })
  })

  it('refuses another font than Tinos', async () => {
    const pdf = await printedInOpenSans('<p>Nguyễn</p>')
    expect(await inspect(pdf, { size: 'A4', words: ['Nguyễn'] })).toEqual({
      ok: false,
      reason: 'font OpenSans-Regular is not Tinos',
    })
  })
})

/** The browser as it is, with only the fonts of the Chromium package in sight. */
async function printedInOpenSans(body: string) {
  const runFolder = temporaryFolder()
  const archive = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/fonts.tar.br')
  await pipeline(createReadStream(archive), createBrotliDecompress(), extract(join(runFolder, 'fonts')))
  const config = join(runFolder, 'fonts.conf')
  writeFileSync(config, `<fontconfig><dir>${runFolder}/fonts</dir><cachedir>${runFolder}</cachedir></fontconfig>`)
  const chromium = await ensureChromium(await defaultCacheFolder(runFolder))
  const sandbox = process.getuid?.() !== 0
  const running = await launch({ chromium, fonts: { config }, runFolder, sandbox, timeoutMs: 30_000 })
  onTestFinished(() => running.end())
  return printPage(running.browser, page(body))
}
