// A paper that is signed before it is numbered is cited with the day on which it was signed: so it is issued first.
import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { asSigned, document } from '../../services/decisions/document/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { draftDecision } from '../../services/policies/draft-decision.ts'
import { blockedIn, drafted } from '../support/blocked-steps.ts'
import { withData, without } from '../support/changed-log.ts'
import { renderWoken } from '../support/paper-work.ts'
import { play, step } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { act, keptOver, runRelay } from '../support/relay-world.ts'
import { eventIn, relayedSeason, told, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { printedSigners } from '../support/season/papers.ts'
import { signingFirst } from '../support/season/turns.ts'
import { at, seasonSteps } from '../support/season.ts'
import { paperIds } from '../support/stream-labels.ts'

const occurredOn = '2025-01-20'
const record = paperIds['record A']!

/** Branch A proposed; its count record is printed with an open day, signed, and has its number. */
async function numberedRecord() {
  const kept = await keptOver(at('branch-voted'))
  await play(kept.store, [{ ...signingFirst, asked: { ...signingFirst.asked, occurredOn: '2024-12-15' } }])
  const running = await runRelay(kept)
  await act(
    kept,
    running,
    seasonSteps.filter(({ name, asked }) => name === 'ProposeRecognition' && asked.id === ids.roundA),
  )
  await renderWoken(kept)
  await act(kept, running, [step('RecordNumber', { body: { documentId: record }, occurredOn })])
  return { kept, running }
}

describe('draft-proposal', () => {
  it('a tờ trình cited its record with the earliest day, before anybody had signed it: it comes after the issue', async () => {
    const { kept, running } = await numberedRecord()
    expect(await drafted(kept.store)).not.toContain('proposal A')
    expect([await blockedIn(kept.store), kept.progress.blocked()]).toStrictEqual([[], []])
    const body = { signedOn: '2024-12-17', signedBy: printedSigners('record') }
    await act(kept, running, [step('IssueDocument', { id: record, body, occurredOn })])
    const proposal = fold(document, await kept.store.read(`document-${paperIds['proposal A']}`))
    const { revision } = proposal.draft!.basis.find(({ stream }) => stream === `document-${record}`)!
    const cited = fold(document, (await kept.store.read(`document-${record}`)).slice(0, revision + 1))
    expect([asSigned(cited)!.date, cited.number]).toStrictEqual(['2024-12-17', 1])
  })
})

describe('draft-decision', () => {
  type Drafted = Of<typeof DocumentDrafted>['data']

  it('waits for the issue of a tờ trình that was signed first', async () => {
    const season = until(await relayedSeason(), 'OutcomeNoted candidacy B')
    const log = withData<Drafted>(season, 'DocumentDrafted', (data) => ({
      ...data,
      ...(data.source.id === ids.committeeRound ? { signFirst: true as const } : {}),
    }))
    const open = without(log, (event) => told(event) === 'DocumentIssued proposal committee')
    for (const name of ['RecognitionDecided round authority', 'DocumentNumbered proposal committee']) {
      expect(await reaction(draftDecision, open, eventIn(open, name))).toStrictEqual([])
    }
    const asked = await reaction(draftDecision, log, eventIn(log, 'DocumentIssued proposal committee'))
    expect(asked.map(({ target }) => target)).toStrictEqual([`document-${paperIds['decision authority']}`])
  })
})
