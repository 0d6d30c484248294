import { describe, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { higherPapers } from '../../support/season/cited-papers.ts'
import * as ids from '../../support/season/ids.ts'
import { termId } from '../../support/season/organisations.ts'
import { decisionOf } from '../../support/season/outcomes.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { authorityMeeting as meeting } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const bodyOf = (item: number) =>
  ({ type: 'refusal-letter', source: { stream: 'round', id: meeting.id, item }, fingerprint }) as const
const reason = sealed(`round-${meeting.id}`)
const refusing = {
  ballotId: meeting.ballot,
  items: decisionOf(meeting).items.map(({ candidacyId }) => ({
    ...{ candidacyId, outcome: 'not-recognised' as const, certificate: false, reason },
  })),
}
const decided = step('DecideRecognition', { as: 'nobody', id: meeting.id, body: refusing, occurredOn: meeting.on })
const voted = given(at('authority-voted'))
const [record, proposal] = [higherPapers.slice(0, 3), higherPapers.slice(3, 6)]

describe('the letter to a committee whose candidates were not recognised', () => {
  it('is one for all of them, of the day of the decision', () =>
    voted
      .afterAll([...record, ...proposal, decided])
      .when('DraftDocument', { body: bodyOf(1) })
      .thenAccepted(
        DocumentDrafted({
          ...bodyOf(1),
          organisationId: ids.authority,
          candidacies: [ids.candidacyA, ids.candidacyB],
          addressees: [ids.committee],
          date: meeting.on,
          signers: [{ personId: ids.authorityMembers[0], as: 'secretary' }],
          layout: 'hd36-2018',
          ...{ numbering: 'service', termId, symbol: 'CV/ĐU' },
        }),
      ))

  it('waits for the number of the tờ trình that it answers', () =>
    voted
      .afterAll([decided])
      .when('DraftDocument', { body: bodyOf(1) })
      .thenRefused('NOT_NUMBERED'))

  it('is not there for a second committee, nor where all were recognised', async () => {
    await voted
      .afterAll([...record, ...proposal, decided])
      .when('DraftDocument', { body: bodyOf(2) })
      .thenRefused('NOTHING_TO_DRAFT')
    await given(at('decided'))
      .when('DraftDocument', { body: bodyOf(1) })
      .thenRefused('NOTHING_TO_DRAFT')
  })
})
