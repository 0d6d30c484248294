import { createHash } from 'node:crypto'
import { derivedId } from '../../contracts/ids.ts'
import type { Handle } from '../decisions/handle.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { issueKey } from '../decisions/key/issue-key.ts'
import type { Random } from '../random.ts'
import type { EventStore } from '../store/port.ts'

export type FirstKeyDeps = {
  readonly store: EventStore
  readonly handle: Handle
  readonly newId: () => string
  readonly random: Random
}

/**
 * Issues the administrator's key in an empty store and gives it as `id.secret`; null where the store holds anything,
 * for then somebody has it.
 */
export async function firstKey(deps: FirstKeyDeps): Promise<string | null> {
  if ((await deps.store.head()) !== null) return null
  const secret = Buffer.from(deps.random(32)).toString('base64url')
  const commandId = deps.newId()
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
