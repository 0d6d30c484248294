import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultCacheFolder } from '../../../services/renderer/browser/cache-folder.ts'
import type { Printed, PrintJob } from '../../../services/renderer/browser/print-job.ts'
import { createPrinter } from '../../../services/renderer/browser/printer.ts'

/** Prints once with a real browser that ends with it. */
export async function onePrint(job: PrintJob): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-print-'))
  const log = { info: () => undefined, warn: () => undefined }
  const printer = createPrinter({ cacheFolder: await defaultCacheFolder(folder), runFolder: join(folder, 'run'), log })
  try {
    return await printer.print(job)
  } finally {
    await printer.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
