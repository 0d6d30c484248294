import { expect, it } from 'vitest'
import { draftInvitations as policy } from '../../services/policies/draft-invitations.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { callA, calledA, paperOfCall } from '../support/season/invitations.ts'
import { fingerprint } from '../support/season/papers.ts'
import { at } from '../support/season.ts'

const body = { type: 'invitation' as const, source: { stream: 'invitation' as const, id: callA }, fingerprint }
const drafted = step('DraftDocument', { body, occurredOn: '2024-12-10' })

it.each([
  [
    'asks for the paper of a call',
    [calledA],
    [{ command: 'DraftDocument', body, target: `document-${paperOfCall(callA)}` }],
  ],
  ['asks for nothing where it is drafted', [calledA, drafted], []],
] as const)('draft-invitations %s', async (_, steps, asked) => {
  const store = memoryStore()
  await seed(store, at('reported'))
  await play(store, steps)
  const log = await everything(store)
  const called = log.find(({ type }) => type === 'MeetingCalled')!
  expect(await reaction(policy, log, called)).toStrictEqual(asked)
})
