// A body higher up judges as well: its appraisal had no paper, and the first one's, cancelled, came again with its figures.
import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { document } from '../../services/decisions/document/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { paperOfDraft } from '../../services/renderer/paper-of-draft.ts'
import type { Appraisal } from '../../services/renderer/papers/appraisal.ts'
import { memoryVault } from '../../services/vault/memory.ts'
import { renderWoken } from '../support/paper-work.ts'
import { everything, type Step, step } from '../support/play.ts'
import { act, keptOver, runRelay } from '../support/relay-world.ts'
import { sheetA } from '../support/season/candidacies.ts'
import { fourSteps, provinceFounded, upTo } from '../support/season/chains.ts'
import * as ids from '../support/season/ids.ts'
import { movedToSecond, second, transferred } from '../support/season/transfers.ts'
import { at } from '../support/season.ts'

type Drafted = Of<typeof DocumentDrafted>['data']

const source = { stream: 'candidacy', id: ids.candidacyA } as const
const [first, again] = [documentId('appraisal', source), documentId('appraisal', { ...source, item: 2 })]
const lowered = sheetA.map((line) => (line.criterion === 'III.1' ? { ...line, points: 250 } : line))
const judged = (team: string, occurredOn: string) =>
  step('AppraiseCandidacy', {
    as: 'second appraisal',
    ...{ id: ids.candidacyA, body: { scores: lowered, team: [team], conclusion: 'propose' }, occurredOn },
  })
const cancelled = step('CancelDocument', { id: first, body: { reason: 'in sai' }, occurredOn: '2025-01-20' })

/** What the relay itself does falls away. */
const byPeople = upTo('authority round').filter(({ name }) => name !== 'NoteOutcome')

/** The papers of both appraisals, and how often each was drafted. */
async function papersAfter(past: Parameters<typeof keptOver>[0], steps: readonly Step[]) {
  const kept = await keptOver(past)
  const running = await runRelay(kept)
  await act(kept, running, steps)
  await renderWoken(kept)
  await act(kept, running, [cancelled])
  await running.stop()
  const log = await everything(kept.store)
  const vault = { ...memoryVault(), open: () => 'Nguyễn Văn A' }
  return Promise.all(
    [first, again].map(async (id) => {
      const { draft } = fold(document, await kept.store.read(`document-${id}`))
      const { total } = (await paperOfDraft({ store: kept.store, vault }, draft!, null)) as Appraisal
      const drafts = log.filter(({ type, stream }) => type === 'DocumentDrafted' && stream === `document-${id}`)
      const { organisationId, date } = drafts.at(-1)!.data as Drafted
      return { organisationId, date, drafts: drafts.length, appraised: total.appraised }
    }),
  )
}

describe('two appraisals of one submission', () => {
  it('by the committee and by the superior in the middle: each has its own paper, also once the first was cancelled', async () => {
    const steps = [...provinceFounded, ...byPeople, judged(ids.authorityMembers[1]!, '2025-01-05')]
    expect(await papersAfter(fourSteps({ appraises: true }), steps)).toEqual([
      { organisationId: ids.committee, date: '2024-12-18', drafts: 2, appraised: '95,5' },
      { organisationId: ids.authority, date: '2025-01-05', drafts: 1, appraised: '93,0' },
    ])
  })

  it('by a committee and by the one that goes on: each has its own paper', async () => {
    const day = '2024-12-19'
    const steps = [...movedToSecond(day), transferred(day), judged(ids.committeeMembers[2]!, day)]
    expect(await papersAfter(at('appraised'), steps)).toEqual([
      { organisationId: ids.committee, date: '2024-12-18', drafts: 2, appraised: '95,5' },
      { organisationId: second, date: day, drafts: 1, appraised: '93,0' },
    ])
  })
})
