import { describe, it } from 'vitest'
import { RevocationNoted } from '../../../contracts/candidacy/note-revocation.ts'
import { given } from '../../support/given.ts'
import { authority, authorityBallot, candidacyA as id } from '../../support/season/ids.ts'
import { revokingMeeting, wholeRevocation } from '../../support/season/revocations.ts'
import { at, type Phase } from '../../support/season.ts'

const body = { roundId: revokingMeeting.id, ballotId: authorityBallot, organisationId: authority }

describe('NoteRevocation', () => {
  it('of what is recognised is noted', () =>
    given(at('recognised')).when('NoteRevocation', { id, body }).thenAccepted(RevocationNoted(body)))

  it.each<Phase>(['registered', 'proposed', 'forwarded'])('is refused when %s: there is nothing to revoke', (phase) =>
    given(at(phase)).when('NoteRevocation', { id, body }).thenRefused('NOT_RECOGNISED'),
  )

  it('is refused a second time', () =>
    given(at('recognised'))
      .afterAll(wholeRevocation)
      .when('NoteRevocation', { id, body: { ...body, roundId: 'another' } })
      .thenRefused('ALREADY_REVOKED'))
})
