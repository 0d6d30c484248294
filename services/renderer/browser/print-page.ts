// One document in a fresh context: nothing of an earlier document (cookies, caches, DOM node ids) is left in it.
// The ways to the network are closed several times over, because each single lock leaks: interception misses
// WebSockets (puppeteer#2974), workers (#2781) and prefetch; CSP does not stop a meta refresh.
import type { Browser, BrowserContext, HTTPRequest, Page } from 'puppeteer'
import { PrintFailed } from './print-failed.ts'

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
/** The caller's deadline decides, not puppeteer's 30 seconds. */
const NONE = 0
const HEAD = /^\s*<!doctype html>\s*<html[^>]*>\s*<head>/i

/** Prints `html`, which must begin with doctype, html and head, as Chromium writes it: not yet normalised. */
export async function printPage(browser: Browser, html: string): Promise<Uint8Array> {
  const guarded = guard(html)
  const { promise: ended, reject } = Promise.withResolvers<never>()
  // Not every call that waits for a browser is told that it ended: without this one of them could wait for its whole deadline.
  const tell = () => reject(new Error('the browser ended while it printed'))
  browser.once('disconnected', tell)
  try {
    return await Promise.race([printInContext(browser, guarded), ended])
  } finally {
    browser.off('disconnected', tell)
  }
}

async function printInContext(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.createBrowserContext()
  try {
    return await printOn(await guardedPage(context), html)
  } finally {
    // Not awaited: a hung page would hold back the answer; the printer retires the browser then.
    context.close().catch(() => undefined)
  }
}

async function guardedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', deny)
  await page.setOfflineMode(true)
  return page
}

/** Prints on a page that is there, also one that was printed on before. */
export async function printOn(page: Page, html: string): Promise<Uint8Array> {
  const crashed = new Promise<never>((_, reject) => page.once('error', reject))
  crashed.catch(() => undefined)
  const print = async () => {
    await page.setContent(html, { waitUntil: 'load', timeout: NONE })
    return page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: false, // there are only local fonts, and waiting hangs in background tabs: puppeteer PR#12675
      timeout: NONE,
    })
  }
  return await Promise.race([print(), crashed])
}

function guard(html: string): string {
  if (!HEAD.test(html)) throw new PrintFailed('content', 'the HTML must begin with <!doctype html><html …><head>')
  return html.replace(HEAD, (head) => `${head}<meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
}

/** `aborted`, not `blockedbyclient`: the latter would replace the document by an error page on a meta refresh. */
function deny(request: HTTPRequest): void {
  const url = request.url()
  const done = url.startsWith('data:') || url === 'about:blank' ? request.continue() : request.abort('aborted')
  done.catch(() => undefined)
}
