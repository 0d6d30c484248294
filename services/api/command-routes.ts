// The write side of the REST interface, derived from the contracts: a new command is a contract and a decision.
import canonicalize from 'canonicalize'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { CommandContract, Route } from '../../contracts/define.ts'
import type { Actor } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { commands } from '../../contracts/index.ts'
import { type FieldError, type Refused, refuse } from '../../contracts/refusals.ts'
import { closed, DateOnly } from '../../contracts/values.ts'
import { decisions } from '../decisions/all.ts'
import type { AnyDecision } from '../decisions/kernel/decision.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { streamName } from '../decisions/kernel/stream-type.ts'
import { targetOf } from '../decisions/kernel/target.ts'
import type { Vault } from '../vault/port.ts'
import { sendAccepted, sendRefused } from './answer.ts'
import { refuseStranger } from './authorisation.ts'
import type { ApiDeps } from './deps.ts'
import { toStored } from './edge/to-stored.ts'
import type { Caller } from './plugins/authentication.ts'
import { type Prepared, preparations } from './preparations.ts'
import { bodyChecker } from './validation.ts'
import { uploads, wireBodies } from './wire-bodies.ts'

const writeHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Khóa chống lặp: gửi lại cùng khóa thì chỉ ghi một lần' }),
  ),
  'if-match': Type.Optional(
    Type.String({ pattern: '^"(0|[1-9][0-9]{0,15})"$', description: 'ETag đã đọc, dạng "12"' }),
  ),
})

const problems = Object.fromEntries(
  [400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503].map((status) => [
    status,
    { description: 'Từ chối', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } },
  ]),
)

export async function commandRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  addRoutes(app, deps, (name) => !uploads.has(name))
  await app.register(async (files) => {
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('application/pdf', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    addRoutes(files, deps, (name) => uploads.has(name))
  })
}

function addRoutes(app: FastifyInstance, deps: ApiDeps, wanted: (name: string) => boolean): void {
  for (const contract of commands as readonly CommandContract[]) {
    if (contract.route !== undefined && wanted(contract.name)) addRoute(app, deps, contract, contract.route)
  }
}

function addRoute(app: FastifyInstance, deps: ApiDeps, contract: CommandContract, route: Route): void {
  const decision: AnyDecision = decisions[contract.name as keyof typeof decisions]
  const wire = wireBodies(contract)
  const fits = bodyChecker(wire.body)
  app.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { roles: route.roles },
    schema: {
      tags: [route.tag],
      summary: route.summary,
      operationId: contract.name,
      params: wire.params,
      headers: writeHeaders,
      ...(uploads.has(contract.name) ? { querystring: closed({ occurredOn: Type.Optional(DateOnly) }) } : {}),
      body: wire.schema,
      response: { 201: { $ref: 'Accepted#' }, ...problems },
    },
    ...(uploads.has(contract.name) ? { bodyLimit: uploadLimit } : {}),
    // Before validation, so that a stranger learns nothing of what the path names; else the body has to be read first.
    preValidation: async (request, reply) => {
      request.body ??= {}
      const asked = wire.merge(request)
      const known = route.path.includes('{') || fits(request.body)
      const refused = known ? await refuseStranger(deps.store, decision, request.caller!, asked) : null
      if (refused !== null) return sendRefused(reply, refused)
    },
    handler: (request, reply) => execute(deps, decision, request, reply),
  })
}

/** A scan of many pages; everything else is far below the general limit. */
const uploadLimit = 30 * 1024 * 1024

async function execute(deps: ApiDeps, decision: AnyDecision, request: FastifyRequest, reply: FastifyReply) {
  const contract: CommandContract = decision.contract
  const caller = request.caller!
  const commandId = commandIdOf(deps, request, caller)
  const { id, body, occurredOn } = wireBodies(contract).merge(request)
  const prepared: Prepared | Refused = await (preparations[contract.name]?.(deps, { body, commandId }) ?? { body })
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
      await prepared.keep?.()
      return (storedBy(deps.vault.seal.bind(deps.vault)) as { body: object }).body
    },
    actor: actorOf(caller),
    commandId,
    requestHash: deps.vault.hmac(
      canonicalize({ id: id ?? null, body: prepared.body, occurredOn: occurredOn ?? null }) ?? '',
    ),
    correlationId: commandId,
    causationId: null,
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ...(ifMatch === undefined ? {} : { ifMatch: Number(ifMatch.slice(1, -1)) }),
  })
  if (isRefused(outcome)) return sendRefused(reply, outcome)
  const extra = prepared.secret !== undefined ? { key: `${target}.${prepared.secret}` } : {}
  return sendAccepted(reply, outcome.accepted, extra)
}

/** In the place of a sealed text until the command is accepted: no decision looks into one. */
const notSealedYet: Vault['seal'] = (subject) => ({ subject, sealed: '' })

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
