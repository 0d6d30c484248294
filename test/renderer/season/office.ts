import { createHash } from 'node:crypto'
import { derivedUuid } from '../../../contracts/ids.ts'
import type { Sealed } from '../../../contracts/values.ts'
import { createHandle } from '../../../services/decisions/handle.ts'
import { type AnyDecision, isRefused } from '../../../services/decisions/kernel/decision.ts'
import { idOf } from '../../../services/decisions/kernel/stream-type.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { memoryVault } from '../../../services/vault/memory.ts'

const actor = { principal: 'key1', role: 'clerk', organisation: null } as const

/** The real deciders over a store in memory, on days that the test names; the same calls give the same bytes. */
export function openOffice() {
  const store = memoryStore()
  const vault = memoryVault(counted())
  let now = ''
  let given = 0
  const handle = createHandle({ store, now: () => now })

  /** Gives a command on a day; the id of the stream that it was appended to. A refusal is a fault of the test. */
  async function give(decision: AnyDecision, on: string, body: object, id?: string): Promise<string> {
    now = `${on}T08:00:00.000Z`
    const commandId = derivedUuid('season', String(given++))
    const request = { body, actor, commandId, requestHash: null, correlationId: commandId, causationId: null }
    const outcome = await handle(decision, id === undefined ? request : { ...request, id })
    if (isRefused(outcome)) throw new Error(`${decision.contract.name}: ${JSON.stringify(outcome.refused)}`)
    return idOf(outcome.accepted[0]!.event.stream)
  }
  const seal = (subject: string, field: string, text: string): Sealed => vault.seal(subject, field, text)
  return { store, vault, handle, give, seal }
}

export type Office = ReturnType<typeof openOffice>

function counted() {
  let calls = 0
  return (size: number) => createHash('sha256').update(String(calls++)).digest().subarray(0, size)
}
