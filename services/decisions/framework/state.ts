import type { Of } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { FrameworkPublished } from '../../../contracts/framework/publish-framework.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type FrameworkEvent = Of<typeof FrameworkPublished>
export type PublishedFramework = { readonly framework: Framework | null; readonly sha256: string }

export const framework = streamType<PublishedFramework, FrameworkEvent>({
  name: 'framework',
  initial: { framework: null, sha256: '' },
  evolve(_, event) {
    switch (event.type) {
      case 'FrameworkPublished':
        return { framework: event.data.framework, sha256: event.data.sha256 }
      default:
        return unknownEvent(event as never)
    }
  },
})
