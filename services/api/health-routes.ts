import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { paperNames, typeSymbols } from '../../contracts/document/paper-types.ts'
import { phaseNames } from '../../contracts/http/candidacies.ts'
import { documentStateNames } from '../../contracts/http/documents.ts'
import { refusals } from '../../contracts/refusals.ts'
import { roleNames } from '../../contracts/roles.ts'
import type { ApiDeps } from './deps.ts'

const Health = Type.Object({ status: Type.String(), faults: Type.Record(Type.String(), Type.String()) })

/** /healthz: the process runs. /readyz: what it needs works. /v1/codes: every code with its Vietnamese words. */
export async function healthRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  const open = { config: { open: true } }
  app.get(
    '/healthz',
    {
      ...open,
      schema: { tags: ['Vận hành'], summary: 'Tiến trình đang chạy', security: [], response: { 200: Health } },
    },
    async () => ({ status: 'ok', faults: {} }),
  )
  app.get(
    '/readyz',
    {
      ...open,
      schema: {
        tags: ['Vận hành'],
        summary: 'Các phần cần thiết đang hoạt động',
        security: [],
        response: { 200: Health, 503: Health },
      },
    },
    async (_, reply) => {
      const faults = await deps.health()
      const ready = Object.keys(faults).length === 0
      return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', faults })
    },
  )
  app.get(
    '/v1/codes',
    {
      schema: {
        tags: ['Tra cứu'],
        summary: 'Danh mục mã: từ chối, loại văn bản, vai trò, tình trạng lượt đăng ký và văn bản',
        response: { 200: Type.Object({}, { additionalProperties: true }) },
      },
    },
    async () => ({
      refusals: Object.entries(refusals).map(([code, { status, title }]) => ({ code, status, title })),
      papers: Object.entries(paperNames).map(([code, name]) => ({
        code,
        name,
        symbol: typeSymbols[code as keyof typeof typeSymbols],
      })),
      roles: named(roleNames),
      candidacyStates: named(phaseNames),
      documentStates: named(documentStateNames),
    }),
  )
}

function named(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([code, name]) => ({ code, name }))
}
