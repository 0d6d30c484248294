import { describe, it } from 'vitest'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { LateAccepted } from '../../../contracts/late.ts'
import { PlanAdopted } from '../../../contracts/plan/adopt-plan.ts'
import { frameworkHash } from '../../../services/decisions/rules/hash.ts'
import { itRefusesBadDates } from '../../support/bad-dates.ts'
import { framework2024 } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { registrationOf } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import { adoptedA, issuedPlan, planOfA, planPaper } from '../../support/season/plans.ts'
import { late, withdrawnA, withLeave } from '../../support/season/turns.ts'
import { at, atUnder } from '../../support/season.ts'

const occurredOn = '2024-05-02'
const open = given(at('season-open'))
const pinned = { model: ids.model, year: 2024, frameworkId: ids.frameworkId, committeeId: ids.committee }
const changed = (changes: object) => ({ body: { ...planOfA, ...changes }, occurredOn })

describe('AdoptPlan', () => {
  it('pins model, year, framework and committee', () =>
    open.when('AdoptPlan', { body: planOfA, occurredOn }).thenAccepted(PlanAdopted({ ...planOfA, ...pinned })))

  it('is refused a second time', () =>
    open
      .afterAll([adoptedA])
      .when('AdoptPlan', { body: planOfA, occurredOn: '2024-05-03' })
      .thenRefused('PLAN_ADOPTED'))

  it('is refused once the branch registered, accepted once it withdrew', async () => {
    const registered = given(at('registered'))
    await registered.when('AdoptPlan', { body: planOfA, occurredOn: '2024-05-04' }).thenRefused('ALREADY_REGISTERED')
    await registered
      .afterAll([{ ...withdrawnA, asked: { ...withdrawnA.asked, occurredOn: '2024-05-04' } }])
      .when('AdoptPlan', { body: planOfA, occurredOn: '2024-05-04' })
      .thenAccepted(PlanAdopted({ ...planOfA, ...pinned }))
  })

  it('is refused in a season that nobody opened, and to whom it is not for', async () => {
    await open.when('AdoptPlan', changed({ seasonId: 'nowhere' })).thenRefused('SEASON_UNKNOWN', '/seasonId')
    await open
      .when('AdoptPlan', changed({ organisationId: ids.authority }))
      .thenRefused('NOT_IN_SEASON', '/organisationId')
  })

  it('is refused with a meeting after its day, or of which more agreed than were there', async () => {
    for (const meeting of [
      { heldOn: '2024-05-03', yes: 3, of: 3 },
      { heldOn: occurredOn, yes: 4, of: 3 },
    ])
      await open.when('AdoptPlan', changed({ meeting })).thenRefused('INVALID_REQUEST', '/meeting')
  })

  it('is refused with a target of no group of the framework, or two of one', async () => {
    const [target] = planOfA.targets
    for (const group of ['IX', 'II'])
      await open
        .when('AdoptPlan', changed({ targets: [target, { ...target, group }] }))
        .thenRefused('UNKNOWN_GROUP', '/targets/1/group')
  })

  it('is refused with a task of nobody known, or of two', async () => {
    const [task] = planOfA.tasks
    await open
      .when('AdoptPlan', changed({ tasks: [task, { ...task, personId: 'nobody' }] }))
      .thenRefused('PERSON_UNKNOWN', '/tasks/1/personId')
    await open
      .when('AdoptPlan', changed({ tasks: [{ ...task, by: 'Chi ủy' }] }))
      .thenRefused('INVALID_REQUEST', '/tasks/0')
  })

  it('after its window is accepted with leave, where the framework allows it, and refused without', async () => {
    const lenient = given(atUnder(withLeave, 'season-open'))
    const after = { ...planOfA, late }
    await lenient
      .when('AdoptPlan', { body: after, occurredOn: '2024-05-06' })
      .thenAccepted(LateAccepted({ ...late, step: 'plan', due: '2024-05-05' }), PlanAdopted({ ...planOfA, ...pinned }))
    await lenient
      .when('AdoptPlan', { body: planOfA, occurredOn: '2024-05-06' })
      .thenRefused('LATE_REASON_REQUIRED', '/late')
    await lenient.when('AdoptPlan', { body: after, occurredOn }).thenRefused('NOT_LATE', '/late')
    const acceptedBy = ids.membersA[0]
    await lenient
      .when('AdoptPlan', { body: { ...after, late: { ...late, acceptedBy } }, occurredOn: '2024-05-06' })
      .thenRefused('NOT_A_MEMBER', '/late/acceptedBy')
  })

  itRefusesBadDates(
    at('season-open'),
    'AdoptPlan',
    { body: { ...planOfA, meeting: { ...planOfA.meeting!, heldOn: '2024-04-20' } } },
    { early: '2024-04-25', late: '2024-05-06', inside: '2024-05-05' },
  )
})

describe('a plan that was adopted', () => {
  const registration = registrationOf(ids.branchA)
  const registers = (planDocumentId?: string, plan?: typeof registration.plan) =>
    BranchRegistered({
      ...registration,
      ...(plan === undefined ? {} : { plan }),
      ...pinned,
      attempt: 1,
      frameworkSha256: frameworkHash(framework2024),
      ...(planDocumentId === undefined ? {} : { planDocumentId }),
    })

  it('is pinned by the registration once its paper is issued, unless that names another', async () => {
    const issued = open.afterAll(issuedPlan)
    await issued
      .when('RegisterBranch', { body: registration, occurredOn: '2024-05-03' })
      .thenAccepted(registers(planPaper))
    const plan = { type: 'Kế hoạch', number: '09-KH/CB', issuer: 'Chi bộ Phòng A' }
    await issued
      .when('RegisterBranch', { body: { ...registration, plan }, occurredOn: '2024-05-03' })
      .thenAccepted(registers(undefined, plan))
    await open
      .afterAll(issuedPlan.slice(0, -1))
      .when('RegisterBranch', { body: registration, occurredOn: '2024-05-03' })
      .thenAccepted(registers())
  })

  it('does not come after the registration', () =>
    open
      .afterAll([adoptedA])
      .when('RegisterBranch', {
        body: { ...registration, meeting: { ...registration.meeting, heldOn: '2024-05-01' } },
        occurredOn: '2024-05-01',
      })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is no more to be reminded of', async () => {
    const body = { organisationIds: [ids.branchB, ids.branchA], step: 'plan' as const }
    await open
      .afterAll([adoptedA])
      .when('SendReminder', { id: ids.seasonId, body, occurredOn: '2024-05-03' })
      .thenRefused('NOTHING_TO_REMIND', '/organisationIds/1')
  })
})
