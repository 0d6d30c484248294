import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { defaultCacheFolder } from '../../../services/renderer/browser/cache-folder.ts'
import { createPrinter, type PrinterOptions } from '../../../services/renderer/browser/printer.ts'

import { INSTANT } from '../../support/finished-hash.ts'

export { INSTANT }

/** A whole page in the project's font. */
export const page = (body: string, style = '') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu tự đánh giá</title>` +
  `<style>@page{size:A4;margin:20mm 15mm 20mm 30mm} body{font:14pt/18pt "Times New Roman"} ${style}</style></head>` +
  `<body>${body}</body></html>`

export const job = (html: string, deadlineMs = 30_000) => ({ html, instant: INSTANT, deadlineMs })

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bon-tot-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A printer of its own for one test, closed with it; `said` collects what it logs. */
export async function testPrinter(options: Partial<PrinterOptions> = {}) {
  const runFolder = temporaryFolder()
  const said: { fields: Record<string, unknown>; message: string }[] = []
  const record = (fields: object, message: string) => void said.push({ fields: { ...fields }, message })
  const printer = createPrinter({
    cacheFolder: await defaultCacheFolder(runFolder),
    runFolder,
    log: { info: record, warn: record },
    ...options,
  })
  onTestFinished(() => printer.close())
  const pids = () => said.filter(({ message }) => message === 'browser started').map(({ fields }) => Number(fields.pid))
  return { printer, runFolder, said, pids }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
