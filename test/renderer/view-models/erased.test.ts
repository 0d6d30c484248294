import { expect, it } from 'vitest'
import { erasePerson } from '../../../services/decisions/person/erase-person.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { documentOf } from '../rendering.ts'
import { playSeason } from '../season/season.ts'

it('papers, when a person was erased since the draft, print [đã xóa] for the name and stay as they were otherwise', async () => {
  const season = await playSeason()
  const { draft, number } = await documentOf(season.store, season.documents.selfAssessment)
  const before = await paperOfDraft(season, draft!, number)
  await season.give(erasePerson, '2025-02-01', { reason: 'theo yêu cầu' }, season.people.nva)
  season.vault.erase(season.subjects.nva, (await season.store.head())!)
  const after = await paperOfDraft(season, draft!, number)
  expect(after).toEqual({
    ...before,
    signature: { authority: 'T/M CHI BỘ', office: 'BÍ THƯ', people: [{ name: '[đã xóa]' }] },
  })
})
