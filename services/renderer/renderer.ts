// The renderer role: woken over the bus, it prints what the store says is due.

import type { Bus, Settled, WakeUp } from '../bus/port.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { PrintFailed } from './browser/print-failed.ts'
import type { RenderDeps, Rendered } from './deps.ts'
import { renderDocument } from './render-document.ts'
import { renderDossier } from './render-dossier.ts'

export type RendererDeps = RenderDeps & { readonly bus: Bus }
export type Renderer = { stop(): Promise<void> }

const SUBJECT = 'render'
const PARALLEL = 2
const PAUSE_MS = 5_000
const DONE: Settled = { done: true }
const AGAIN: Settled = { again: true, afterMs: PAUSE_MS }

/** Prints two at a time until stopped. `stop` waits for what is being printed; the printer stays open. */
export function startRenderer(deps: RendererDeps): Renderer {
  return deps.bus.consume('renderer', SUBJECT, PARALLEL, (wakeUp) => settle(deps, wakeUp))
}

async function settle(deps: RenderDeps, { stream }: WakeUp): Promise<Settled> {
  try {
    return (await render(deps, stream)) === 'done' ? DONE : AGAIN
  } catch (error) {
    if (!(error instanceof PrintFailed)) throw error
    deps.log.warn({ stream, reason: error.reason }, 'the browser could not print, will try again')
    return AGAIN
  }
}

async function render(deps: RenderDeps, stream: string): Promise<Rendered> {
  if (stream.startsWith('document-')) return renderDocument(deps, idOf(stream))
  if (stream.startsWith('dossier-')) return renderDossier(deps, idOf(stream))
  deps.log.warn({ stream }, 'a wake-up for a stream that is not rendered')
  return 'done'
}
