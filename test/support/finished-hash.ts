import { createHash } from 'node:crypto'
import { FINISH, finishPrint } from '../../services/renderer/finish.ts'

export const INSTANT = '2024-12-10T07:30:00Z'

/** SHA-256 of a normalised print once it is finished. */
export async function hashOf(printed: Uint8Array): Promise<string> {
  return createHash('sha256')
    .update(await finishPrint(printed, FINISH, INSTANT))
    .digest('hex')
}
