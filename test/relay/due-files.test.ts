import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../contracts/define.ts'
import { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { DocumentNumbered } from '../../contracts/document/number-document.ts'
import { DocumentRendered, DocumentRenderFailed } from '../../contracts/document/record-rendering.ts'
import { SignatureTimestamped } from '../../contracts/document/record-timestamp.ts'
import { DocumentRetryRequested } from '../../contracts/document/retry-document.ts'
import { SignatureApplied } from '../../contracts/document/signature-applied.ts'
import { DossierAssembled } from '../../contracts/dossier/assemble-dossier.ts'
import { DossierRendered, DossierRenderFailed } from '../../contracts/dossier/record-dossier-file.ts'
import type { RelayDeps } from '../../services/relay/relay.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { toPosition } from '../../services/store/position.ts'
import { recorderOf } from '../support/events.ts'
import { everything } from '../support/play.ts'
import { keptOver, noProgress, recordingBus, runRelay } from '../support/relay-world.ts'
import { fingerprint } from '../support/season/papers.ts'
import { signatureOn } from '../support/season/signatures.ts'
import { at } from '../support/season.ts'
import { sha } from '../support/season-events.ts'

const made = { sha256: sha('a'), pages: 2, fingerprint }
const drafted = DocumentDrafted({
  ...{ type: 'count-record', source: { stream: 'ballot', id: 'b1' }, fingerprint, organisationId: 'o1' },
  ...{ candidacies: ['c1'], layout: 'hd36-2018', date: '2024-12-10', numbering: 'none' },
  signers: [{ personId: 'p1', as: 'head-teller' }],
})
const assembled = (edition: number, occasion: 'proposal' | 'recognition') =>
  DossierAssembled({ candidacyId: 'c1', occasion, documents: ['d1'], fingerprint, edition, files: [] })

/** What is due after these events, with nothing that follows from them, and what the renderer was woken for. */
const after = (...events: (readonly [string, NewEvent])[]) => following({}, ...events)

async function following(changes: Partial<RelayDeps>, ...events: (readonly [string, NewEvent])[]) {
  const kept = { store: memoryStore(), progress: noProgress(), bus: recordingBus() }
  const { record } = recorderOf(kept.store)
  for (const [stream, event] of events) await record(stream, event)
  await (await runRelay(kept, { policies: [], ...changes })).settled()
  const woken = kept.bus.published.map(({ subject, stream, position }) => `${subject} ${stream} ${Number(position)}`)
  return { due: kept.progress.due().map(({ file }) => file), woken }
}

describe('files due', () => {
  it('are announced after a draft, a number, a request and an edition, and after nothing else', async () => {
    const { due, woken } = await after(
      ['document-d1', drafted],
      ['document-d1', DocumentNumbered({ number: 1 })],
      ['document-d1', DocumentRendered(made)],
      ['document-d2', drafted],
      ['document-d2', DocumentRenderFailed({ reason: 'Thiếu phông chữ' })],
      ['document-d2', DocumentRetryRequested({})],
      ['dossier-c1', assembled(1, 'proposal')],
    )
    expect(woken).toStrictEqual([
      'render document-d1 1',
      'render document-d1 2',
      'render document-d2 4',
      'render document-d2 6',
      'render dossier-c1 7',
    ])
    expect(due).toStrictEqual(['document-d2', 'dossier-c1/1'])
  })

  it('are time-stamps too, where there is an authority: of a signature, and of a dossier that the service signed', async () => {
    const signature = SignatureApplied({ ...signatureOn('record', 'p1'), way: 'test-key' })
    const own = { certificate: sha('c'), unsigned: sha('d'), field: 'ChuKyDichVu', at: '2024-12-15T07:00:00.000Z' }
    const events = [
      ['document-d1', signature],
      ['document-d2', signature],
      ['document-d2', SignatureTimestamped({ field: 'ChuKy1', base: sha('1'), sha256: sha('2'), provedAt: own.at })],
      ['document-d3', SignatureApplied({ ...signatureOn('record', 'p1'), way: 'plug-in', provedAt: own.at })],
      ['dossier-c1', DossierRendered({ ...made, edition: 1 })],
      ['dossier-c1', DossierRendered({ ...made, edition: 2, signature: own })],
    ] as const
    const { due, woken } = await following({ stamps: true }, ...events)
    expect(woken).toStrictEqual(['timestamp document-d1 1', 'timestamp document-d2 2', 'timestamp dossier-c1 6'])
    expect(due).toStrictEqual(['timestamp document-d1', 'timestamp dossier-c1/2'])
    expect(await after(...events)).toStrictEqual({ due: [], woken: [] })
  })

  it('the first edition’s file settled the second, which was then lost with the bus', async () => {
    const { due } = await after(
      ['dossier-c1', assembled(1, 'proposal')],
      ['dossier-c1', assembled(2, 'recognition')],
      ['dossier-c1', DossierRendered({ edition: 1, ...made })],
    )
    expect(due).toStrictEqual(['dossier-c1/2'])
  })

  it('are no longer due when they cannot be made', async () => {
    const { due } = await after(
      ['document-d1', drafted],
      ['document-d1', DocumentRenderFailed({ reason: 'Thiếu phông chữ' })],
      ['dossier-c1', assembled(1, 'proposal')],
      ['dossier-c1', DossierRenderFailed({ edition: 1, reason: 'Thiếu phông chữ' })],
    )
    expect(due).toStrictEqual([])
  })
})

describe('a log that ends before the checkpoint, put back from an older copy', () => {
  it.each([['reported'], ['branch-voted']] as const)('is reacted to from its start: %s', async (phase) => {
    const kept = await keptOver(at(phase))
    kept.progress.save(toPosition(at(phase).length + 1), {})
    await (await runRelay(kept)).settled()
    const plain = await keptOver(at(phase))
    await (await runRelay(plain)).settled()
    expect(await everything(kept.store)).toStrictEqual(await everything(plain.store))
  })

  it('is waited for where it is empty', async () => {
    const kept = await keptOver([])
    kept.progress.save(toPosition(40), {})
    await runRelay(kept, { policies: [] })
    const { record } = recorderOf(kept.store)
    await record('document-d1', drafted)
    await expect.poll(() => kept.bus.published.map(({ stream }) => stream)).toStrictEqual(['document-d1'])
  })
})
