import type { RenderedAgain } from '../../contracts/http/rendered-again.ts'

/**
 * Prints a document again from what its draft pinned and compares it with its file. Keeps nothing. `no-file`: there is
 * none to compare with; `unavailable`: no browser just now, or not in time.
 */
export type RenderAgain = (documentId: string) => Promise<RenderedAgain | 'no-file' | 'unavailable'>
