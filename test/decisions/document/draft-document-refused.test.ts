import { describe, it } from 'vitest'
import { given } from '../../support/given.ts'
import * as ids from '../../support/season/ids.ts'
import { draftOf, fingerprint } from '../../support/season/papers.ts'
import { at, edited } from '../../support/season.ts'

type Officer = { office: string; until?: string }
const until2023 = (officer: Officer) => ({ ...officer, until: '2023-12-31' })

describe('DraftDocument is refused', () => {
  it('when the paper is drafted already', () =>
    given(at('drafted'))
      .when('DraftDocument', { body: draftOf('sheet') })
      .thenRefused('DOCUMENT_EXISTS'))

  it('for a sheet that is open', () =>
    given(at('scored'))
      .when('DraftDocument', { body: draftOf('sheet') })
      .thenRefused('NOTHING_TO_DRAFT'))

  it('for a report that nobody gave', () =>
    given(at('assessed'))
      .when('DraftDocument', { body: draftOf('report') })
      .thenRefused('NOTHING_TO_DRAFT'))

  it('for a vote that is open', () =>
    given(at('branch-confirmed'))
      .when('DraftDocument', { body: draftOf('record') })
      .thenRefused('NOTHING_TO_DRAFT'))

  it('for a round that has proposed nothing', () =>
    given(at('branch-voted'))
      .when('DraftDocument', { body: draftOf('proposal') })
      .thenRefused('NOTHING_TO_DRAFT'))

  it.each(['candidacy', 'ballot', 'round'] as const)('for a %s that does not exist', (stream) => {
    const type = ({ candidacy: 'report', ballot: 'count-record', round: 'decision' } as const)[stream]
    return given(at('recognised'))
      .when('DraftDocument', { body: { type, source: { stream, id: 'nowhere' }, fingerprint } })
      .thenRefused('NOTHING_TO_DRAFT')
  })

  it.each([
    { type: 'report', stream: 'round', id: ids.roundA },
    { type: 'self-assessment', stream: 'ballot', id: ids.ballotA },
    { type: 'count-record', stream: 'candidacy', id: ids.candidacyA },
    { type: 'proposal', stream: 'ballot', id: ids.ballotA },
    { type: 'decision', stream: 'candidacy', id: ids.candidacyA },
  ] as const)('for a $type about a $stream, which is never about one', ({ type, stream, id }) =>
    given(at('recognised'))
      .when('DraftDocument', { body: { type, source: { stream, id }, fingerprint } })
      .thenRefused('NOTHING_TO_DRAFT'),
  )

  it('for a tờ trình whose count record has no number yet', () =>
    given(at('drafted'))
      .when('DraftDocument', { body: draftOf('proposal') })
      .thenRefused('NOT_NUMBERED'))

  it('when nobody was in office to sign on its day', () => {
    const retired = edited(at('recognised'), 'OfficerAppointed', until2023)
    return given(retired)
      .when('DraftDocument', { body: draftOf('sheet') })
      .thenRefused('NO_SIGNER')
  })

  it('when no term was open on its day to number it in', () => {
    const over = edited<object>(at('recognised'), 'TermOpened', (term) => ({ ...term, to: '2024-01-01' }))
    return given(over)
      .when('DraftDocument', { body: draftOf('report') })
      .thenRefused('NO_TERM')
  })
})
