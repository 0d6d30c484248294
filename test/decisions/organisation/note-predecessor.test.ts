import { describe, it } from 'vitest'
import { PredecessorNoted } from '../../../contracts/organisation/note-predecessor.ts'
import { given } from '../../support/given.ts'
import { branchA, branchB as id } from '../../support/season/ids.ts'
import { changeDay } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

const body = { organisationId: branchA, by: 'merged' as const, earlier: ['x', 'y'], from: changeDay }

describe('NotePredecessor', () => {
  const told = given(at('organised')).after('NotePredecessor', { id, body })

  it('tells an organisation whose place it took, and whose place that one had taken', () =>
    given(at('organised')).when('NotePredecessor', { id, body }).thenAccepted(PredecessorNoted(body)))

  it('is refused where it says nothing new', async () => {
    await told.when('NotePredecessor', { id, body }).thenRefused('PREDECESSOR_NOTED')
    await told
      .when('NotePredecessor', { id, body: { ...body, organisationId: 'x', earlier: [] } })
      .thenRefused('PREDECESSOR_NOTED')
  })

  it('is accepted again where one further back became known', () => {
    const more = { ...body, earlier: ['x', 'y', 'z'] }
    return told.when('NotePredecessor', { id, body: more }).thenAccepted(PredecessorNoted(more))
  })
})
