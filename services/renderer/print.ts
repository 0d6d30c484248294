// One paper's view model to checked bytes: the part that documents and dossiers share.
import type { Of } from '../../contracts/define.ts'
import type { LayoutRule } from '../../contracts/document/draft-document.ts'
import type { DocumentRendered } from '../../contracts/document/record-rendering.ts'
import type { Log } from '../log.ts'
import { inspect } from './browser/inspect.ts'
import { PrintFailed } from './browser/print-failed.ts'
import type { Printed } from './browser/print-job.ts'
import type { Printer } from './browser/printer.ts'
import { CannotRender } from './cannot-render.ts'
import { type Bundle, type Composed, compose } from './compose.ts'
import { type Finish, finishPrint } from './finish.ts'
import type { Paper } from './papers/dossier.ts'
import { sizeOf } from './papers/size.ts'

type Fingerprint = Of<typeof DocumentRendered>['data']['fingerprint']
export type PrintDeps = { readonly printer: Printer; readonly log: Log }
/** `instant`: ISO 8601, both dates inside the PDF. */
export type PrintOrder = {
  paper: Paper
  bundle: Bundle
  layout: LayoutRule
  instant: string
  /** Absent: the print as the browser made it. */
  finish?: Finish | undefined
  deadlineMs: number
}

/** Throws CannotRender for what will never print as it stands, PrintFailed for what may print later. */
export async function printPaper(deps: PrintDeps, order: PrintOrder): Promise<Printed> {
  const { html, words } = composed(order)
  const { instant, finish, deadlineMs } = order
  const raw = await deps.printer.print({ html, instant, deadlineMs }).catch(refused)
  const printed = finish === undefined ? raw : { ...raw, pdf: await finishPrint(raw.pdf, finish, instant) }
  const inspection = await inspect(printed.pdf, { words, size: sizeOf(order.paper) })
  if (inspection.ok) return printed
  // Quoted words may be names: they go neither into the log nor into an event.
  deps.log.warn({ reason: inspection.reason.replace(/".*"/s, '"…"') }, 'a printed paper did not pass inspection')
  throw new CannotRender('Bản in không qua kiểm tra phông chữ, khổ giấy hoặc nội dung bắt buộc.')
}

/** What made a file: what its draft pinned, with the fonts and the browser that are really here. */
export async function madeWith({ printer }: Pick<PrintDeps, 'printer'>, pinned: Fingerprint): Promise<Fingerprint> {
  return { ...pinned, ...(await printer.fingerprint()) }
}

function composed({ bundle, layout, paper }: PrintOrder): Composed {
  try {
    return compose(bundle, layout, paper)
  } catch (error) {
    throw new CannotRender(`Mẫu văn bản có lỗi: ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 300)}`)
  }
}

function refused(error: unknown): never {
  if (error instanceof PrintFailed && error.reason === 'content')
    throw new CannotRender('Trình duyệt không in được nội dung của văn bản.')
  throw error
}
