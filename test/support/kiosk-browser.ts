// A real browser as a tablet in the room runs it: unlike the printer's, it may reach this machine. It keeps no page whole
// to go back to, as some do (Clear-Site-Data is against that); what it fills in again is what its history holds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { defaultCacheFolder } from '../../services/renderer/browser/cache-folder.ts'
import { ensureChromium } from '../../services/renderer/browser/chromium.ts'
import { ensureFonts } from '../../services/renderer/browser/fonts.ts'

export async function kioskBrowser(onEnd: (end: () => void | Promise<void>) => void): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'bon-tot-kiosk-'))
  const cache = await defaultCacheFolder(profile)
  const [chromium, fonts] = [await ensureChromium(cache), await ensureFonts(cache)]
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    headless: 'shell',
    pipe: true,
    userDataDir: join(profile, 'profile'),
    env: {
      ...{ HOME: profile, TZ: 'UTC', LANG: 'C.UTF-8', FONTCONFIG_FILE: fonts.config },
      ...(chromium.libraries && { LD_LIBRARY_PATH: chromium.libraries }),
    },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=vi', '--no-pings'],
  })
  onEnd(async () => {
    await browser.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })
  return browser
}
