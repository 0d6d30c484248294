import { describe, it } from 'vitest'
import { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { candidacyId } from '../../../services/decisions/candidacy/id.ts'
import { criteriaById } from '../../../services/decisions/rules/criteria.ts'
import { seasonId as seasonOf } from '../../../services/decisions/season/id.ts'
import { committeeFramework } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { opened, type Step, step } from '../../support/play.ts'
import { registrationOf } from '../../support/season/candidacies.ts'
import { authority, authorityMembers, branchA, branchB, committee } from '../../support/season/ids.ts'
import { organisationOf } from '../../support/season/organisations.ts'
import { revocationNoted, revokingMeeting } from '../../support/season/revocations.ts'
import { at, edited, type Phase } from '../../support/season.ts'

const [above, province] = [opened('district'), opened('province')]
const { model } = committeeFramework
const season = seasonOf(model, above, 2024)
const id = candidacyId(model, 2024, authority)
const organ = { code: 'standing-committee', name: 'Ban Thường vụ', onBehalf: 'T/M BAN THƯỜNG VỤ' }
const superior = { kind: 'superior', symbol: 'ĐU', organs: [organ] }

/** Đảng bộ Sở, whose divisional committee has the two branches, registers with a committee above it. */
const registered: readonly Step[] = [
  step('Establish', { as: 'province', body: organisationOf('Đảng bộ tỉnh', superior), occurredOn: '2024-01-02' }),
  step('Establish', {
    as: 'district',
    body: organisationOf('Đảng bộ Khối', { ...superior, parentId: province }),
    occurredOn: '2024-01-02',
  }),
  step('AppointOfficer', {
    as: 'officer above',
    id: above,
    body: {
      personId: authorityMembers[1]!,
      office: 'secretary',
      organ: organ.code,
      title: 'Bí thư',
      from: '2022-08-15',
    },
    occurredOn: '2024-01-02',
  }),
  step('PublishFramework', { as: 'of committees', body: { framework: committeeFramework }, occurredOn: '2024-03-18' }),
  step('OpenSeason', {
    as: 'season of committees',
    body: { organisationId: above, frameworkId: opened('of committees'), year: 2024 },
    occurredOn: '2024-04-26',
  }),
  // What the policy that notes subordinates gives.
  ...[
    { to: authority, organisationId: committee, kind: 'divisional' },
    { to: committee, organisationId: branchA, kind: 'branch' },
    { to: committee, organisationId: branchB, kind: 'branch' },
  ].map(({ to, ...body }) =>
    step('NoteSubordinate', {
      as: `noted ${body.organisationId}`,
      id: to,
      body: { ...body, from: '2020-01-01' },
      occurredOn: '2024-01-02',
    }),
  ),
  step('RegisterBranch', {
    as: 'registration of the committee',
    body: { ...registrationOf(authority), seasonId: season, targets: [] },
    occurredOn: '2024-05-03',
  }),
  step('SignCommitment', {
    as: 'its commitment',
    id,
    body: { branchRepresentativeId: authorityMembers[0], committeeRepresentativeId: authorityMembers[1]! },
    occurredOn: '2024-05-06',
  }),
  step('SubmitScore', {
    as: 'its scores',
    id,
    body: {
      scores: [...criteriaById(committeeFramework).values()].map((one) => ({ criterion: one.id, points: one.maximum })),
    },
    occurredOn: '2025-01-20',
  }),
]

/** The authority of the season of branches is below a committee of its own. */
const history = (phase: Phase) => {
  const past = edited<{ name: string }>(at(phase), 'OrganisationEstablished', (data) =>
    data.name === 'Đảng bộ Sở'
      ? { ...data, parentId: above, organs: [...(data as never as { organs: object[] }).organs, executive] }
      : data,
  )
  const entered = [branchA, branchB].map((organisationId) =>
    step('EnterCandidacy', {
      as: `entered ${organisationId}`,
      id: seasonOf('four-good-branch', committee, 2024),
      body: { candidacyId: candidacyId('four-good-branch', 2024, organisationId), organisationId, attempt: 1 },
      occurredOn: '2024-05-03',
    }),
  )
  return given(past, [...entered, ...registered])
}
const executive = { code: 'executive-committee', name: 'Đảng ủy Sở', onBehalf: 'T/M ĐẢNG ỦY' }

const body = { disqualifiers: ['L1', 'L2'].map((one) => ({ id: one, applies: false })) }
const totals = {
  ...{ total: 10_000, maximum: 10_000 },
  groups: committeeFramework.groups.map(({ id: group, maximum }) => ({ group, points: maximum, maximum })),
}

describe('CloseSelfAssessment of a committee on whose branches a condition rests', () => {
  it('counts the branches of its committees, and pins what it counted', () =>
    history('recognised')
      .when('CloseSelfAssessment', { id, body, occurredOn: '2025-01-25' })
      .thenAccepted(
        SelfAssessmentClosed({
          ...{ ...body, ...totals, classification: 'excellent' },
          computed: [{ id: 'L3', applies: false, branches: 2, registered: 2, recognised: 2, refused: 0 }],
        }),
      ))

  it('counts by the tree of the day: a branch that left is none, and one that stood above has an end', async () => {
    const past = history('recognised').afterAll([
      step('NoteSubordinateLeft', { id: committee, body: { organisationId: branchB, from: '2024-12-20' } }),
      step('NoteSubordinate', {
        ...{ as: 'once below', id: committee },
        body: { organisationId: authority, kind: 'grassroots', from: '2021-01-01' },
      }),
      step('NoteSubordinateLeft', {
        as: 'and left',
        id: committee,
        body: { organisationId: authority, from: '2022-01-01' },
      }),
    ])
    await past.when('CloseSelfAssessment', { id, body, occurredOn: '2025-01-25' }).thenAccepted(
      SelfAssessmentClosed({
        ...{ ...body, ...totals, classification: 'excellent' },
        computed: [{ id: 'L3', applies: false, branches: 1, registered: 1, recognised: 1, refused: 0 }],
      }),
    )
  })

  it('counts a branch whose recognition was revoked as one that was judged in vain', () =>
    history('recognised')
      .afterAll([revocationNoted({ ...revokingMeeting, on: '2025-01-22' })])
      .when('CloseSelfAssessment', { id, body, occurredOn: '2025-01-25' })
      .thenAccepted(
        SelfAssessmentClosed({
          ...{ ...body, ...totals, classification: 'not-reached' },
          computed: [{ id: 'L3', applies: true, branches: 2, registered: 2, recognised: 1, refused: 1 }],
        }),
      ))

  it('falls short while its branches are not recognised yet, whatever its points', () =>
    history('forwarded')
      .when('CloseSelfAssessment', { id, body, occurredOn: '2025-01-25' })
      .thenAccepted(
        SelfAssessmentClosed({
          ...{ ...body, ...totals, classification: 'not-reached' },
          computed: [{ id: 'L3', applies: true, branches: 2, registered: 2, recognised: 0, refused: 0 }],
        }),
      ))
})
