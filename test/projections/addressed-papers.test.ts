import { describe, expect, it } from 'vitest'
import { documentList } from '../../services/api/reads/documents.ts'
import { addressedTo } from '../support/addressed-paper.ts'
import { readModelsOver } from '../support/read-models.ts'
import { established } from '../support/season-events.ts'

async function seenBy(organisation: string | null) {
  const { record, reader, caughtUp } = await readModelsOver()
  await record('organisation-committee', established('Đảng bộ bộ phận'))
  for (const id of ['a', 'b']) await record(`organisation-${id}`, established(`Chi bộ ${id}`, 'committee'))
  await record('document-r', addressedTo('a'))
  await caughtUp()
  const viewer = { role: 'secretary', organisation, today: '2025-01-20' } as const
  return (documentList.read(reader, {}, {}, viewer) as { items: object[] }).items
}

describe('a paper that names no candidacy', () => {
  it('is seen by its issuer and by whoever it goes to, and says which of the season’s acts it is about', async () => {
    for (const organisation of [null, 'committee', 'a']) {
      expect(await seenBy(organisation)).toMatchObject([
        { id: 'r', candidacies: [], source: { stream: 'season', id: 'season2024', item: 2 } },
      ])
    }
  })

  it('is not seen by others', async () => expect(await seenBy('b')).toEqual([]))
})
