import { describe, it } from 'vitest'
import { CandidacyMerged } from '../../../contracts/candidacy/note-merger.ts'
import { given } from '../../support/given.ts'
import { branchB, candidacyA, candidacyB } from '../../support/season/ids.ts'
import { absorbed, intoA, mergerNoted } from '../../support/season/mergers.ts'
import { withdrawnA } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const day = '2024-12-19'
const id = candidacyB

describe('NoteMerger', () => {
  it('ends the candidacy in the other', () =>
    given(at('appraised')).when('NoteMerger', { id, body: mergerNoted }).thenAccepted(CandidacyMerged(mergerNoted)))

  it('is refused a second time, and of one that came to its end otherwise', async () => {
    await given(at('appraised'))
      .after('NoteMerger', { id, body: mergerNoted })
      .when('NoteMerger', { id, body: mergerNoted })
      .thenRefused('CANDIDACY_MERGED')
    await given(at('recognised')).when('NoteMerger', { id, body: mergerNoted }).thenRefused('CANDIDACY_ENDED')
    await given(at('registered'))
      .afterAll([withdrawnA])
      .when('NoteMerger', { id: candidacyA, body: { into: candidacyB, organisationId: branchB } })
      .thenRefused('WITHDRAWN')
  })

  it('is refused where that one is to end in this one', () =>
    given(at('appraised'))
      .afterAll([...intoA(day), ...absorbed(day).slice(0, 1)])
      .when('NoteMerger', { id: candidacyA, body: { into: candidacyB, organisationId: branchB } })
      .thenRefused('MERGERS_CROSS'))
})
