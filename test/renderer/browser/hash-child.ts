// Prints a page as whoever runs this, from a cache that another user filled; writes the SHA-256 of the finished file.
import { readFileSync } from 'node:fs'
import { createPrinter } from '../../../services/renderer/browser/printer.ts'
import { hashOf, INSTANT } from '../../support/finished-hash.ts'

const [cacheFolder, runFolder, html] = process.argv.slice(2) as [string, string, string]
const silent = () => undefined
const printer = createPrinter({ cacheFolder, runFolder, log: { info: silent, warn: silent } })
const { pdf } = await printer.print({ html: readFileSync(html, 'utf8'), instant: INSTANT, deadlineMs: 60_000 })
process.stdout.write(await hashOf(pdf))
await printer.close()
