// One paper printed in every way in which it can come about; each way must give the same file.
import { onTestFinished } from 'vitest'
import { defaultCacheFolder } from '../../services/renderer/browser/cache-folder.ts'
import { ensureChromium } from '../../services/renderer/browser/chromium.ts'
import { ensureFonts } from '../../services/renderer/browser/fonts.ts'
import { launch } from '../../services/renderer/browser/launch.ts'
import { normalise } from '../../services/renderer/browser/normalise.ts'
import { printOn } from '../../services/renderer/browser/print-page.ts'
import { compose } from '../../services/renderer/compose.ts'
import { paperOfDraft } from '../../services/renderer/paper-of-draft.ts'
import { INSTANT, job, page, temporaryFolder, testPrinter } from '../renderer/browser/support.ts'
import { bundle } from '../renderer/papers/print.ts'
import { documentOf } from '../renderer/rendering.ts'
import { playSeason } from '../renderer/season/season.ts'
import { hashOf } from './finished-hash.ts'

/** How many prints of each kind. `together`: groups of four at the same time. */
export type Times = {
  readonly fresh: number
  readonly reused: number
  readonly together: number
  readonly restarted: number
}

/** A self-assessment, with its tables, as HTML. */
export async function paperHtml(): Promise<string> {
  const season = await playSeason()
  const { draft, number } = await documentOf(season.store, season.documents.selfAssessment)
  return compose(bundle, draft!.layout, await paperOfDraft(season, draft!, number)).html
}

/** SHA-256 of every print, finished, by the way in which it was made. */
export async function everyWay(html: string, times: Times): Promise<Record<keyof Times, string[]>> {
  return {
    fresh: await printed(html, times.fresh),
    reused: await onOnePage(html, times.reused),
    together: await fourAtOnce(html, times.together),
    restarted: await restarted(html, times.restarted),
  }
}

async function printed(html: string, times: number): Promise<string[]> {
  const { printer } = await testPrinter()
  const hashes: string[] = []
  for (let n = 0; n < times; n += 1) hashes.push(await hashOf((await printer.print(job(html))).pdf))
  return hashes
}

async function fourAtOnce(html: string, groups: number): Promise<string[]> {
  const { printer } = await testPrinter({ concurrency: 4 })
  const hashes: string[] = []
  for (let n = 0; n < groups; n += 1) {
    const four = await Promise.all([1, 2, 3, 4].map(() => printer.print(job(html))))
    hashes.push(...(await Promise.all(four.map(({ pdf }) => hashOf(pdf)))))
  }
  return hashes
}

async function restarted(html: string, times: number): Promise<string[]> {
  const hashes: string[] = []
  for (let n = 0; n < times; n += 1) hashes.push(...(await printed(html, 1)))
  return hashes
}

/** The printer itself takes a new page each time; DOM node ids go on rising on one that was used. */
async function onOnePage(html: string, times: number): Promise<string[]> {
  const runFolder = temporaryFolder()
  const cacheFolder = await defaultCacheFolder(runFolder)
  const [chromium, fonts] = await Promise.all([ensureChromium(cacheFolder), ensureFonts(cacheFolder)])
  const sandbox = process.getuid?.() !== 0
  const running = await launch({ chromium, fonts, runFolder, sandbox, timeoutMs: 30_000 })
  onTestFinished(() => running.end())
  const used = await running.browser.newPage()
  const hashes: string[] = []
  for (let n = 0; n < times; n += 1) {
    await printOn(used, page(`<p>${'nội dung khác '.repeat(n)}</p>`))
    hashes.push(await hashOf(normalise(await printOn(used, html), INSTANT)))
  }
  return hashes
}
