import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import puppeteer from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { defaultCacheFolder } from '../../../services/renderer/browser/cache-folder.ts'
import { ensureChromium } from '../../../services/renderer/browser/chromium.ts'
import { textOf } from '../../../services/renderer/browser/pdf-text.ts'
import { createPrinter, type Printer } from '../../../services/renderer/browser/printer.ts'
import { job, page, temporaryFolder } from './support.ts'

/** Every way that a page is known to reach the network by itself; `host` is `127.0.0.1:port`. */
const vectors: Record<string, (host: string, file: string) => string> = {
  stylesheet: (host) => page('').replace('<head>', `<head><link rel="stylesheet" href="http://${host}/x.css">`),
  import: (host) => page('').replace('<head>', `<head><style>@import url(http://${host}/import.css);</style>`),
  font: (host) => page('<p style="font-family:f">chữ</p>', `@font-face{font-family:f;src:url(http://${host}/f.woff)}`),
  background: (host) => page('', `body{background:url(http://${host}/bg.png)}`),
  refresh: (host) =>
    page('').replace('<head>', `<head><meta http-equiv="refresh" content="0;url=http://${host}/refresh">`),
  image: (host) => page(`<img src="http://${host}/image.png">`),
  iframe: (host) => page(`<iframe src="http://${host}/iframe" width="600" height="80"></iframe>`),
  localhost: (host) => page(`<iframe src="http://localhost:${host.split(':')[1]}/iframe" width="600"></iframe>`),
  object: (host) => page(`<object data="http://${host}/object"></object><embed src="http://${host}/embed">`),
  script: (host) =>
    page(
      `<script>fetch('http://${host}/fetch');new WebSocket('ws://${host}/ws');navigator.sendBeacon('http://${host}/b')</script>`,
    ),
  hints: (host) =>
    page('').replace(
      '<head>',
      `<head><link rel="prefetch" href="http://${host}/prefetch"><link rel="preconnect" href="http://${host}">` +
        `<link rel="dns-prefetch" href="http://${host}"><link rel="icon" href="http://${host}/icon.png">`,
    ),
  svg: (host) => page(`<svg><image href="http://${host}/svg.png"/><use href="http://${host}/use.svg#a"/></svg>`),
  media: (host) => page(`<video src="http://${host}/v.mp4" poster="http://${host}/p.png" preload="auto"></video>`),
  'frame in data': (host) => page(`<iframe src="data:text/html,<iframe src=http://${host}/nested>"></iframe>`),
  'local file': (_, file) => page(`<iframe src="file://${file}" width="600"></iframe><embed src="file://${file}">`),
  'local refresh': (_, file) =>
    page('').replace('<head>', `<head><meta http-equiv="refresh" content="0;url=file://${file}">`),
}

const remote = Object.entries(vectors).filter(([name]) => !name.startsWith('local '))

async function internalServer() {
  const hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('<p>INTERNAL-PAGE</p>')
  })
  server.on('connection', () => hits.push('connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { hits, host: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

let runFolder: string
let printer: Printer
beforeAll(async () => {
  runFolder = mkdtempSync(join(tmpdir(), 'bon-tot-test-'))
  const log = { info: () => {}, warn: () => {} }
  printer = createPrinter({ cacheFolder: await defaultCacheFolder(runFolder), runFolder, log })
})
afterAll(async () => {
  await printer.close()
  rmSync(runFolder, { recursive: true, force: true, maxRetries: 5 })
})

describe('printer, with a page that reaches out', () => {
  it.each(Object.entries(vectors))('stays inside: %s', async (_, make) => {
    const { hits, host } = await internalServer()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'secret.txt'), 'LOCAL-SECRET')
    const html = make(host, join(folder, 'secret.txt')).replace('<body>', '<body><p>Tờ trình còn nguyên</p>')
    const { pdf } = await printer.print(job(html))
    const document = await PDFDocument.load(pdf)
    const text = document
      .getPages()
      .map((sheet) => textOf(sheet).text)
      .join('')
    expect(hits).toEqual([])
    expect(text).toContain('Tờ trình còn nguyên')
    expect(text).not.toMatch(/INTERNAL|SECRET/)
  })

  it('would reach the network by these ways without the locks', async () => {
    const { path, libraries } = await ensureChromium(await defaultCacheFolder(temporaryFolder()))
    const unlocked = await puppeteer.launch({
      executablePath: path,
      headless: 'shell',
      pipe: true,
      args: ['--no-sandbox'],
      env: { ...(libraries && { LD_LIBRARY_PATH: libraries }) },
    })
    onTestFinished(() => unlocked.close())
    const open: string[] = []
    for (const [name, make] of remote) {
      const { hits, host } = await internalServer()
      const sheet = await unlocked.newPage()
      sheet.setContent(make(host, '')).catch(() => undefined)
      const reached = vi.waitFor(() => expect(hits).not.toEqual([]), 5_000)
      await reached.then(() => open.push(name)).catch(() => undefined)
      sheet.close().catch(() => undefined)
    }
    expect(open).toEqual(remote.map(([name]) => name))
  })
})
