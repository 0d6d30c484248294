import { describe, it } from 'vitest'
import { SupervisionRecorded } from '../../../contracts/season/record-supervision.ts'
import { given } from '../../support/given.ts'
import { seasonText, supervision } from '../../support/season/committee-work.ts'
import { authority, branchB, candidacyB, committeeMembers, seasonId as id } from '../../support/season/ids.ts'
import { entered, seasonEnded } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const told = given(at('registered')).afterAll(entered)
const recorded = (changes: Partial<typeof supervision>) => ({ id, body: { ...supervision, ...changes } })

describe('RecordSupervision', () => {
  it('records what was found, and what is recommended', () => {
    const body = { ...supervision, recommendations: seasonText }
    return told.when('RecordSupervision', { id, body }).thenAccepted(SupervisionRecorded(body))
  })

  it('sets a day by which it is remedied, not before its own', async () => {
    const body = { ...supervision, place: 'Phòng họp Cơ sở', conclusion: seasonText, remedyBy: '2024-05-06' }
    await told.when('RecordSupervision', { id, body, occurredOn: '2024-05-06' }).thenAccepted(SupervisionRecorded(body))
    await told
      .when('RecordSupervision', { id, body, occurredOn: '2024-05-07' })
      .thenRefused('PERIOD_REVERSED', '/remedyBy')
  })

  it('is about an organisation that did not register, too', () => {
    const { candidacyId: _, ...body } = supervision
    return given(at('season-open')).when('RecordSupervision', { id, body }).thenAccepted(SupervisionRecorded(body))
  })

  it('is refused for an organisation that nobody established, or that is not below the committee', async () => {
    await told
      .when('RecordSupervision', recorded({ organisationId: 'nowhere' }))
      .thenRefused('ORGANISATION_UNKNOWN', '/organisationId')
    await told
      .when('RecordSupervision', recorded({ organisationId: authority }))
      .thenRefused('NOT_IN_SEASON', '/organisationId')
  })

  it('is refused for another organisation’s candidacy, and for none of the season', async () => {
    for (const candidacyId of [candidacyB, 'nobody'])
      await told.when('RecordSupervision', recorded({ candidacyId })).thenRefused('NOT_IN_SEASON', '/candidacyId')
    await given(at('registered'))
      .when('RecordSupervision', recorded({ organisationId: branchB, candidacyId: candidacyB }))
      .thenRefused('NOT_IN_SEASON', '/candidacyId')
  })

  it('is refused by somebody who is not recorded, or named twice', async () => {
    const [first] = committeeMembers
    await told.when('RecordSupervision', recorded({ by: [first, 'x'] })).thenRefused('PERSON_UNKNOWN', '/by/1')
    await told.when('RecordSupervision', recorded({ by: [first, first] })).thenRefused('DUPLICATE_PERSON', '/by/1')
  })

  it('is refused before the season opened, entered too late, and after its end', async () => {
    await told
      .when('RecordSupervision', { ...recorded({}), occurredOn: '2024-04-25' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await told
      .when('RecordSupervision', { ...recorded({}), recordedAt: '2024-06-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
    await given(at('season-open'))
      .afterAll([seasonEnded()])
      .when('RecordSupervision', recorded({}))
      .thenRefused('SEASON_CLOSED')
  })
})
