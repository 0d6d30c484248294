import { beforeAll, describe, expect, it } from 'vitest'
import { SignerChosen } from '../../contracts/document/choose-signer.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { retryDocument } from '../../services/decisions/document/retry-document.ts'
import { createHandle } from '../../services/decisions/handle.ts'
import { PrintFailed } from '../../services/renderer/browser/print-failed.ts'
import { type Bundle, bundleFrom, bundleJson, loadBundle } from '../../services/renderer/compose.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { memoryFiles } from '../../services/store/files/memory.ts'
import { memoryStore } from '../../services/store/memory.ts'
import type { EventStore } from '../../services/store/port.ts'
import { testPrinter } from './browser/support.ts'
import { documentOf, renderDeps, TEMPLATES, typesOf } from './rendering.ts'
import { playSeason, type Season } from './season/season.ts'

const bundle = loadBundle(TEMPLATES)
const drafted = ['DocumentDrafted', 'DocumentNumbered']
let season: Season
beforeAll(async () => {
  season = await playSeason({ templates: bundle.hash, fonts: '0'.repeat(64), browser: 'of the draft' })
})

/** The season's log in a store of its own, with a handle over it. */
async function copied({ store, vault }: Season) {
  const copy = memoryStore()
  for (const { event } of await store.readAll(null, 10_000)) {
    await copy.append(event.stream, event.revision === 0 ? 'none' : event.revision - 1, [event])
  }
  return {
    store: copy as EventStore,
    vault,
    handle: createHandle({ store: copy, now: () => '2025-01-09T08:00:00.000Z' }),
  }
}

describe('renderDocument', () => {
  it('prints what is due once, also when asked twice at the same time and again', async () => {
    const { printer } = await testPrinter()
    const deps = await renderDeps(await copied(season), printer)
    const id = season.documents.proposal
    expect(await Promise.all([renderDocument(deps, id), renderDocument(deps, id)])).toEqual(['done', 'done'])
    expect(await renderDocument(deps, id)).toBe('done')
    expect(await typesOf(deps.store, `document-${id}`)).toEqual([...drafted, 'DocumentRendered'])
    const { rendered } = await documentOf(deps.store, id)
    expect(rendered).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      pages: 2,
      fingerprint: { templates: bundle.hash, ...(await printer.fingerprint()) },
    })
    expect(await deps.files.has(rendered!.sha256)).toBe(true)
    expect(deps.said).toEqual([])
  })

  it('does nothing for a paper without its number, and for one that does not exist', async () => {
    const { printer } = await testPrinter()
    const deps = await renderDeps(await copied(season), printer)
    const unnumbered = season.documents.report
    const store = { ...deps.store, read: async (stream: string) => (await deps.store.read(stream)).slice(0, 1) }
    expect(await renderDocument({ ...deps, store }, unnumbered)).toBe('done')
    expect(await renderDocument(deps, 'khongco')).toBe('done')
    expect(await typesOf(deps.store, `document-${unnumbered}`)).toEqual(drafted)
  })

  it('gives the same bytes for every paper on a copy of the store with another browser', async () => {
    const hashes = async () => {
      const { printer } = await testPrinter()
      const deps = await renderDeps(await copied(season), printer)
      const { ofB: _, ofC: __, ...ids } = season.documents
      return Promise.all(
        Object.values(ids).map(async (id) => {
          await renderDocument(deps, id)
          return (await documentOf(deps.store, id)).rendered?.sha256
        }),
      )
    }
    const first = await hashes()
    expect(new Set(first).size).toBe(11)
    expect(first).not.toContain(undefined)
    expect(await hashes()).toEqual(first)
  })

  it('prints the same paper after its browser was killed at work', async () => {
    const { printer, pids } = await testPrinter()
    const deps = await renderDeps(await copied(season), printer)
    await renderDocument(deps, season.documents.decision)
    const killing: typeof printer.print = (job) => {
      const printing = printer.print(job)
      process.kill(pids().at(-1)!, 'SIGKILL')
      return printing
    }
    expect(await renderDocument({ ...deps, printer: { ...printer, print: killing } }, season.documents.report)).toBe(
      'done',
    )
    expect(pids()).toHaveLength(2)
    const { rendered } = await documentOf(deps.store, season.documents.report)
    const calm = await renderDeps(await copied(season), printer)
    await renderDocument(calm, season.documents.report)
    expect((await documentOf(calm.store, season.documents.report)).rendered).toEqual(rendered)
  })

  it('records nothing and throws while no browser can be had', async () => {
    const { printer } = await testPrinter()
    const deps = await renderDeps(await copied(season), printer)
    const print = async () => {
      throw new PrintFailed('browser', 'no browser')
    }
    const id = season.documents.report
    await expect(renderDocument({ ...deps, printer: { ...printer, print } }, id)).rejects.toBeInstanceOf(PrintFailed)
    expect(await typesOf(deps.store, `document-${id}`)).toEqual(drafted)
  })
})

describe('renderDocument, when the paper cannot be printed', () => {
  const retry = (deps: Awaited<ReturnType<typeof copied>>, id: string, commandId: string) =>
    deps.handle(retryDocument, {
      ...{ id, body: {}, commandId, requestHash: null, correlationId: commandId, causationId: null },
      actor: { principal: 'key1', role: 'clerk', organisation: null },
    })

  it('says why, waits, and prints it after a retry once the cause is gone', async () => {
    const { printer } = await testPrinter()
    const other = changed((files) => ({ ...files, 'documents/report.hbs': `${files['documents/report.hbs']}\n` }))
    const pinned = await playSeason({ templates: other.hash, fonts: '0'.repeat(64), browser: 'of the draft' })
    const deps = await renderDeps(pinned, printer)
    const id = pinned.documents.report
    expect(await renderDocument(deps, id)).toBe('done')
    expect((await documentOf(deps.store, id)).failure).toBe(
      `Không có bộ mẫu văn bản mã ${other.hash.slice(0, 12)} trong kho tệp.`,
    )
    expect(await renderDocument(deps, id)).toBe('done')
    await deps.files.put(new TextEncoder().encode(bundleJson(other)))
    await retry(pinned, id, 'retry-1')
    expect(await renderDocument(deps, id)).toBe('done')
    const after = ['DocumentRenderFailed', 'DocumentRetryRequested', 'DocumentRendered']
    expect(await typesOf(deps.store, `document-${id}`)).toEqual([...drafted, ...after])
  })

  it('holds nothing against what was drafted or signed anew while it was tried', async () => {
    const { printer } = await testPrinter()
    const other = changed((files) => ({ ...files, 'documents/report.hbs': `${files['documents/report.hbs']}\n` }))
    const pinned = await playSeason({ templates: other.hash, fonts: '0'.repeat(64), browser: 'of the draft' })
    const deps = await renderDeps(pinned, printer)
    const stream = `document-${pinned.documents.report}`
    const before = await pinned.store.read(stream)
    const { event } = before.at(-1)!
    const since = {
      ...event,
      id: derivedUuid('since'),
      revision: before.length,
      ...SignerChosen({ personId: 'p1', as: 'secretary' }),
    }
    await pinned.store.append(stream, event.revision, [since])
    const store = { ...deps.store, read: async (name: string) => (name === stream ? before : deps.store.read(name)) }
    expect(await renderDocument({ ...deps, store }, pinned.documents.report)).toBe('again')
    expect(await typesOf(deps.store, stream)).toEqual([...drafted, 'SignerChosen'])
  })

  it('records a template that throws, and again when the retry fails too', async () => {
    const { printer } = await testPrinter()
    const broken = changed((files) => ({ ...files, 'documents/report.hbs': '{{noSuchField}}' }))
    const pinned = await playSeason({ templates: broken.hash, fonts: '0'.repeat(64), browser: 'of the draft' })
    const files = memoryFiles()
    await files.put(new TextEncoder().encode(bundleJson(broken)))
    const deps = await renderDeps(pinned, printer, files)
    const id = pinned.documents.report
    await renderDocument(deps, id)
    expect((await documentOf(deps.store, id)).failure).toMatch(/^Mẫu văn bản có lỗi: "noSuchField" not defined/)
    await retry(pinned, id, 'retry-1')
    await renderDocument(deps, id)
    const types = ['DocumentRenderFailed', 'DocumentRetryRequested', 'DocumentRenderFailed']
    expect(await typesOf(deps.store, `document-${id}`)).toEqual([...drafted, ...types])
  })

  it('refuses a print that lacks its words, without writing a name into event or log', async () => {
    const { printer } = await testPrinter()
    const nameless = changed((files) => ({ ...files, 'partials/signature.hbs': '<p>{{authority}}</p>' }))
    const pinned = await playSeason({ templates: nameless.hash, fonts: '0'.repeat(64), browser: 'of the draft' })
    const files = memoryFiles()
    await files.put(new TextEncoder().encode(bundleJson(nameless)))
    const deps = await renderDeps(pinned, printer, files)
    await renderDocument(deps, pinned.documents.report)
    expect((await documentOf(deps.store, pinned.documents.report)).failure).toBe(
      'Bản in không qua kiểm tra phông chữ, khổ giấy hoặc nội dung bắt buộc.',
    )
    expect(deps.said).toEqual([{ reason: 'the text lacks "…"', message: 'a printed paper did not pass inspection' }])
  })
})

function changed(change: (files: Bundle['files']) => Record<string, string>): Bundle {
  return bundleFrom(JSON.stringify(change(bundle.files)))
}
