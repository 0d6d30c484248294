import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openInProcessBus } from '../../services/bus/in-process.ts'
import type { Bus, Settled, WakeUp } from '../../services/bus/port.ts'
import { PrintFailed } from '../../services/renderer/browser/print-failed.ts'
import { loadBundle } from '../../services/renderer/compose.ts'
import { startRenderer } from '../../services/renderer/renderer.ts'
import { temporaryFolder, testPrinter } from './browser/support.ts'
import { documentOf, renderDeps, TEMPLATES, typesOf } from './rendering.ts'
import { playSeason } from './season/season.ts'

const play = () => playSeason({ templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' })
const wakeUp = (id: string, stream: string): WakeUp => ({ id, subject: 'render', stream, position: '1' })

it('the renderer, woken over the bus for two papers and for one of them twice, prints each once', async () => {
  const { printer } = await testPrinter()
  const season = await play()
  const deps = await renderDeps(season, printer)
  const bus = openInProcessBus({ file: join(temporaryFolder(), 'bus.sqlite'), log: deps.log })
  const renderer = startRenderer({ ...deps, bus })
  const { report, proposal } = season.documents
  await bus.publish(wakeUp('1', `document-${report}`))
  await bus.publish(wakeUp('2', `document-${report}`))
  await bus.publish(wakeUp('3', `document-${proposal}`))
  await vi.waitFor(
    async () => {
      expect((await documentOf(season.store, report)).rendered).not.toBeNull()
      expect((await documentOf(season.store, proposal)).rendered).not.toBeNull()
    },
    { timeout: 30_000, interval: 50 },
  )
  await renderer.stop()
  await bus.close()
  for (const id of [report, proposal]) {
    expect(await typesOf(season.store, `document-${id}`)).toEqual([
      ...['DocumentDrafted', 'DocumentNumbered', 'DocumentRendered'],
    ])
  }
})

it('the renderer asks to be woken again while no browser can be had, and settles what it does not render', async () => {
  const { printer } = await testPrinter()
  const season = await play()
  const deps = await renderDeps(season, printer)
  const print = async () => {
    throw new PrintFailed('timeout', 'too late')
  }
  const handles: ((wakeUp: WakeUp) => Promise<Settled>)[] = []
  const bus: Bus = {
    publish: async () => {},
    consume: (_name, _subject, _parallel, handle) => {
      handles.push(handle)
      return { stop: async () => {} }
    },
    close: async () => {},
  }
  startRenderer({ ...deps, printer: { ...printer, print }, bus })
  const stream = `document-${season.documents.report}`
  expect(await handles[0]!(wakeUp('1', stream))).toEqual({ again: true, afterMs: 5_000 })
  expect(await handles[0]!(wakeUp('2', 'season-x'))).toEqual({ done: true })
  expect(deps.said).toEqual([
    { stream, reason: 'timeout', detail: 'too late', message: 'could not print, will try again' },
    { stream: 'season-x', message: 'a wake-up for a stream that is not rendered' },
  ])
})
