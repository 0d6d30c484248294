import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { defaultCacheFolder } from '../../../services/renderer/browser/cache-folder.ts'
import { ensureChromium } from '../../../services/renderer/browser/chromium.ts'
import { isRunning, job, page, temporaryFolder, testPrinter } from './support.ts'

const table = `<table><thead><tr><th>Mã</th><th>Điểm</th></tr></thead><tbody><tr><td>I.1</td><td>28,5</td></tr></tbody></table>`
const paper = page(`<h1>PHIẾU TỰ ĐÁNH GIÁ</h1>${table}<h2>Kết quả</h2>${table}`)
const endless = page(`<p>${'chi bộ bốn tốt '.repeat(20)}</p>`.repeat(30_000))

describe('printer', () => {
  it('writes the instant of the job into both dates and counts the pages', async () => {
    const { printer } = await testPrinter()
    const { pdf, pages } = await printer.print(job(page('<p style="break-after:page">một</p>'.repeat(11))))
    const dates = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/(?:CreationDate|ModDate) \([^)]*\)/g)
    expect(dates?.sort()).toEqual(["/CreationDate (D:20241210073000+00'00')", "/ModDate (D:20241210073000+00'00')"])
    expect(pages).toBe(11)
  })

  it('says which browser and which fonts it prints with', async () => {
    const { printer } = await testPrinter()
    expect(await printer.fingerprint()).toEqual({
      browser: 'Chromium 153.0.8010.0 53a15d6c3a3d27df',
      fonts: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('refuses HTML that does not begin with a head, and goes on', async () => {
    const { printer } = await testPrinter()
    await expect(printer.print(job('<p>trống</p>'))).rejects.toMatchObject({ name: 'PrintFailed', reason: 'content' })
    expect(await printer.print(job(paper))).toMatchObject({ pages: 1 })
  })
})

describe('printer, when its browser fails', () => {
  it('does the job again after the browser is killed in the middle of it', async () => {
    const { printer, pids, said } = await testPrinter()
    await printer.print(job(paper))
    const printing = printer.print(job(page(`<p>${'chi bộ '.repeat(50)}</p>`.repeat(3_000))))
    await new Promise((resolve) => setTimeout(resolve, 150))
    process.kill(pids()[0]!, 'SIGKILL')
    expect((await printing).pages).toBeGreaterThan(100)
    expect(pids()).toHaveLength(2)
    expect(said.map(({ message }) => message)).toContain('print failed, trying again')
  })

  it('starts another browser when the idle one was killed', async () => {
    const { printer, pids } = await testPrinter()
    const before = await printer.print(job(paper))
    process.kill(pids()[0]!, 'SIGKILL')
    expect(await printer.print(job(paper))).toEqual(before)
    expect(pids()).toHaveLength(2)
  })

  it('gives back the place of a failed launch, says what the browser said, and prints once it starts', async () => {
    const { path } = await ensureChromium(await defaultCacheFolder(temporaryFolder()))
    const folder = temporaryFolder()
    const wrapper = join(folder, 'browser.sh')
    const broken = 'case "$1" in --version) exec "$REAL" --version;; esac; echo "FATAL: no disk" >&2; exit 1'
    writeFileSync(wrapper, `#!/bin/sh\nREAL=${path}\n[ -e ${folder}/repaired ] && exec "$REAL" "$@"\n${broken}\n`, {
      mode: 0o755,
    })
    const { printer } = await testPrinter({ concurrency: 1, chromePath: wrapper })
    for (let round = 0; round < 2; round += 1)
      await expect(printer.print(job(paper))).rejects.toMatchObject({ reason: 'browser', message: 'FATAL: no disk' })
    writeFileSync(join(folder, 'repaired'), '')
    expect(await printer.print(job(paper))).toMatchObject({ pages: 1 })
  })

  it('names the path of a browser that is not there', async () => {
    const { printer } = await testPrinter({ chromePath: '/nonexistent/chromium' })
    await expect(printer.print(job(paper))).rejects.toMatchObject({
      reason: 'browser',
      message: expect.stringContaining('/nonexistent/chromium'),
    })
  })

  it('gives up on a frozen browser at the deadline and prints the next job with another', async () => {
    const { printer, pids } = await testPrinter()
    await printer.print(job(paper))
    process.kill(pids()[0]!, 'SIGSTOP')
    const started = Date.now()
    await expect(printer.print(job(paper, 700))).rejects.toMatchObject({ reason: 'timeout' })
    expect(Date.now() - started).toBeLessThan(1_500)
    expect(await printer.print(job(paper))).toMatchObject({ pages: 1 })
    await vi.waitFor(() => expect(isRunning(pids()[0]!)).toBe(false), 10_000)
  })
})

describe('printer, under load', () => {
  it('counts waiting in the deadline', async () => {
    const { printer } = await testPrinter({ concurrency: 1 })
    await printer.print(job(paper))
    const long = printer.print(job(endless, 2_500)).catch((error) => error)
    await expect(printer.print(job(paper, 400))).rejects.toMatchObject({ reason: 'timeout' })
    expect(await long).toMatchObject({ reason: 'timeout' })
    expect(await printer.print(job(paper))).toMatchObject({ pages: 1 })
  })

  it('replaces the browser after so many prints, once the last of them is done', async () => {
    const { printer, pids } = await testPrinter({ recycleAfter: 2 })
    const results = await Promise.all(Array.from({ length: 5 }, () => printer.print(job(paper))))
    expect(results.map(({ pages }) => pages)).toEqual([1, 1, 1, 1, 1])
    expect(pids()).toHaveLength(3)
    await vi.waitFor(() => expect(pids().map(isRunning)).toEqual([false, false, true]), 10_000)
  })

  it('leaves no process, profile or record behind when closed', async () => {
    const { printer, pids, runFolder } = await testPrinter()
    await printer.print(job(paper))
    await printer.close()
    expect(pids().map(isRunning)).toEqual([false])
    expect(readdirSync(runFolder).filter((name) => name !== 'cache')).toEqual([])
    await expect(printer.print(job(paper))).rejects.toMatchObject({ reason: 'browser' })
  })
})
