// Prints once and stays, so that a test can kill the process together with its living browser.
import { defaultCacheFolder } from '../../../services/renderer/browser/cache-folder.ts'
import { createPrinter } from '../../../services/renderer/browser/printer.ts'

const runFolder = process.argv[2]!
const info = (fields: object) => void ('pid' in fields && process.send?.(fields.pid))
const printer = createPrinter({
  cacheFolder: await defaultCacheFolder(runFolder),
  runFolder,
  log: { info, warn: info },
})
const html = '<!doctype html><html lang="vi"><head><title>a</title></head><body><p>một</p></body></html>'
await printer.print({ html, instant: '2024-12-10T00:00:00Z', deadlineMs: 30_000 })
setInterval(() => undefined, 60_000)
