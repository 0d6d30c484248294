// What people and the renderer do about papers, as commands that would be accepted now.
import type { Basis, Envelope } from '../../contracts/envelope.ts'
import { document, isDueToRender } from '../../services/decisions/document/state.ts'
import { dossier } from '../../services/decisions/dossier/state.ts'
import { fold, idOf } from '../../services/decisions/kernel/stream-type.ts'
import type { EventStore } from '../../services/store/port.ts'
import { everything, play, type Step, step } from './play.ts'
import { act, type Kept, meetingsAfter, type Running } from './relay-world.ts'
import { fingerprint } from './season/papers.ts'
import { sha } from './season-events.ts'

const occurredOn = '2025-01-20'

/** The files that are due in a woken stream; nothing is printed. */
export async function filesDue(store: EventStore, stream: string): Promise<Step[]> {
  const history = await store.read(stream)
  const id = idOf(stream)
  const made = { pages: 2, fingerprint }
  if (stream.startsWith('document-')) {
    if (!isDueToRender(fold(document, history))) return []
    const body = { sha256: sha('7'), ...made }
    // A paper that was cancelled is printed once more.
    return [step('RecordRendering', { as: `file of ${stream} at ${history.length}`, id, body, occurredOn })]
  }
  return fold(dossier, history)
    .editions.filter(({ file }) => file === null)
    .map(({ assembled: { edition } }) => {
      const body = { edition, sha256: sha('8'), ...made }
      return step('RecordDossierFile', { as: `file ${edition} of ${stream}`, id, body, occurredOn })
    })
}

/** Records the files that the bus woke the renderer for. */
export async function renderWoken({ store, bus }: Kept): Promise<void> {
  for (const { stream } of bus.take()) await play(store, await filesDue(store, stream))
}

/** Whether a paper that it cites was cancelled after it was drafted; told from the log alone. */
export function citesWhatIsCancelled(log: readonly Envelope[], basis: readonly Basis[]): boolean {
  return log.some(({ type, stream, revision }) => {
    const cited = type === 'DocumentCancelled' ? basis.find((read) => read.stream === stream) : undefined
    return cited !== undefined && cited.revision >= 0 && cited.revision < revision
  })
}

/**
 * Numbers that the office gives from its own register, from 8 on, papers to be drafted again because of what they cite, and
 * papers that can be signed and issued.
 */
export async function officeWork(store: EventStore): Promise<Step[]> {
  const log = await everything(store)
  const drafted = log.filter(({ type }) => type === 'DocumentDrafted')
  const recorded = log.filter(({ type }) => type === 'NumberRecorded').length
  const work = await Promise.all(
    drafted.map(async ({ stream }) => {
      const history = await store.read(stream)
      const { draft, number, rendered, issued } = fold(document, history)
      const [documentId, as] = [idOf(stream), stream]
      if (draft === null || issued !== null) return null
      if (citesWhatIsCancelled(log, draft.basis)) {
        const body = { reason: 'viện dẫn số đã hủy' }
        return step('CancelDocument', { as: `outdated ${as} at ${history.length}`, id: documentId, body, occurredOn })
      }
      if (draft.numbering === 'office' && number === null) {
        return step('RecordNumber', {
          as: `number ${8 + recorded} ${as}`,
          body: { documentId, number: 8 + recorded },
          occurredOn,
        })
      }
      if (rendered === null || draft.type === 'ballot-paper') return null
      const signedBy = [...new Set(draft.signers.map(({ personId }) => personId))]
      const body = { signedOn: draft.date, signedBy }
      const on = draft.date > occurredOn ? draft.date : occurredOn
      return step('IssueDocument', { as: `issue ${as}`, id: documentId, body, occurredOn: on })
    }),
  )
  return work.filter((one) => one !== null)
}

/** Prints, numbers and issues until nothing is left to do. */
export async function finishPapers(kept: Kept, running: Running): Promise<void> {
  for (;;) {
    await running.settled()
    await renderWoken(kept)
    await running.settled()
    const [next] = await officeWork(kept.store)
    if (next === undefined) return
    await act(kept, running, [next])
  }
}

/** The season from two closed votes on; people deal with each paper as soon as it is there. */
export async function playMeetings(kept: Kept, running: Running): Promise<void> {
  for (const one of meetingsAfter('branch-voted')) {
    await act(kept, running, [one])
    await finishPapers(kept, running)
  }
}
