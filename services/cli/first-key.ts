import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { derivedId } from '../../contracts/ids.ts'
import type { Handle } from '../decisions/handle.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { issueKey } from '../decisions/key/issue-key.ts'
import type { EventStore } from '../store/port.ts'

/**
 * Issues the administrator's key in an empty store and gives it as `id.secret`; null where the store holds anything,
 * for then somebody has it.
 */
export async function firstKey(deps: { readonly store: EventStore; readonly handle: Handle }): Promise<string | null> {
  if ((await deps.store.head()) !== null) return null
  const secret = randomBytes(32).toString('base64url')
  const commandId = randomUUID()
  const outcome = await deps.handle(issueKey, {
    body: {
      holder: 'Quản trị hệ thống (khóa đầu tiên)',
      role: 'administrator',
      secretSha256: createHash('sha256').update(secret).digest('hex'),
    },
    actor: { principal: 'service:first-start', role: 'service', organisation: null },
    commandId,
    requestHash: null,
    correlationId: commandId,
    causationId: null,
  })
  if (isRefused(outcome)) throw new Error(`the first key was refused: ${outcome.refused.detail}`)
  return `${derivedId('stream', commandId)}.${secret}`
}
