import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { given } from '../../support/given.ts'
import { branchA, candidacyA, membersA } from '../../support/season/ids.ts'
import { draftOf, printedOn } from '../../support/season/papers.ts'
import { at, edited } from '../../support/season.ts'

type Officer = { office: string; until?: string }

describe('who signs a paper', () => {
  const signedBy = (secretaryUntil: string) =>
    given(
      edited<Officer>(at('recognised'), 'OfficerAppointed', (officer) =>
        officer.office === 'secretary' ? { ...officer, until: secretaryUntil } : officer,
      ),
    ).when('DraftDocument', { body: draftOf('sheet') })
  const sheet = {
    ...draftOf('sheet'),
    organisationId: branchA,
    candidacies: [candidacyA],
    layout: 'hd36-2018' as const,
    date: printedOn.sheet,
    numbering: 'none' as const,
  }

  it('is the secretary, on the last day of the office too', () =>
    signedBy(printedOn.sheet).thenAccepted(
      DocumentDrafted({ ...sheet, signers: [{ personId: membersA[0], as: 'secretary' }] }),
    ))

  it('is the deputy from the day after', () =>
    signedBy('2024-12-09').thenAccepted(
      DocumentDrafted({ ...sheet, signers: [{ personId: membersA[1]!, as: 'deputy-secretary' }] }),
    ))
})
