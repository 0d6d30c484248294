import { describe, it } from 'vitest'
import { OutcomeNoted } from '../../../contracts/candidacy/note-outcome.ts'
import { given } from '../../support/given.ts'
import { authorityRound, committeeRound, candidacyA as id, roundA } from '../../support/season/ids.ts'
import { at, type Phase } from '../../support/season.ts'

type Level = 'branch' | 'committee' | 'authority'
type Outcome = 'proposed' | 'not-proposed' | 'recognised' | 'not-recognised'

const rounds = { branch: roundA, committee: committeeRound, authority: authorityRound }
const bodyOf = (level: Level, outcome: Outcome) => ({ roundId: rounds[level], level, outcome, certificate: false })

const inOrder: readonly (readonly [Phase, Level, Outcome])[] = [
  ['reported', 'branch', 'proposed'],
  ['reported', 'branch', 'not-proposed'],
  ['appraised', 'committee', 'proposed'],
  ['appraised', 'committee', 'not-proposed'],
  ['proposed', 'committee', 'not-proposed'],
  ['forwarded', 'authority', 'recognised'],
  ['forwarded', 'authority', 'not-recognised'],
]

const outOfOrder: readonly (readonly [Phase, Level, Outcome])[] = [
  ['scored', 'branch', 'proposed'],
  ['proposed', 'branch', 'proposed'],
  ['reported', 'committee', 'proposed'],
  ['forwarded', 'committee', 'not-proposed'],
  ['appraised', 'authority', 'recognised'],
  ['recognised', 'authority', 'not-recognised'],
]

describe('NoteOutcome', () => {
  it.each(inOrder)('when %s: the %s round notes %s', (phase, level, outcome) => {
    const body = bodyOf(level, outcome)
    return given(at(phase)).when('NoteOutcome', { id, body }).thenAccepted(OutcomeNoted(body))
  })

  it.each(outOfOrder)('when %s: is refused from the %s round with %s', (phase, level, outcome) =>
    given(at(phase))
      .when('NoteOutcome', { id, body: bodyOf(level, outcome) })
      .thenRefused('OUTCOME_OUT_OF_ORDER'),
  )

  it('ends the candidacy: what is not proposed is not appraised', () =>
    given(at('reported'))
      .after('NoteOutcome', { as: 'no', id, body: bodyOf('branch', 'not-proposed') })
      .when('NoteOutcome', { id, body: bodyOf('committee', 'proposed') })
      .thenRefused('OUTCOME_OUT_OF_ORDER'))
})
