import { describe, expect, it } from 'vitest'
import { StepBlocked } from '../../../contracts/step-blocked.ts'
import { candidacy } from '../../../services/decisions/candidacy/state.ts'
import { fold, idOf, streamName } from '../../../services/decisions/kernel/stream-type.ts'
import { envelope } from '../../support/envelopes.ts'
import { candidacyA } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

const stream = streamName(candidacy, candidacyA)
const history = at('proposed').filter((event) => event.stream === stream)
const stored = (events: typeof history) => events.map((event, n) => ({ position: String(n), event }))

describe('fold', () => {
  it('passes over a step that was blocked, which the relay may write into any stream', () => {
    const blocked = StepBlocked({
      policy: 'draft-proposal',
      target: `document-${candidacyA}`,
      sourceEvent: history[0]!.id,
      refusal: { code: 'NO_SIGNER', detail: 'Không có bí thư.' },
    })
    const between = [...history.slice(0, 3), envelope(stream, 3, blocked), ...history.slice(3)]
    expect(fold(candidacy, stored(between))).toStrictEqual(fold(candidacy, stored(history)))
  })

  it('stops at an event that this version does not know', () => {
    const unknown = envelope(stream, history.length, { type: 'CandidacyVanished', data: {} })
    expect(() => fold(candidacy, stored([...history, unknown]))).toThrow(
      `event type CandidacyVanished in ${stream} is not known to this version`,
    )
  })
})

describe('stream names', () => {
  it('keep ids that hold hyphens whole', () => {
    expect(idOf('numbers-org1-20220815-count-record')).toBe('org1-20220815-count-record')
  })
})
