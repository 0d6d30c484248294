/** Why a document could not be printed; `content`: the same HTML will never print, the others may pass later. */
export type PrintFailure = 'timeout' | 'browser' | 'content'

/** Thrown by `Printer.print`. */
export class PrintFailed extends Error {
  override readonly name = 'PrintFailed'
  readonly reason: PrintFailure
  constructor(reason: PrintFailure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.reason = reason
  }
}
