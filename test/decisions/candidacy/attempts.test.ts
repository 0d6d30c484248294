// A branch that withdrew registers again: the next attempt, in a stream of its own.
import { describe, expect, it } from 'vitest'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { candidacyId } from '../../../services/decisions/candidacy/id.ts'
import type { Accepted } from '../../../services/decisions/handle.ts'
import { frameworkHash } from '../../../services/decisions/rules/hash.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { framework2024 } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import { ask, play, seed, step } from '../../support/play.ts'
import { registrationOf } from '../../support/season/candidacies.ts'
import { branchA, candidacyA, committee, frameworkId, model } from '../../support/season/ids.ts'
import { registrationA, withdrawnA } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const body = registrationOf(branchA)
const second = candidacyId(model, 2024, branchA, 2)
const third = candidacyId(model, 2024, branchA, 3)
const registered = (attempt: number) =>
  BranchRegistered({
    ...body,
    model,
    year: 2024,
    attempt,
    frameworkId,
    frameworkSha256: frameworkHash(framework2024),
    committeeId: committee,
  })

const withdrawn = given(at('registered')).afterAll([withdrawnA])
const again = step('RegisterBranch', { as: 'registration A, again', body, occurredOn: '2024-05-04' })
const withdrawnAgain = step('WithdrawRegistration', {
  as: 'withdrawal 2',
  id: second,
  body: withdrawnA.asked.body as never,
})

describe('RegisterBranch, after a withdrawal', () => {
  it('begins the second attempt', () =>
    withdrawn.when('RegisterBranch', { body, occurredOn: '2024-05-04' }).thenAccepted(registered(2)))

  it('begins the third after another withdrawal', () =>
    withdrawn
      .afterAll([again, withdrawnAgain])
      .when('RegisterBranch', { body, occurredOn: '2024-05-05' })
      .thenAccepted(registered(3)))

  it('is refused while the second is open', () =>
    withdrawn
      .afterAll([again])
      .when('RegisterBranch', { body, occurredOn: '2024-05-05' })
      .thenRefused('ALREADY_REGISTERED'))

  it('is refused on a day before the withdrawal', () =>
    given(at('registered'))
      .afterAll([step('WithdrawRegistration', { ...withdrawnA.asked, occurredOn: '2024-05-05' } as never)])
      .when('RegisterBranch', { body, occurredOn: '2024-05-04', recordedAt: '2024-05-06T03:00:00.000Z' })
      .thenRefused('DATE_BEFORE_PREVIOUS_STEP', '/occurredOn'))

  it('is refused after the window, as the first was', () =>
    withdrawn.when('RegisterBranch', { body, occurredOn: '2024-05-07' }).thenRefused('WINDOW_CLOSED', '/occurredOn'))
})

describe('RegisterBranch, asked again with the command id of an earlier attempt', () => {
  const streamsOf = (outcome: unknown) => (outcome as Accepted).accepted.map(({ event }) => event.stream)

  it('gives that attempt’s answer and writes nothing, in whichever attempt the branch is', async () => {
    const store = memoryStore()
    await seed(store, at('registered'))
    const answers = async () => [...streamsOf(await ask(store, registrationA)), ...streamsOf(await ask(store, again))]
    await play(store, [{ ...withdrawnA, asked: { ...withdrawnA.asked, occurredOn: '2024-05-03' } }, again])
    const once = await store.head()
    expect(await answers()).toStrictEqual([`candidacy-${candidacyA}`, `candidacy-${second}`])
    expect(await store.head()).toBe(once)
    await play(store, [{ ...withdrawnAgain, asked: { ...withdrawnAgain.asked, occurredOn: '2024-05-04' } }])
    const twice = await store.head()
    expect(await answers()).toStrictEqual([`candidacy-${candidacyA}`, `candidacy-${second}`])
    expect(await store.head()).toBe(twice)
    expect((await store.read(`candidacy-${third}`)).length).toBe(0)
  })

  it('is refused with another body', async () => {
    const store = memoryStore()
    await seed(store, at('registered'))
    await play(store, [{ ...withdrawnA, asked: { ...withdrawnA.asked, occurredOn: '2024-05-03' } }])
    const head = await store.head()
    const other = { ...registrationA, asked: { ...registrationA.asked, body: { ...body, aim: 'reached' } as never } }
    expect(await ask(store, other)).toMatchObject({ refused: { code: 'IDEMPOTENCY_KEY_REUSED' } })
    expect(await store.head()).toBe(head)
  })
})
