// What the file system says, in the words of the ports.
import { Unavailable } from '../port.ts'

export function nullWhereMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

function unavailable(error: unknown): unknown {
  const ofTheSystem = error instanceof Error && 'errno' in error
  return ofTheSystem ? new Unavailable(`files cannot be read or written: ${error.message}`, { cause: error }) : error
}

/** Errors of the system come out of `work` as Unavailable. */
export async function translating<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw unavailable(error)
  }
}

export function translatingSync(work: () => void): void {
  try {
    work()
  } catch (error) {
    throw unavailable(error)
  }
}
