import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'puppeteer'
import { describe, expect, it, onTestFinished } from 'vitest'
import { close, electronicVote } from '../support/electronic-vote.ts'
import { kioskBrowser } from '../support/kiosk-browser.ts'
import { pagePath } from '../support/voters-page.ts'

const phone = { width: 360, height: 740, isMobile: true, hasTouch: true }
const tablet = { width: 768, height: 1024 }

/** A vote by keyboard alone: the n-th choice of each row, the code, the button. */
async function voteByKeyboard(page: Page, choice: number, credential: string): Promise<void> {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  for (let n = 0; n < choice; n++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type(credential)
  await page.keyboard.press('Tab')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

/** What is filled in: values of chosen buttons and of the code. */
const filledIn = (page: Page) =>
  page.$$eval('input', (inputs) =>
    inputs.filter(({ type, checked, value }) => (type === 'radio' ? checked : value !== '')).map(({ value }) => value),
  )

const textOf = (page: Page) => page.$eval('main', (main) => main.textContent)

async function served() {
  const v = await electronicVote()
  const address = await v.s.app.listen({ port: 0, host: '127.0.0.1' })
  return { v, url: `${address}${pagePath(v)}` }
}

async function pageOf(browser: Browser, view: typeof tablet): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport(view)
  await page.setJavaScriptEnabled(false)
  return page
}

describe('the voters’ page in a browser', () => {
  it.each([
    ['tablet', tablet],
    ['phone', phone],
  ])('on a %s takes votes by keyboard, goes on by itself, and nothing of a choice comes back', async (_, view) => {
    const { v, url } = await served()
    const page = await pageOf(await kioskBrowser(onTestFinished), view)
    await page.goto(url)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(view.width)
    await voteByKeyboard(page, 1, v.slips[0]!.credential)
    expect(page.url()).toBe(`${url}/da-nhan`)
    expect(await textOf(page)).toContain('Phiếu của đồng chí đã vào hòm phiếu.')
    await page.goBack()
    expect([page.url(), await filledIn(page)]).toEqual([url, []])
    await page.goForward()
    await page.waitForNavigation({ timeout: 15_000 })
    expect([page.url(), await filledIn(page)]).toEqual([url, []])
    await voteByKeyboard(page, 0, 'A'.repeat(26))
    expect(await textOf(page)).toContain('Mã bỏ phiếu không đúng')
    expect(await filledIn(page)).toEqual([])
    for (const { credential } of v.slips.slice(1)) {
      await page.goto(url)
      await voteByKeyboard(page, 0, credential)
    }
    await close(v)
    await page.goto(url)
    expect(await textOf(page)).toContain('Biểu quyết đã kết thúc.')
    const { closed } = (await v.s.get(`/v1/ballots/${v.ballotId}`)).body
    expect(closed.box.rows).toEqual([{ yes: v.slips.length - 1, no: 1, blank: 0 }])
  })

  it('would give the choice back if it were an ordinary page, so the test sees what it should', async () => {
    const { v, url } = await served()
    const html = (await (await fetch(url)).text()).replaceAll(/ autocomplete="off"/g, '')
    const ordinary = createServer((request, response) => {
      if (request.method === 'POST') return void response.writeHead(303, { location: '/received' }).end()
      response.writeHead(200, { 'content-type': 'text/html' }).end(html)
    })
    await new Promise<void>((resolve) => ordinary.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void ordinary.close())
    const page = await pageOf(await kioskBrowser(onTestFinished), tablet)
    await page.goto(`http://127.0.0.1:${(ordinary.address() as AddressInfo).port}${pagePath(v)}`)
    await voteByKeyboard(page, 1, v.slips[0]!.credential)
    expect(page.url()).toMatch(/received$/)
    await page.goBack()
    expect(await filledIn(page)).toEqual(['no', v.slips[0]!.credential])
  })
})
