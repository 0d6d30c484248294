import { describe, it } from 'vitest'
import type { BodyOf } from '../../../contracts/define.ts'
import { type AppointOfficer, OfficerAppointed } from '../../../contracts/organisation/appoint-officer.ts'
import { given } from '../../support/given.ts'
import { branchA as id, membersA } from '../../support/season/ids.ts'
import { termFrom } from '../../support/season/organisations.ts'
import { changeDay, dissolved } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const body: BodyOf<typeof AppointOfficer> = {
  personId: membersA[2]!,
  office: 'member',
  organ: 'branch-meeting',
  title: 'Chi ủy viên',
  from: '2024-01-01',
}

describe('AppointOfficer', () => {
  const organised = given(at('organised'))

  it('is accepted with a last day and a legal basis', () => {
    const whole = { ...body, until: '2024-01-01', legalBasis: { type: 'Quyết định', issuer: 'Đảng ủy Sở' } }
    return organised.when('AppointOfficer', { id, body: whole }).thenAccepted(OfficerAppointed(whole))
  })

  it('is accepted in another office at the same time', () => {
    const second = { ...body, personId: membersA[0] }
    return organised.when('AppointOfficer', { id, body: second }).thenAccepted(OfficerAppointed(second))
  })

  it('is refused for somebody whom nobody registered', () =>
    organised
      .when('AppointOfficer', { id, body: { ...body, personId: 'nobody' } })
      .thenRefused('PERSON_UNKNOWN', '/personId'))

  it('is refused for somebody whose data was erased', () =>
    organised
      .after('ErasePerson', { id: body.personId, body: { reason: 'theo yêu cầu' } })
      .when('AppointOfficer', { id, body })
      .thenRefused('PERSON_UNKNOWN', '/personId'))

  it('is refused in an organ that the organisation does not have', () =>
    organised
      .when('AppointOfficer', { id, body: { ...body, organ: 'executive-committee' } })
      .thenRefused('ORGAN_UNKNOWN', '/organ'))

  it('is refused when it would end before it begins', () =>
    organised
      .when('AppointOfficer', { id, body: { ...body, until: '2023-12-31' } })
      .thenRefused('PERIOD_REVERSED', '/until'))

  it('is refused from when the organisation exists no more, and accepted before', async () => {
    const ended = organised.afterAll([dissolved(id)])
    await ended
      .when('AppointOfficer', { id, body: { ...body, from: changeDay } })
      .thenRefused('ORGANISATION_ENDED', '/from')
    await ended.when('AppointOfficer', { id, body }).thenAccepted(OfficerAppointed(body))
  })

  it('is refused in an office that the person holds already', () =>
    organised
      .when('AppointOfficer', { id, body: { ...body, personId: membersA[0], office: 'secretary', from: termFrom } })
      .thenRefused('ALREADY_IN_OFFICE'))
})
