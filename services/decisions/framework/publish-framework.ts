import { FrameworkPublished, PublishFramework } from '../../../contracts/framework/publish-framework.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { checkFramework } from '../rules/check-framework.ts'
import { frameworkHash } from '../rules/hash.ts'
import { notSameModel } from './same-model.ts'
import { framework } from './state.ts'

export const publishFramework = decision({
  contract: PublishFramework,
  stream: framework,
  version: 1,
  actsFor: () => null,
  reads: ({ body }) => (body.supersedes === undefined ? [] : [ref(framework, body.supersedes)]),
  decide({ body }, _, context) {
    const faults = checkFramework(body.framework)
    if (faults.length > 0) {
      return refuse(
        'FRAMEWORK_INCONSISTENT',
        `Khung tiêu chí có ${faults.length} chỗ chưa nhất quán, xem danh sách lỗi.`,
        ...faults.map(({ pointer, detail }) => ({ pointer: `/framework${pointer}`, detail })),
      )
    }
    const stranger =
      body.supersedes === undefined ? null : notSameModel(body.supersedes, body.framework, '/supersedes', context)
    if (stranger !== null) return stranger
    return [FrameworkPublished({ ...body, sha256: frameworkHash(body.framework) })]
  },
  commandOf: (events) => pick(only(events, 'FrameworkPublished').data, 'framework', 'supersedes', 'externalRefs'),
})
