// One write: from the request to the command, and from its outcome to the answer.
import canonicalize from 'canonicalize'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CommandContract } from '../../contracts/define.ts'
import type { Actor } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { type FieldError, type Refused, refuse } from '../../contracts/refusals.ts'
import { type AnyDecision, isRefused } from '../decisions/kernel/decision.ts'
import { streamName } from '../decisions/kernel/stream-type.ts'
import { targetOf } from '../decisions/kernel/target.ts'
import type { Vault } from '../vault/port.ts'
import { sendAccepted, sendRefused } from './answer.ts'
import type { ApiDeps } from './deps.ts'
import { toStored } from './edge/to-stored.ts'
import type { Caller } from './plugins/authentication.ts'
import { type Prepared, preparations } from './preparations.ts'
import { wireBodies } from './wire-bodies.ts'

/** Texts are sealed, and files kept, only once the command is accepted: a refused one leaves nothing behind. */
export async function execute(deps: ApiDeps, decision: AnyDecision, request: FastifyRequest, reply: FastifyReply) {
  const contract: CommandContract = decision.contract
  const caller = request.caller!
  const commandId = commandIdOf(deps, request, caller)
  const { id, body, occurredOn } = wireBodies(contract).merge(request)
  const prepared: Prepared | Refused = await (preparations[contract.name]?.(deps, {
    id,
    body,
    occurredOn,
    commandId,
  }) ?? {
    body,
  })
  if (isRefused(prepared)) return sendRefused(reply, prepared)
  const target = await targetOf(deps.store, decision, {
    ...(id === undefined ? {} : { id }),
    body: prepared.body,
    commandId,
  })
  if (isRefused(target)) return sendRefused(reply, target)
  const storedBy = (seal: Vault['seal']) =>
    toStored(contract.body, prepared.body, { subject: streamName(decision.stream, target), seal })
  const checked = storedBy(notSealedYet)
  if (!checked.ok) return sendRefused(reply, badFields(checked.errors))
  const ifMatch = request.headers['if-match']
  const outcome = await deps.handle(decision, {
    ...(id === undefined ? {} : { id }),
    body: checked.body,
    keep: async () => {
      const kept = await prepared.keep?.()
      if (isRefused(kept)) return kept
      return (storedBy(deps.vault.seal.bind(deps.vault)) as { body: object }).body
    },
    actor: actorOf(caller),
    commandId,
    requestHash: deps.vault.hmac(
      canonicalize({ id: id ?? null, body: prepared.asked ?? prepared.body, occurredOn: occurredOn ?? null }) ?? '',
    ),
    correlationId: commandId,
    causationId: null,
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ...(ifMatch === undefined ? {} : { ifMatch: Number(ifMatch.slice(1, -1)) }),
  })
  if (isRefused(outcome)) return sendRefused(reply, outcome)
  await prepared.after?.()
  const printed = acceptsPage(request) ? await prepared.printed?.(reply, request.host) : null
  if (printed != null) return printed
  const extra = {
    ...(prepared.secret !== undefined ? { key: `${target}.${prepared.secret}` } : {}),
    ...prepared.shown?.(),
  }
  return sendAccepted(reply, outcome.accepted, extra)
}

/** In the place of a sealed text until the command is accepted: no decision looks into one. */
const notSealedYet: Vault['seal'] = (subject) => ({ subject, sealed: '' })

function acceptsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') ?? false
}

function badFields(errors: readonly FieldError[]): Refused {
  return refuse('INVALID_REQUEST', `Yêu cầu có ${errors.length} chỗ chưa đúng, xem danh sách lỗi.`, ...errors)
}

/** The same key for the same path gives the same command; without one every request is a command of its own. */
function commandIdOf(deps: ApiDeps, request: FastifyRequest, caller: Caller): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return deps.newId()
  return derivedUuid('command', caller.principal, request.method, request.url.split('?')[0]!, key)
}

function actorOf({ principal, role, organisation }: Caller): Actor {
  return { principal, role, organisation }
}
