import type { Of } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { FrameworkPublished } from '../../../contracts/framework/publish-framework.ts'
import type { FrameworkRetired } from '../../../contracts/framework/retire-framework.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type FrameworkEvent = Of<typeof FrameworkPublished> | Of<typeof FrameworkRetired>
export type PublishedFramework = {
  readonly framework: Framework | null
  readonly sha256: string
  readonly supersedes: string | null
  readonly retired: Of<typeof FrameworkRetired>['data'] | null
}

export const framework = streamType<PublishedFramework, FrameworkEvent>({
  name: 'framework',
  initial: { framework: null, sha256: '', supersedes: null, retired: null },
  evolve(state, event) {
    switch (event.type) {
      case 'FrameworkPublished': {
        const { framework, sha256, supersedes = null } = event.data
        return { framework, sha256, supersedes, retired: null }
      }
      case 'FrameworkRetired':
        return { ...state, retired: event.data }
      default:
        return unknownEvent(event)
    }
  },
})
