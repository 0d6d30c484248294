import { describe, expect, it } from 'vitest'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { layoutOn } from '../../../services/decisions/document/layout-on.ts'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { draftOf } from '../../support/season/papers.ts'
import { at, edited } from '../../support/season.ts'

describe('the layout rule of a day', () => {
  it.each([
    ['2018-04-03', 'hd36-2018'],
    ['2026-05-26', 'hd36-2018'],
    ['2026-05-27', 'hd05-2026'],
    ['2027-01-08', 'hd05-2026'],
  ])('%s: %s', (date, rule) => expect(layoutOn(date)).toBe(rule))

  it('gives way to the rule of an organisation with one of its own', () => {
    const ofOwnRule = edited<object>(at('assessed'), 'OrganisationEstablished', (data) => ({
      ...data,
      settings: { numbering: 'service', minutesNumbered: true, layoutRule: 'hd05-2026' },
    }))
    return given(ofOwnRule)
      .when('DraftDocument', { body: draftOf('sheet') })
      .thenAccepted(
        DocumentDrafted({
          ...draftOf('sheet'),
          ...{ organisationId: ids.branchA, candidacies: [ids.candidacyA], layout: 'hd05-2026', date: '2024-12-10' },
          signers: [{ personId: ids.membersA[0], as: 'secretary' }],
          numbering: 'none',
        }),
      )
  })

  it.each([
    ['2026-05-26', 'hd36-2018'],
    ['2026-05-27', 'hd05-2026'],
  ] as const)('is that of the day on which the paper is dated: %s', (date, layout) => {
    const closed = at('assessed').map((event) =>
      event.type === 'SelfAssessmentClosed' ? { ...event, occurredOn: date } : event,
    )
    return given(closed)
      .when('DraftDocument', { body: draftOf('sheet') })
      .thenAccepted(
        DocumentDrafted({
          ...draftOf('sheet'),
          ...{ organisationId: ids.branchA, candidacies: [ids.candidacyA], layout, date },
          signers: [{ personId: ids.membersA[0], as: 'secretary' }],
          numbering: 'none',
        }),
      )
  })
})
