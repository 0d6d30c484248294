// A draft of a framework is checked like one that is published, and every fault is told at once; nothing is appended.
import type { FastifyInstance } from 'fastify'
import { PublishFramework } from '../../contracts/framework/publish-framework.ts'
import { FrameworkChecked, FrameworkDraft } from '../../contracts/http/framework-check.ts'
import type { FieldError } from '../../contracts/refusals.ts'
import { checkFramework } from '../decisions/rules/check-framework.ts'
import { frameworkHash } from '../decisions/rules/hash.ts'
import { toStored } from './edge/to-stored.ts'
import { problemResponses } from './problem-responses.ts'
import { bodyChecker, fieldErrors } from './validation.ts'

const fits = bodyChecker(FrameworkDraft)

export async function frameworkCheckRoute(app: FastifyInstance): Promise<void> {
  const { tag, roles } = PublishFramework.route!
  app.post(
    '/v1/frameworks/check',
    {
      config: { roles: [...roles, 'committee', 'clerk', 'auditor'] },
      schema: {
        tags: [tag],
        summary: 'Kiểm tra dự thảo khung tiêu chí, không ghi gì (CheckFramework)',
        operationId: 'CheckFramework',
        body: FrameworkDraft,
        response: { 200: FrameworkChecked, ...problemResponses(400, 401, 403, 413, 415, 429, 500, 503) },
      },
      // A draft of the wrong shape is answered like any other: with its faults.
      validatorCompiler: () => () => true,
    },
    async (request) => checked(request.body),
  )
}

function checked(draft: unknown) {
  if (!fits(draft)) return answer(fieldErrors(fits.errors ?? []))
  const stored = toStored(FrameworkDraft, draft, { subject: 'framework', seal: nothingSealed })
  if (!stored.ok) return answer(stored.errors)
  const { framework } = stored.body
  const faults = checkFramework(framework).map(({ pointer, detail }) => ({ pointer: `/framework${pointer}`, detail }))
  return faults.length > 0 ? answer(faults) : { ...answer([]), sha256: frameworkHash(framework) }
}

function answer(faults: readonly FieldError[]) {
  return { consistent: faults.length === 0, faults }
}

function nothingSealed(): never {
  throw new TypeError('a framework holds no text to seal')
}
