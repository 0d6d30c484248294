import { describe, it } from 'vitest'
import { KeyIssued } from '../../../contracts/key/issue-key.ts'
import { given } from '../../support/given.ts'
import { branchA, membersA } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'
import { sha } from '../../support/season-events.ts'

const key = { holder: 'Phần mềm văn phòng', secretSha256: sha('7') }

describe('IssueKey', () => {
  const organised = given(at('organised'))

  it('keeps the hash of the secret, role, organisation, person and last day', () => {
    const body = {
      ...key,
      role: 'secretary' as const,
      organisationId: branchA,
      personId: membersA[0],
      expiresOn: '2025-12-31',
    }
    return organised.when('IssueKey', { body }).thenAccepted(KeyIssued(body))
  })

  it.each(['administrator', 'auditor'] as const)('needs no organisation for an %s', (role) =>
    given([])
      .when('IssueKey', { body: { ...key, role } })
      .thenAccepted(KeyIssued({ ...key, role })),
  )

  it('is refused for a clerk of no organisation', () =>
    organised
      .when('IssueKey', { body: { ...key, role: 'clerk' } })
      .thenRefused('ORGANISATION_REQUIRED', '/organisationId'))

  it('is refused for an organisation that nobody established', () =>
    organised
      .when('IssueKey', { body: { ...key, role: 'administrator', organisationId: 'nowhere' } })
      .thenRefused('ORGANISATION_UNKNOWN', '/organisationId'))
})
