import { describe, it } from 'vitest'
import { DossierTimestamped } from '../../../contracts/dossier/record-dossier-timestamp.ts'
import { given } from '../../support/given.ts'
import { candidacyA as id } from '../../support/season/ids.ts'
import { noStampOnDossier, sealedDossier, stampOnDossier } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const { body } = stampOnDossier
const sealed = given(at('assembled')).after('RecordDossierFile', sealedDossier)

describe('RecordDossierTimestamp', () => {
  it('puts another file in the place of the edition’s, also after it was said that none would come', async () => {
    await sealed.when('RecordDossierTimestamp', stampOnDossier).thenAccepted(DossierTimestamped(body))
    await sealed
      .after('RecordDossierTimestampFailure', noStampOnDossier)
      .when('RecordDossierTimestamp', stampOnDossier)
      .thenAccepted(DossierTimestamped(body))
  })

  it('is refused a second time, of another file or edition, and of one that the service did not sign', async () => {
    await sealed
      .after('RecordDossierTimestamp', stampOnDossier)
      .when('RecordDossierTimestamp', { ...stampOnDossier, as: 'again' })
      .thenRefused('SIGNATURE_OUTDATED')
    for (const changes of [{ base: 'e'.repeat(64) }, { edition: 2 }])
      await sealed
        .when('RecordDossierTimestamp', { id, body: { ...body, ...changes } })
        .thenRefused('SIGNATURE_OUTDATED')
    await given(at('filed')).when('RecordDossierTimestamp', stampOnDossier).thenRefused('SIGNATURE_OUTDATED')
  })
})
