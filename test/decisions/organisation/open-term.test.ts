import { describe, it } from 'vitest'
import type { BodyOf } from '../../../contracts/define.ts'
import { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { type OpenTerm, TermOpened } from '../../../contracts/organisation/open-term.ts'
import { given } from '../../support/given.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { changeDay, dissolved } from '../../support/season/reorganised.ts'

const established = OrganisationEstablished(organisationOf('Chi bộ Phòng A'))

function term(from: string, to?: string): BodyOf<typeof OpenTerm> {
  return { name: 'nhiệm kỳ', from, ...(to === undefined ? {} : { to }), basis: 'congress' }
}

const with2020 = given({ 'organisation-a': [established, TermOpened(term('2020-08-15', '2025-06-30'))] })
const withOpenEnd = given({ 'organisation-a': [established, TermOpened(term('2020-08-15'))] })

describe('OpenTerm', () => {
  it('is accepted by appointment, with a legal basis', () => {
    const body = {
      ...term('2020-08-15'),
      basis: 'appointed' as const,
      legalBasis: { type: 'Quyết định', issuer: 'Đảng ủy Sở' },
    }
    return given({ 'organisation-a': [established] })
      .when('OpenTerm', { id: 'a', body })
      .thenAccepted(TermOpened(body))
  })

  it('is accepted from the day after the last one', () => {
    const body = term('2025-07-01')
    return with2020.when('OpenTerm', { id: 'a', body }).thenAccepted(TermOpened(body))
  })

  it('is accepted for one day alone', () => {
    const body = term('2025-07-01', '2025-07-01')
    return with2020.when('OpenTerm', { id: 'a', body }).thenAccepted(TermOpened(body))
  })

  it('is refused from the last day of another term', () =>
    with2020.when('OpenTerm', { id: 'a', body: term('2025-06-30') }).thenRefused('TERM_OVERLAPS', '/from'))

  it('is refused up to the first day of another term', () =>
    with2020
      .when('OpenTerm', { id: 'a', body: term('2015-01-01', '2020-08-15') })
      .thenRefused('TERM_OVERLAPS', '/from'))

  it('ends a term without an end on the day before', async () => {
    const body = term('2025-07-01')
    await withOpenEnd.when('OpenTerm', { id: 'a', body }).thenAccepted(TermOpened(body))
    const both = given({ 'organisation-a': [established, TermOpened(term('2020-08-15')), TermOpened(body)] })
    await both
      .when('OpenTerm', { id: 'a', body: term('2025-06-30', '2025-06-30') })
      .thenRefused('TERM_OVERLAPS', '/from')
  })

  it('is refused on the first day of a term without an end, and before it without an end of its own', async () => {
    await withOpenEnd.when('OpenTerm', { id: 'a', body: term('2020-08-15') }).thenRefused('TERM_OVERLAPS', '/from')
    await withOpenEnd.when('OpenTerm', { id: 'a', body: term('2015-08-15') }).thenRefused('TERM_OVERLAPS', '/from')
  })

  it('is refused from when the organisation exists no more', () =>
    given({ 'organisation-a': [established] })
      .afterAll([dissolved('a')])
      .when('OpenTerm', { id: 'a', body: term(changeDay) })
      .thenRefused('ORGANISATION_ENDED', '/from'))

  it('is refused when it would end before it begins', () =>
    with2020
      .when('OpenTerm', { id: 'a', body: term('2025-07-01', '2025-06-30') })
      .thenRefused('PERIOD_REVERSED', '/to'))
})
