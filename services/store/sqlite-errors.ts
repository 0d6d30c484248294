import { isDamage } from '../sqlite-damage.ts'
import { Corrupt, Unavailable } from './port.ts'

/** SQLite's errors as the port's; everything else (a fault of our own) stays what it is. */
export function translated(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return error
  if (isDamage(error))
    return new Corrupt(`${file} is damaged (${error.message}): stop the service and restore the file from a backup`, {
      cause: error,
    })
  return new Unavailable(`${file} cannot be read or written: ${error.message} (SQLite ${error.errcode})`, {
    cause: error,
  })
}

/** Runs `work`; what SQLite throws comes out as one of the port's errors. */
export function translating<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translated(error, file)
  }
}

function isSqliteError(error: unknown): error is Error & { readonly errcode: number } {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error
}
