// Whether a paper comes out of the log as it did when it was printed. Nothing is written: the answer is all there is.
import { PDFDocument } from '@cantoo/pdf-lib'
import type { StoredEvent } from '../../contracts/envelope.ts'
import { type RenderedAgain, renderedAgainSentences, reprintReasons } from '../../contracts/http/rendered-again.ts'
import { document } from '../decisions/document/state.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { namedFile, sha256Of } from '../store/files/port.ts'
import { textOf } from './browser/pdf-text.ts'
import { PrintFailed } from './browser/print-failed.ts'
import { Slots } from './browser/slots.ts'
import { BundleGone } from './bundles.ts'
import { CannotRender } from './cannot-render.ts'
import type { RenderDeps } from './deps.ts'
import type { RenderAgain } from './port.ts'
import { printDraft } from './render-document.ts'

type Reason = keyof typeof reprintReasons
type Recorded = RenderedAgain['recorded']
type Deps = Omit<RenderDeps, 'handle'>

const DEADLINE_MS = 30_000

/** One at a time, so that who asks often never takes every place from the papers that are due. */
export function createRenderAgain(deps: Deps, deadlineMs = DEADLINE_MS): RenderAgain {
  const turn = new Slots(1)
  return async (documentId) => {
    const history = await deps.store.read(streamName(document, documentId))
    const recorded = fold(document, history).rendered
    if (recorded === null) return 'no-file'
    const until = Date.now() + deadlineMs
    try {
      await turn.take(AbortSignal.timeout(deadlineMs))
    } catch {
      return 'unavailable'
    }
    try {
      return await compare(deps, asPrinted(history), recorded, until - Date.now())
    } catch (error) {
      if (error instanceof PrintFailed) return 'unavailable'
      throw error
    } finally {
      turn.release()
    }
  }
}

/** A number that was filled in after printing is not on the paper. */
function asPrinted(history: readonly StoredEvent[]) {
  const at = history.findLastIndex(({ event }) => event.type === 'DocumentRendered')
  const { draft, number } = fold(document, history.slice(0, at))
  return { draft: draft!, number }
}

async function compare(
  deps: Deps,
  order: ReturnType<typeof asPrinted>,
  recorded: Recorded,
  deadlineMs: number,
): Promise<RenderedAgain> {
  let erased = false
  const open: Deps['vault']['open'] = (sealed, field) => {
    const text = deps.vault.open(sealed, field)
    erased ||= text === null
    return text
  }
  try {
    const { pdf, ...rest } = await printDraft({ ...deps, vault: { open } }, { ...order, deadlineMs })
    const printed = { sha256: sha256Of(pdf), ...rest }
    if (printed.sha256 === recorded.sha256) return answer('same', { recorded, printed }, [])
    // Erased before it was printed, a name was never on the paper: then it is the same.
    if (erased) return answer('not-reproducible', { recorded, printed }, ['person-erased'])
    const file = await namedFile(deps.files, recorded.sha256)
    return answer('differs', { recorded, printed }, [...makers(recorded, printed), ...(await seen(file, pdf))])
  } catch (error) {
    if (!(error instanceof CannotRender)) throw error
    const why = erased ? 'person-erased' : error instanceof BundleGone ? 'templates-gone' : 'not-printable'
    return answer('not-reproducible', { recorded }, [why])
  }
}

const makers = ({ fingerprint: then }: Recorded, { fingerprint: now }: Recorded): Reason[] =>
  (['browser', 'fonts'] as const).filter((part) => then[part] !== now[part])

/** What somebody who reads both would see. */
async function seen(before: Uint8Array, after: Uint8Array): Promise<Reason[]> {
  const [then, now] = await Promise.all([before, after].map(pagesOf))
  const differences: Reason[] = []
  const samePages = then!.length === now!.length
  if (!samePages) differences.push('pages')
  // Where a page broke elsewhere is told once: by the number of pages, or else by what stands on each.
  const between = samePages ? '\f' : ''
  if (then!.join(between) !== now!.join(between)) differences.push('text')
  return differences.length > 0 ? differences : ['bytes']
}

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(pdf, { updateMetadata: false })
  return file.getPages().map((page) => textOf(page).text)
}

function answer(
  result: RenderedAgain['result'],
  files: Pick<RenderedAgain, 'recorded' | 'printed'>,
  reasons: readonly Reason[],
): RenderedAgain {
  const told = reasons.map((code) => ({ code, detail: reprintReasons[code] }))
  return { result, detail: renderedAgainSentences[result], ...files, reasons: told }
}
