import type { Of } from '../../../contracts/define.ts'
import type { KeyIssued } from '../../../contracts/key/issue-key.ts'
import type { KeyRevoked } from '../../../contracts/key/revoke-key.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type KeyEvent = Of<typeof KeyIssued> | Of<typeof KeyRevoked>
export type Key = { readonly issued: Of<typeof KeyIssued>['data'] | null; readonly revoked: boolean }

export const key = streamType<Key, KeyEvent>({
  name: 'key',
  initial: { issued: null, revoked: false },
  evolve(state, event) {
    switch (event.type) {
      case 'KeyIssued':
        return { ...state, issued: event.data }
      case 'KeyRevoked':
        return { ...state, revoked: true }
      default:
        return unknownEvent(event)
    }
  },
})
