import { describe, it } from 'vitest'
import { derivedId } from '../../../contracts/ids.ts'
import { ReviewHeld } from '../../../contracts/season/hold-review.ts'
import { given } from '../../support/given.ts'
import { step } from '../../support/play.ts'
import { review, seasonText } from '../../support/season/committee-work.ts'
import { authority, committee, frameworkId, seasonId as id, model } from '../../support/season/ids.ts'
import { changeDay, merged, moved } from '../../support/season/reorganised.ts'
import { wholeRevocation } from '../../support/season/revocations.ts'
import { office, officeFounded } from '../../support/season/successors.ts'
import { entered, seasonEnded, withdrawnA } from '../../support/season/turns.ts'
import { at, type Phase } from '../../support/season.ts'

const told = (phase: Phase) => given(at(phase)).afterAll(entered)
const none = { registered: 0, withdrawn: 0, proposed: 0, recognised: 0, notRecognised: 0 }
const of2024 = { year: 2024, seasonId: id, ...none, registered: 2 }
const held = (from: number, to: number) => ({ id, body: { ...review, years: { from, to } } })

describe('HoldReview', () => {
  it.each([
    ['registered', {}],
    ['forwarded', { proposed: 2 }],
    ['recognised', { proposed: 2, recognised: 2 }],
  ] as const)('counts what the season had come to: %s', (phase, counts) =>
    told(phase)
      .when('HoldReview', { id, body: review })
      .thenAccepted(ReviewHeld({ ...review, figures: [{ ...of2024, ...counts }] })),
  )

  it('counts who withdrew among those who registered', () =>
    told('registered')
      .afterAll([withdrawnA])
      .when('HoldReview', { id, body: review })
      .thenAccepted(ReviewHeld({ ...review, figures: [{ ...of2024, withdrawn: 1 }] })))

  it('leaves out what is dated after its own day', () =>
    told('recognised')
      .when('HoldReview', { id, body: review, occurredOn: '2024-12-31', recordedAt: '2025-01-20T03:00:00.000Z' })
      .thenAccepted(ReviewHeld({ ...review, figures: [{ ...of2024, proposed: 2 }] })))

  it('counts as recognised what was not revoked by its day', async () => {
    const past = told('recognised').afterAll(wholeRevocation)
    const counted = (recognised: number) => ReviewHeld({ ...review, figures: [{ ...of2024, proposed: 2, recognised }] })
    await past.when('HoldReview', { id, body: review, occurredOn: '2025-06-10' }).thenAccepted(counted(1))
    await past
      .when('HoldReview', { id, body: review, occurredOn: '2025-06-09', recordedAt: '2025-06-11T03:00:00.000Z' })
      .thenAccepted(counted(2))
  })

  it('of several years counts each that has a season', () => {
    const body = { ...review, kind: 'final' as const, years: { from: 2023, to: 2026 } }
    const of2025 = { year: 2025, seasonId: derivedId('season', model, committee, '2025'), ...none }
    return told('recognised')
      .afterAll([
        step('OpenSeason', { as: 'season 2025', body: { organisationId: committee, frameworkId, year: 2025 } }),
      ])
      .when('HoldReview', { id, body })
      .thenAccepted(ReviewHeld({ ...body, figures: [{ ...of2024, proposed: 2, recognised: 2 }, of2025] }))
  })

  it('counts the seasons of those whose place the committee took, two of them in one year', async () => {
    const body = { ...review, kind: 'final' as const, years: { from: 2024, to: 2025 } }
    const of2025 = (by: string) => ({ year: 2025, seasonId: derivedId('season', model, by, '2025'), ...none })
    const opening = (organisationId: string, occurredOn: string) =>
      step('OpenSeason', {
        as: `2025 of ${organisationId}`,
        body: { organisationId, frameworkId, year: 2025 },
        occurredOn,
      })
    const noted = step('NotePredecessor', {
      id: office,
      body: { organisationId: committee, by: 'merged', earlier: [], from: changeDay },
      occurredOn: changeDay,
    })
    const past = told('recognised').afterAll([
      ...officeFounded,
      moved(office, authority, '2025-02-01'),
      opening(committee, '2025-02-03'),
      merged(committee, office),
      noted,
      opening(office, '2025-03-10'),
    ])
    const asked = { id: of2025(office).seasonId, body, occurredOn: '2025-03-20' }
    const figures = [{ ...of2024, proposed: 2, recognised: 2 }, of2025(committee), of2025(office)]
    await past.when('HoldReview', asked).thenAccepted(ReviewHeld({ ...body, figures }))
    // The season that the earlier committee opened is reviewed by its heir over the same years.
    await past.when('HoldReview', { ...asked, id }).thenAccepted(ReviewHeld({ ...body, figures }))
  })

  it('is accepted after the season’s end, not on a day before it', async () => {
    const past = told('recognised').afterAll([seasonEnded()])
    await past
      .when('HoldReview', { id, body: review })
      .thenAccepted(ReviewHeld({ ...review, figures: [{ ...of2024, proposed: 2, recognised: 2 }] }))
    await past
      .when('HoldReview', { id, body: review, occurredOn: '2024-12-31', recordedAt: '2025-01-20T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
  })

  it('is refused a second time for the same years, accepted as the other kind', async () => {
    const once = told('registered').after('HoldReview', { id, body: review })
    await once.when('HoldReview', { id, body: review }).thenRefused('REVIEW_HELD')
    const final = { ...review, kind: 'final' as const }
    await once.when('HoldReview', { id, body: final }).thenAccepted(ReviewHeld({ ...final, figures: [of2024] }))
  })

  it('is refused for years that run backwards, without the season’s own, or too many', async () => {
    await told('registered').when('HoldReview', held(2025, 2024)).thenRefused('PERIOD_REVERSED', '/years/to')
    for (const [from, to] of [
      [2025, 2026],
      [2022, 2023],
      [2005, 2025],
    ] as const)
      await told('registered').when('HoldReview', held(from, to)).thenRefused('INVALID_REQUEST', '/years')
  })

  it('is refused before the season opened, and entered too late', async () => {
    await told('registered')
      .when('HoldReview', { id, body: review, occurredOn: '2024-04-25' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn')
    await told('registered')
      .when('HoldReview', { id, body: review, recordedAt: '2024-06-10T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
  })

  it('of half a year is preliminary and of one year, and is another than that of the whole', async () => {
    const half = { ...review, firstHalf: true as const }
    const told2024 = told('registered').after('HoldReview', { id, body: review })
    await told2024.when('HoldReview', { id, body: half }).thenAccepted(ReviewHeld({ ...half, figures: [of2024] }))
    for (const wrong of [{ kind: 'final' as const }, { years: { from: 2023, to: 2024 } }])
      await told2024
        .when('HoldReview', { id, body: { ...half, ...wrong } })
        .thenRefused('INVALID_REQUEST', '/firstHalf')
  })

  it('says why somebody did not register, who must be known', async () => {
    const why = (organisationId: string) => ({
      ...review,
      notRegistered: [{ year: 2024, organisationId, reason: seasonText }],
    })
    await told('registered')
      .when('HoldReview', { id, body: why(committee) })
      .thenAccepted(ReviewHeld({ ...why(committee), figures: [of2024] }))
    await told('registered')
      .when('HoldReview', { id, body: why('x') })
      .thenRefused('ORGANISATION_UNKNOWN', '/notRegistered/0/organisationId')
  })
})
