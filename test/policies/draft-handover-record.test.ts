import { expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { draftHandoverRecord as policy } from '../../services/policies/draft-handover-record.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { changeDay, dissolved, legalBasis } from '../support/season/reorganised.ts'
import { at } from '../support/season.ts'

const id = ids.committee
const source = { stream: 'organisation' as const, id, item: 1 }
const body = { type: 'handover-record' as const, source, fingerprint }
const occurredOn = '2025-03-05'
const end = dissolved(id)

it('draft-handover-record asks for the paper of a hand-over, once', async () => {
  const store = memoryStore()
  await seed(store, at('filed'))
  await play(store, [
    { ...end, asked: { ...end.asked, occurredOn: changeDay } },
    step('HandOverFiles', {
      id,
      body: {
        ...{ to: ids.authority, candidacies: [ids.candidacyA], legalBasis },
        ...{ delivererId: ids.committeeMembers[0], receiverId: ids.authorityMembers[0] },
      },
      occurredOn,
    }),
  ])
  const react = async () => {
    const log = await everything(store)
    return reaction(policy, log, log.find(({ type }) => type === 'FilesHandedOver')!)
  }
  const target = `document-${documentId('handover-record', source)}`
  expect(await react()).toStrictEqual([{ command: 'DraftDocument', body, target }])
  await play(store, [step('DraftDocument', { body, occurredOn })])
  expect(await react()).toStrictEqual([])
})
