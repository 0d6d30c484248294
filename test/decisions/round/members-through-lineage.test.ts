// Who is a member, and votes, after a branch merged or was dissolved, or after leaving it.
import { describe, it } from 'vitest'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { given } from '../../support/given.ts'
import { opened, type Step, step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { dissolved, founded, merged } from '../../support/season/reorganised.ts'
import { conveneOf, type Meeting, meetingB } from '../../support/season/rounds.ts'
import { at } from '../../support/season.ts'

type Standing = Meeting['roll'][number]['standing']

const former = opened('Chi bộ Cũ')
const guest = ids.membersA[6]!
const convening = (standing: Standing) => ({
  body: { ...conveneOf(meetingB), roll: [...meetingB.roll, { personId: guest, standing }] },
  occurredOn: meetingB.on,
})
const convened = ({ body }: ReturnType<typeof convening>) => RoundConvened({ ...body, level: 'branch', act: 'propose' })

/** A member of branch A joined this branch, of which then something became. */
const after = (...steps: readonly Step[]) =>
  given(at('reported')).afterAll([
    founded('Chi bộ Cũ', { parentId: ids.committee }),
    step('JoinOrganisation', { id: guest, body: { organisationId: former, standing: 'official', from: '2024-01-01' } }),
    ...steps,
  ])

describe('a member of a branch', () => {
  it.each([
    ['that merged', merged(former, ids.branchB, meetingB.on)],
    ['that was dissolved, with a successor', dissolved(former, ids.branchB, meetingB.on)],
  ])('%s is one of the successor, with their standing, from that day', async (_, ending) => {
    const asked = convening('official')
    await after(ending).when('ConveneRound', asked).thenAccepted(convened(asked))
    await after(ending)
      .when('ConveneRound', convening('probationary'))
      .thenRefused('STANDING_DIFFERS', '/roll/3/standing')
    await after(ending).when('ConveneRound', convening('temporary')).thenRefused('STANDING_DIFFERS', '/roll/3/standing')
  })

  it('that merges later is none yet', () =>
    after(merged(former, ids.branchB, '2024-12-31'))
      .when('ConveneRound', convening('official'))
      .thenRefused('NOT_A_MEMBER', '/roll/3/personId'))

  it('that was dissolved without a successor votes nowhere: here for a time, they are no voter of another branch', () => {
    const asked = convening('temporary')
    return after(dissolved(former, undefined, meetingB.on))
      .when('ConveneRound', asked)
      .thenAccepted(convened(asked))
  })

  it('that they left is none any more', () =>
    after(
      step('LeaveOrganisation', { id: guest, body: { organisationId: former, until: '2024-06-30' } }),
      merged(former, ids.branchB, meetingB.on),
    )
      .when('ConveneRound', convening('official'))
      .thenRefused('NOT_A_MEMBER', '/roll/3/personId'))
})

describe('a meeting of a body that ended', () => {
  const ended = (on: string) => given(at('branch-convened')).afterAll([dissolved(ids.branchB, undefined, on)])

  it('is not called from that day on', () =>
    ended(meetingB.on)
      .when('ConveneRound', { body: conveneOf(meetingB), occurredOn: meetingB.on })
      .thenRefused('ORGANISATION_ENDED', '/organisationId'))
})
