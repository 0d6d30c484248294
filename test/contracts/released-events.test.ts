import { describe, expect, it } from 'vitest'
import { currentShapes, faultsOf, releasedShapes, type Shapes } from '../support/released-events.ts'

const shape = (...fields: readonly string[]) => ({
  type: 'object',
  required: fields,
  properties: Object.fromEntries(fields.map((field) => [field, { type: 'string' }])),
})

describe('released events', () => {
  it('keep the shapes in which they are stored, for decades', () => {
    expect(faultsOf(currentShapes(), releasedShapes())).toStrictEqual([])
  })

  it('are closed to unknown fields: nothing is stored that no schema names', () => {
    const open = Object.entries(releasedShapes()).filter(
      ([, schema]) => (schema as { additionalProperties?: unknown }).additionalProperties !== false,
    )
    expect(open.map(([name]) => name)).toStrictEqual([])
  })
})

describe('a change to released events', () => {
  const released: Shapes = { 'VoteCast@1': shape('ballotId') }

  it('of a field is told to become a new version', () => {
    expect(faultsOf({ 'VoteCast@1': shape('ballotId', 'method') }, released)).toStrictEqual([
      'VoteCast@1 was released with another shape and is stored so: leave it and ' +
        'add VoteCast@2, which may only add to it (contracts/define.ts)',
    ])
  })

  it('of the order of fields is none', () => {
    const { type, required, properties } = shape('ballotId')
    expect(faultsOf({ 'VoteCast@1': { properties, required, type } }, released)).toStrictEqual([])
  })

  it('that adds an event is told how to release it', () => {
    expect(faultsOf({ ...released, 'BallotAnnulled@1': shape('reason') }, released)).toStrictEqual([
      'BallotAnnulled@1 is not released: run node test/contracts/release-events.ts and commit what it adds',
    ])
  })

  it('that drops an event is told that it is stored', () => {
    expect(faultsOf({}, released)).toStrictEqual([
      'VoteCast@1 is stored somewhere and can no longer be read: declare it again, or ' +
        'add VoteCast@2, which may only add to it (contracts/define.ts)',
    ])
  })

  it('to a new version leaves the old one released', () => {
    const both = { ...released, 'VoteCast@2': shape('ballotId', 'method') }
    expect(faultsOf({ 'VoteCast@2': shape('ballotId', 'method') }, both)).toStrictEqual([])
  })
})
