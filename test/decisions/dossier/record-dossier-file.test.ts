import { describe, it } from 'vitest'
import { DossierRendered } from '../../../contracts/dossier/record-dossier-file.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const body = { edition: 1, sha256: sha('f'), pages: 12, fingerprint }

describe('RecordDossierFile', () => {
  it('keeps the file of an edition', () =>
    given(at('assembled')).when('RecordDossierFile', { id, body }).thenAccepted(DossierRendered(body)))

  it('is accepted after a try that failed', () =>
    given(at('assembled'))
      .after('RecordDossierFailure', { id, body: { edition: 1, reason: 'tệp bị hỏng' } })
      .when('RecordDossierFile', { id, body })
      .thenAccepted(DossierRendered(body)))

  it('is refused for an edition that was not assembled', () =>
    given(at('assembled'))
      .when('RecordDossierFile', { id, body: { ...body, edition: 2 } })
      .thenRefused('EDITION_UNKNOWN'))

  it('is refused a second time', () =>
    given(at('filed')).when('RecordDossierFile', { id, body }).thenRefused('ALREADY_RENDERED'))
})
