import { describe, it } from 'vitest'
import { CandidacyEntered } from '../../../contracts/season/enter-candidacy.ts'
import { CandidacyLeft } from '../../../contracts/season/note-transfer.ts'
import { given } from '../../support/given.ts'
import { branchA, candidacyA, seasonId as id } from '../../support/season/ids.ts'
import { left } from '../../support/season/transfers.ts'
import { entered } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const both = given(at('appraised')).afterAll(entered)

describe('NoteTransfer', () => {
  it('takes the candidacy off the season', () =>
    both.when('NoteTransfer', { id, body: left }).thenAccepted(CandidacyLeft(left)))

  it('is refused of one that is not there, or left already', async () => {
    await given(at('appraised')).when('NoteTransfer', { id, body: left }).thenRefused('NOT_IN_SEASON', '/candidacyId')
    await both
      .after('NoteTransfer', { id, body: left })
      .when('NoteTransfer', { id, body: left })
      .thenRefused('NOT_IN_SEASON', '/candidacyId')
  })

  it('lets it come back', () => {
    const body = { candidacyId: candidacyA, organisationId: branchA, attempt: 1 }
    return both
      .after('NoteTransfer', { id, body: left })
      .when('EnterCandidacy', { id, body })
      .thenAccepted(CandidacyEntered(body))
  })
})
