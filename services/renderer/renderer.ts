// The renderer role: woken over the bus, it prints what the store says is due.

import type { Bus, Settled, WakeUp } from '../bus/port.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { PrintFailed } from './browser/print-failed.ts'
import type { RenderDeps, Rendered } from './deps.ts'
import { renderDocument } from './render-document.ts'
import { renderDossier } from './render-dossier.ts'

export type RendererDeps = RenderDeps & { readonly bus: Bus }
export type Renderer = {
  /** Why the newest try to print failed for want of a browser; null once one worked. */
  fault(): string | null
  /** Waits for what is being printed; the printer stays open. */
  stop(): Promise<void>
}

const SUBJECT = 'render'
const PARALLEL = 2
const PAUSE_MS = 5_000
const DONE: Settled = { done: true }
const AGAIN: Settled = { again: true, afterMs: PAUSE_MS }

/** Prints two at a time until stopped. */
export function startRenderer(deps: RendererDeps): Renderer {
  let fault: string | null = null
  const consumer = deps.bus.consume('renderer', SUBJECT, PARALLEL, async ({ stream }: WakeUp) => {
    try {
      const rendered = await render(deps, stream)
      fault = null
      return rendered === 'done' ? DONE : AGAIN
    } catch (error) {
      if (!(error instanceof PrintFailed)) throw error
      if (error.reason === 'browser') fault = error.message
      deps.log.warn({ stream, reason: error.reason, detail: error.message }, 'could not print, will try again')
      return AGAIN
    }
  })
  return { fault: () => fault, stop: () => consumer.stop() }
}

async function render(deps: RenderDeps, stream: string): Promise<Rendered> {
  if (stream.startsWith('document-')) return renderDocument(deps, idOf(stream))
  if (stream.startsWith('dossier-')) return renderDossier(deps, idOf(stream))
  deps.log.warn({ stream }, 'a wake-up for a stream that is not rendered')
  return 'done'
}
