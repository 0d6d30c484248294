import type { Framework } from '../../../contracts/framework/framework.ts'
import { FrameworkPublished, PublishFramework } from '../../../contracts/framework/publish-framework.ts'
import { type FieldError, refuse } from '../../../contracts/refusals.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { checkFramework } from '../rules/check-framework.ts'
import { frameworkHash } from '../rules/hash.ts'
import { framework } from './state.ts'

export const publishFramework = decision({
  contract: PublishFramework,
  stream: framework,
  version: 1,
  actsFor: () => null,
  decide({ body }) {
    const faults = [
      ...checkFramework(body.framework),
      ...chainNotKept(body.framework),
      ...limitsNotKept(body.framework.quota),
    ]
    if (faults.length > 0) {
      return refuse(
        'FRAMEWORK_INCONSISTENT',
        `Khung tiêu chí có ${faults.length} chỗ chưa nhất quán, xem danh sách lỗi.`,
        ...faults.map(({ pointer, detail }) => ({ pointer: `/framework${pointer}`, detail })),
      )
    }
    return [FrameworkPublished({ ...body, sha256: frameworkHash(body.framework) })]
  },
  commandOf: (events) => pick(only(events, 'FrameworkPublished').data, 'framework', 'externalRefs'),
})

/** Branch, committee, authority: a candidacy has a phase for each of these three and none for a level between them. */
function chainNotKept({ approvalChain }: Framework): FieldError[] {
  if (approvalChain.length === 3) return []
  return [
    { pointer: '/approvalChain', detail: 'phiên bản này chỉ nhận đúng ba bước: chi bộ, cấp ủy, cấp có thẩm quyền' },
  ]
}

/** A limit on how many are recognised is kept over siblings in the authority's season; until then none may be set. */
function limitsNotKept(quota: { maximumRecognised: unknown; maximumExcellent: unknown }) {
  return (['maximumRecognised', 'maximumExcellent'] as const)
    .filter((name) => quota[name] !== null)
    .map((name) => ({ pointer: `/quota/${name}`, detail: 'phiên bản này chưa giữ được trần số lượng: chỉ nhận null' }))
}
