import { describe, it } from 'vitest'
import { DossierRenderFailed } from '../../../contracts/dossier/record-dossier-file.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const body = { edition: 1, reason: 'Tệp của Tờ trình không còn trong kho' }

describe('RecordDossierFailure', () => {
  it('keeps the reason', () =>
    given(at('assembled')).when('RecordDossierFailure', { id, body }).thenAccepted(DossierRenderFailed(body)))

  it('is refused for an edition that was not assembled', () =>
    given(at('assembled'))
      .when('RecordDossierFailure', { id, body: { ...body, edition: 2 } })
      .thenRefused('EDITION_UNKNOWN'))

  it('is refused once there is a file', () =>
    given(at('filed')).when('RecordDossierFailure', { id, body }).thenRefused('ALREADY_RENDERED'))
})
