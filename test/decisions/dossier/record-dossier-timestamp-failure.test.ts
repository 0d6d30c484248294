import { describe, it } from 'vitest'
import { DossierTimestampFailed } from '../../../contracts/dossier/record-dossier-timestamp.ts'
import { given } from '../../support/given.ts'
import { noStampOnDossier, sealedDossier, stampOnDossier } from '../../support/season/signatures.ts'
import { at } from '../../support/season.ts'

const sealed = given(at('assembled')).after('RecordDossierFile', sealedDossier)

describe('RecordDossierTimestampFailure', () => {
  it('says why the service’s signature stays without', () =>
    sealed
      .when('RecordDossierTimestampFailure', noStampOnDossier)
      .thenAccepted(DossierTimestampFailed(noStampOnDossier.body)))

  it('is refused where one came', () =>
    sealed
      .after('RecordDossierTimestamp', stampOnDossier)
      .when('RecordDossierTimestampFailure', noStampOnDossier)
      .thenRefused('SIGNATURE_OUTDATED'))
})
