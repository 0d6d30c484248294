// OpenAPI 3.1 from the routes themselves at /openapi.json, for people at /docs.
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { AcceptedAnswer } from '../../../contracts/http/accepted.ts'
import { Problem } from '../../../contracts/http/problem.ts'

const description = [
  'Dịch vụ xét, công nhận “chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt”.',
  'Mỗi lệnh ghi thêm sự kiện vào nhật ký và trả về biên nhận (vị trí, mã băm).',
  'Gửi Idempotency-Key để gửi lại an toàn; gửi If-Match để không ghi đè điều chưa đọc; gửi ?after= để đọc được điều vừa ghi.',
].join(' ')

// The plugin's own policy names outside hosts and upgrades to https, which an office network does not have.
const contentPolicy = {
  'default-src': "'self'",
  'img-src': "'self' data:",
  'object-src': "'none'",
  'base-uri': "'self'",
  'frame-ancestors': "'none'",
}

export const openapi = fp(async (app: FastifyInstance) => {
  app.addSchema(Problem)
  app.addSchema(AcceptedAnswer)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'bon-tot', version: '0.1.0', description, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'Khóa truy cập <mã>.<bí mật>' } },
      },
      security: [{ key: [] }],
    },
    // The name a shared schema has in components/schemas is its own.
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => (json.$id as string | undefined) ?? `def-${i}` },
  })
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, open: true }
    })
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: contentPolicy,
      uiConfig: { docExpansion: 'list' },
      theme: { title: 'bon-tot', css: [{ filename: 'bon-tot.css', content: '.swagger-ui .topbar { display: none }' }] },
    })
  })
  app.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, async () => app.swagger())
})
