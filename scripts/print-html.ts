// node scripts/print-html.ts in.html out.pdf: prints one HTML file with the pinned browser, to look at a template.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultCacheFolder } from '../services/renderer/browser/cache-folder.ts'
import { createPrinter } from '../services/renderer/browser/printer.ts'

const [input, output] = process.argv.slice(2)
if (!input || !output) throw new Error('usage: node scripts/print-html.ts in.html out.pdf')

const dataFolder = join(import.meta.dirname, '../data')
const printer = createPrinter({
  cacheFolder: await defaultCacheFolder(dataFolder),
  runFolder: join(dataFolder, 'run'),
  log: { info: () => undefined, warn: (fields, message) => console.error(message, fields) },
})
try {
  const html = await readFile(input, 'utf8')
  const { pdf, pages } = await printer.print({ html, instant: '2024-12-31T00:00:00Z', deadlineMs: 60_000 })
  await writeFile(output, pdf)
  console.log(`${output}: ${pages} pages`)
} finally {
  await printer.close()
}
