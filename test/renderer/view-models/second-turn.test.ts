// A proposal that rested on a second turn could not be printed: its view looked at the first, which it does not rest on.
import { expect, it } from 'vitest'
import { document } from '../../../services/decisions/document/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { memoryVault } from '../../../services/vault/memory.ts'
import { relayedTurns } from '../../support/relayed-turns.ts'

it('a proposal that rests on a second turn has its view from what its draft rests on', async () => {
  const store = memoryStore()
  const log = await relayedTurns()
  for (const event of log) await store.append(event.stream, event.revision === 0 ? 'none' : event.revision - 1, [event])
  // The relay's world seals nothing: every name is this one.
  const vault = { ...memoryVault(), open: () => 'Nguyễn Văn A' }
  const papers = new Set(log.filter(({ type }) => type === 'DocumentDrafted').map(({ stream }) => stream))
  const types: string[] = []
  for (const stream of papers) {
    const { draft, number } = fold(document, await store.read(stream))
    if (draft === null) continue
    await paperOfDraft({ store, vault }, draft, number)
    types.push(draft.type)
  }
  expect(types.filter((type) => type === 'proposal')).toHaveLength(4)
})
