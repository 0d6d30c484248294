import { expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { draftFileForms as policy } from '../../services/policies/draft-file-forms.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, seed, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { at } from '../support/season.ts'

const id = ids.candidacyA
const occurredOn = '2025-02-03'
const filing = (organisationId: string) =>
  step('FileDossier', {
    as: `filing of ${organisationId}`,
    id,
    body: { organisationId, fileNumber: '15', sheets: 24 },
    occurredOn,
  })
const asked = (type: 'file-cover' | 'file-contents', item: number) => {
  const source = { stream: 'dossier' as const, id, item }
  return {
    command: 'DraftDocument',
    body: { type, source, fingerprint },
    target: `document-${documentId(type, source)}`,
  }
}
const drafted = step('DraftDocument', { body: asked('file-cover', 1).body, occurredOn })

it.each([
  ['asks for cover and contents of each filing', 2, [], [asked('file-cover', 2), asked('file-contents', 2)]],
  ['asks for what is missing', 1, [drafted], [asked('file-contents', 1)]],
] as const)('draft-file-forms %s', async (_, nth, steps, expected) => {
  const store = memoryStore()
  await seed(store, at('filed'))
  await play(store, [filing(ids.committee), filing(ids.authority), ...steps])
  const log = await everything(store)
  const filed = log.filter(({ type }) => type === 'DossierFiled')[nth - 1]!
  expect(await reaction(policy, log, filed)).toStrictEqual(expected)
})
