// The write side of the REST interface, derived from the contracts: a new command is a contract and a decision.
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { CommandContract, Route } from '../../contracts/define.ts'
import { commands } from '../../contracts/index.ts'
import { decisions } from '../decisions/all.ts'
import type { AnyDecision } from '../decisions/kernel/decision.ts'
import { sendRefused } from './answer.ts'
import { refuseStranger } from './authorisation.ts'
import type { ApiDeps } from './deps.ts'
import { execute } from './execute.ts'
import { problemResponses } from './problem-responses.ts'
import { withForm } from './uploads/with-form.ts'
import { bodyChecker, validatorCompiler } from './validation.ts'
import { forms, uploadQuery, uploads, wireBodies } from './wire-bodies.ts'

const writeHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Khóa chống lặp: gửi lại cùng khóa thì chỉ ghi một lần' }),
  ),
  'if-match': Type.Optional(
    Type.String({ pattern: '^"(0|[1-9][0-9]{0,15})"$', description: 'ETag đã đọc, dạng "12"' }),
  ),
})

export async function commandRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  addRoutes(app, deps, (name) => !uploads.has(name) && !forms.has(name))
  await app.register(async (files) => {
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('application/pdf', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    addRoutes(files, deps, (name) => uploads.has(name))
  })
  await app.register(async (parts) => {
    parts.removeAllContentTypeParsers()
    await parts.register(multipart)
    addRoutes(parts, deps, (name) => forms.has(name))
  })
}

function addRoutes(app: FastifyInstance, deps: ApiDeps, wanted: (name: string) => boolean): void {
  for (const contract of commands as readonly CommandContract[]) {
    if (contract.route !== undefined && !contract.route.open && wanted(contract.name))
      addRoute(app, deps, contract, contract.route)
  }
}

function addRoute(app: FastifyInstance, deps: ApiDeps, contract: CommandContract, route: Route): void {
  const decision: AnyDecision = decisions[contract.name as keyof typeof decisions]
  const wire = wireBodies(contract)
  const fits = bodyChecker(wire.body)
  const isForm = forms.has(contract.name)
  const said = uploads.get(contract.name)
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
      ...(said === undefined ? {} : { querystring: uploadQuery(said) }),
      body: wire.schema,
      response: {
        201: contract.name === 'IssueCredentials' ? acceptedOrSlips : { $ref: 'Accepted#' },
        ...problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 503),
      },
    },
    ...(said === undefined ? {} : { bodyLimit: uploadLimit }),
    // The parts of a form are read, and checked, only once it is known who sends them.
    ...(isForm
      ? { validatorCompiler: (part) => (part.httpPart === 'body' ? () => true : validatorCompiler(part)) }
      : {}),
    // Before validation, so that a stranger learns nothing of what the path names; else the body has to be read first.
    preValidation: async (request, reply) => {
      request.body ??= {}
      const asked = wire.merge(request)
      const known = route.path.includes('{') || fits(request.body)
      const refused = known ? await refuseStranger(deps, decision, request.caller!, asked) : null
      if (refused !== null) return sendRefused(reply, refused)
    },
    handler: (request, reply) => {
      const run = () => execute(deps, decision, request, reply)
      return isForm ? withForm({ request, reply, files: deps.files }, fits, run) : run()
    },
  })
}

const acceptedOrSlips = {
  description: 'Đã phát mã; Accept: text/html thì trả trang phiếu mã để in',
  content: {
    'application/json': { schema: { $ref: 'Accepted#' } },
    'text/html': { schema: { type: 'string' } },
  },
}

/** A scan of many pages; everything else is far below the general limit. */
const uploadLimit = 30 * 1024 * 1024
