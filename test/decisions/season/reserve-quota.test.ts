import { describe, it } from 'vitest'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { QuotaReserved } from '../../../contracts/season/reserve-quota.ts'
import { given } from '../../support/given.ts'
import { opened, step } from '../../support/play.ts'
import {
  authorityRound,
  branchA,
  branchB,
  candidacyA,
  candidacyB,
  committee,
  committeeRound,
  seasonId as id,
} from '../../support/season/ids.ts'
import { founded, merged } from '../../support/season/reorganised.ts'
import { at, atUnder, type Phase } from '../../support/season.ts'

type Limit = NonNullable<Framework['quota']['maximumRecognised']>

const half: Limit = { share: { numerator: 1, denominator: 2 }, of: 'branches', rounding: 'down' }
const both = { roundId: authorityRound, recognised: [candidacyA, candidacyB], certificates: [candidacyA] }
const one = { ...both, recognised: [candidacyA] }
const occurredOn = '2025-01-10'

const registered = [
  { candidacyId: candidacyA, organisationId: branchA, attempt: 1 },
  { candidacyId: candidacyB, organisationId: branchB, attempt: 1 },
]

/** With what the policies tell the season and its committee. */
function entered(past: ReturnType<typeof given>) {
  return registered.reduce(
    (before, body) =>
      before.after('EnterCandidacy', { as: body.candidacyId, id, body }).after('NoteSubordinate', {
        ...{ as: body.organisationId, id: committee },
        body: { organisationId: body.organisationId, kind: 'branch', from: '2020-01-01' },
      }),
    past,
  )
}

function limited(changes: Partial<Framework['quota']>, phase: Phase = 'forwarded') {
  return entered(given(atUnder((framework) => Object.assign(framework.quota, changes), phase)))
}

describe('ReserveQuota', () => {
  it('keeps any number where the framework sets no limit', () =>
    given(at('forwarded'))
      .when('ReserveQuota', { id, body: both, occurredOn })
      .thenAccepted(QuotaReserved({ ...both, limits: {} })))

  it.each(['branches', 'registered', 'proposed'] as const)(
    'keeps as many as the limit says of the %s, and refuses one more',
    async (of) => {
      const past = limited({ maximumRecognised: { ...half, of } })
      await past
        .when('ReserveQuota', { id, body: one, occurredOn })
        .thenAccepted(QuotaReserved({ ...one, limits: { recognised: 1 } }))
      await past.when('ReserveQuota', { id, body: both, occurredOn }).thenRefused('QUOTA_EXCEEDED', '/recognised')
    },
  )

  it('counts branches of the day: not who left, and those of a committee whose place this one took', async () => {
    const past = limited({ maximumRecognised: { ...half, of: 'branches' } })
    const left = { organisationId: branchB, from: '2024-12-01' }
    await past
      .after('NoteSubordinateLeft', { id: committee, body: left })
      .when('ReserveQuota', { id, body: one, occurredOn })
      .thenRefused('QUOTA_EXCEEDED', '/recognised')
    const former = opened('Đảng bộ cũ')
    const noted = (organisationId: string) =>
      step('NoteSubordinate', {
        ...{ as: organisationId, id: former },
        body: { organisationId, kind: 'branch', from: '2020-01-01' },
      })
    const by = { organisationId: former, by: 'merged' as const, earlier: [], from: '2024-12-01' }
    await past
      .afterAll([
        founded('Đảng bộ cũ', { kind: 'divisional' }),
        noted('c'),
        noted('d'),
        merged(former, committee, '2024-12-01'),
        step('NotePredecessor', { id: committee, body: by }),
      ])
      .when('ReserveQuota', { id, body: both, occurredOn })
      .thenAccepted(QuotaReserved({ ...both, limits: { recognised: 2 } }))
  })

  it('limits certificates apart', async () => {
    const none = limited({ maximumExcellent: { ...half, of: 'registered', share: { numerator: 0, denominator: 1 } } })
    await none.when('ReserveQuota', { id, body: both, occurredOn }).thenRefused('QUOTA_EXCEEDED', '/certificates')
    const without = { ...both, certificates: [] }
    await none
      .when('ReserveQuota', { id, body: without, occurredOn })
      .thenAccepted(QuotaReserved({ ...without, limits: { certificates: 0 } }))
  })

  const kept = limited({ maximumRecognised: { ...half, of: 'registered' } }).after('ReserveQuota', {
    ...{ id, body: one, occurredOn },
  })

  it('counts what another meeting has kept', () =>
    kept
      .when('ReserveQuota', { id, body: { ...one, roundId: committeeRound, recognised: [candidacyB] }, occurredOn })
      .thenRefused('QUOTA_EXCEEDED', '/recognised'))

  it('lets the same meeting keep others instead', () => {
    const other = { ...one, recognised: [candidacyB], certificates: [] }
    return kept
      .when('ReserveQuota', { id, body: other, occurredOn })
      .thenAccepted(QuotaReserved({ ...other, limits: { recognised: 1 } }))
  })

  it('keeps places that were given back', () => {
    const other = { ...one, roundId: committeeRound, recognised: [candidacyB], certificates: [] }
    return kept
      .after('ReleaseQuota', { id, body: { roundId: authorityRound }, occurredOn })
      .when('ReserveQuota', { id, body: other, occurredOn })
      .thenAccepted(QuotaReserved({ ...other, limits: { recognised: 1 } }))
  })
})
