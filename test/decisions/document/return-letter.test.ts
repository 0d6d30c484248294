import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { given } from '../../support/given.ts'
import { candidacyA, committee, committeeMembers } from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { returnedA } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const returned = given(at('appraised'), [returnedA])
const asked = (submission: number) => ({
  body: {
    type: 'return-letter' as const,
    source: { stream: 'candidacy' as const, id: candidacyA },
    submission,
    fingerprint,
  },
})

describe('the letter that sends papers back', () => {
  it('is the committee’s that returned them, of that day, about the candidacy', async () => {
    const { body } = asked(2)
    await returned.when('DraftDocument', asked(2)).thenAccepted(
      DocumentDrafted({
        ...body,
        organisationId: committee,
        candidacies: [candidacyA],
        layout: 'hd36-2018',
        date: '2024-12-20',
        signers: [{ personId: committeeMembers[0], as: 'secretary' }],
        numbering: 'service',
        termId: '20220815',
        symbol: 'CV/ĐU',
      }),
    )
  })

  it('is not drafted of a submission that nobody asked for', () =>
    returned.when('DraftDocument', asked(3)).thenRefused('NOTHING_TO_DRAFT'))
})
