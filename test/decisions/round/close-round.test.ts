import { describe, it } from 'vitest'
import { RoundClosed } from '../../../contracts/round/close-round.ts'
import { given } from '../../support/given.ts'
import { authorityRound, candidacyA, candidacyB, committeeRound, roundA } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const body = { closedAt: '16:00' }

describe('CloseRound', () => {
  it('leaves nothing undecided after a proposal', () =>
    given(at('branch-proposed'))
      .when('CloseRound', { id: roundA, body })
      .thenAccepted(RoundClosed({ ...body, undecided: [] })))

  it('leaves nothing undecided after a decision', () =>
    given(at('decided'))
      .when('CloseRound', { id: authorityRound, body })
      .thenAccepted(RoundClosed({ ...body, undecided: [] })))

  it('names every candidacy that a round without a proposal leaves undecided', () =>
    given(at('committee-voted'))
      .when('CloseRound', { id: committeeRound, body })
      .thenAccepted(RoundClosed({ ...body, undecided: [candidacyA, candidacyB] })))

  it('is accepted at the hour of its opening, refused a minute before', async () => {
    const convened = given(at('branch-convened'))
    await convened
      .when('CloseRound', { id: roundA, body: { closedAt: '14:00' } })
      .thenAccepted(RoundClosed({ closedAt: '14:00', undecided: [candidacyA] }))
    await convened
      .when('CloseRound', { id: roundA, body: { closedAt: '13:59' } })
      .thenRefused('PERIOD_REVERSED', '/closedAt')
  })

  it('may end after midnight', () =>
    given(at('branch-convened'))
      .when('CloseRound', { id: roundA, body: { closedAt: '00:30' }, occurredOn: '2024-12-16' })
      .thenAccepted(RoundClosed({ closedAt: '00:30', undecided: [candidacyA] })))

  it('is refused a second time', () =>
    given(at('proposed')).when('CloseRound', { id: roundA, body }).thenRefused('ROUND_CLOSED'))
})
