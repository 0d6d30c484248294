import { expect, it, onTestFinished } from 'vitest'
import { recordRendering } from '../../services/decisions/document/record-rendering.ts'
import { createHandle } from '../../services/decisions/handle.ts'
import { erasePerson } from '../../services/decisions/person/erase-person.ts'
import { bundleFrom, bundleJson, loadBundle } from '../../services/renderer/compose.ts'
import { createRenderAgain } from '../../services/renderer/render-again.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { memoryFiles } from '../../services/store/files/memory.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { testPrinter } from './browser/support.ts'
import { documentOf, fileOf, renderDeps, TEMPLATES } from './rendering.ts'
import { playSeason, type Season } from './season/season.ts'

const bundle = loadBundle(TEMPLATES)
const pinned = (templates = bundle.hash) => ({ templates, fonts: '0'.repeat(64), browser: 'of the draft' })

async function printed(season: Season, id: string) {
  const { printer } = await testPrinter()
  const deps = await renderDeps(season, printer)
  await renderDocument(deps, id)
  return { deps, recorded: (await documentOf(season.store, id)).rendered! }
}

/** As an installation of another year would have recorded it. */
async function recordOther({ store, handle }: Season, id: string, body: object) {
  const { event } = (await store.read(`document-${id}`)).at(-1)!
  await handle(recordRendering, {
    ...{ id, body, commandId: 'other', requestHash: null, correlationId: event.correlationId, causationId: event.id },
    actor: { principal: 'service:renderer', role: 'service', organisation: null },
  })
}

async function erase(season: Season) {
  await season.give(erasePerson, '2025-02-01', { reason: 'theo yêu cầu' }, season.people.nva)
  season.vault.erase(season.subjects.nva, (await season.store.head())!)
}

it('a paper printed again is the same, keeps nothing and appends nothing', async () => {
  const season = await playSeason(pinned())
  const { deps, recorded } = await printed(season, season.documents.selfAssessment)
  const [head, kept] = [await season.store.head(), new Set<string>()]
  const put = async (bytes: Uint8Array) => {
    const sha256 = await deps.files.put(bytes)
    kept.add(sha256)
    return sha256
  }
  const again = createRenderAgain({ ...deps, files: { ...deps.files, put } })
  expect(await again(season.documents.selfAssessment)).toEqual({
    result: 'same',
    detail: 'In lại được đúng tệp đã có, giống từng byte.',
    recorded,
    printed: recorded,
    reasons: [],
  })
  expect([await season.store.head(), kept]).toEqual([head, new Set()])
})

it('a paper without a file has nothing to be compared with', async () => {
  const { printer } = await testPrinter()
  const season = await playSeason(pinned())
  const again = createRenderAgain(await renderDeps(season, printer))
  expect([await again(season.documents.report), await again('khongco')]).toEqual(['no-file', 'no-file'])
})

it('a file that another browser and other fonts made differs in these, in its pages and its text', async () => {
  const { printer } = await testPrinter()
  const season = await playSeason(pinned())
  const deps = await renderDeps(season, printer)
  const id = season.documents.report
  const sha256 = await deps.files.put(await smallPdf({ pages: 9 }))
  const fingerprint = { templates: bundle.hash, fonts: '1'.repeat(64), browser: 'Chromium 99' }
  await recordOther(season, id, { sha256, pages: 9, fingerprint })
  expect(await createRenderAgain(deps)(id)).toMatchObject({
    result: 'differs',
    recorded: { sha256, pages: 9, fingerprint },
    printed: { fingerprint: { templates: bundle.hash, ...(await printer.fingerprint()) } },
    reasons: [
      { code: 'browser', detail: 'Trình duyệt in khác với khi in tệp đã có.' },
      { code: 'fonts', detail: 'Bộ phông chữ khác với khi in tệp đã có.' },
      { code: 'pages', detail: 'Số trang khác nhau.' },
      { code: 'text', detail: 'Chữ trên trang khác nhau.' },
    ],
  })
})

it('a file with the same words on as many pages differs in its bytes alone', async () => {
  const season = await playSeason(pinned())
  const { deps, recorded } = await printed(season, season.documents.report)
  const elsewhere = await playSeason(pinned())
  const changed = Buffer.concat([await fileOf(deps.files, recorded.sha256), Buffer.from('\n')])
  const sha256 = await deps.files.put(changed)
  await recordOther(elsewhere, elsewhere.documents.report, { ...recorded, sha256 })
  const again = createRenderAgain({ ...deps, store: elsewhere.store, vault: elsewhere.vault })
  expect(await again(elsewhere.documents.report)).toMatchObject({ result: 'differs', reasons: [{ code: 'bytes' }] })
})

it('a paper with the name of a person who was erased since cannot be had again', async () => {
  const season = await playSeason(pinned())
  const { deps, recorded } = await printed(season, season.documents.selfAssessment)
  await erase(season)
  const told = await createRenderAgain(deps)(season.documents.selfAssessment)
  expect(told).toMatchObject({
    result: 'not-reproducible',
    recorded,
    reasons: [{ code: 'person-erased', detail: 'Dữ liệu cá nhân in trên văn bản đã được xóa theo yêu cầu.' }],
  })
})

it('a paper printed after the erasure never had the name, so it is the same', async () => {
  const season = await playSeason(pinned())
  await erase(season)
  const { deps, recorded } = await printed(season, season.documents.selfAssessment)
  expect(await createRenderAgain(deps)(season.documents.selfAssessment)).toMatchObject({
    result: 'same',
    printed: recorded,
  })
})

it('a paper whose templates are gone, or throw, cannot be had again', async () => {
  const other = bundleFrom(JSON.stringify({ ...bundle.files, 'documents/report.hbs': '{{noSuchField}}' }))
  const season = await playSeason(pinned(other.hash))
  const { printer } = await testPrinter()
  const deps = await renderDeps(season, printer)
  const sha256 = await deps.files.put(await smallPdf())
  const recorded = { sha256, pages: 1, fingerprint: pinned(other.hash) }
  await recordOther(season, season.documents.report, recorded)
  const reasonOf = async (rendering: typeof deps) => createRenderAgain(rendering)(season.documents.report)
  const gone = { result: 'not-reproducible', detail: 'Không in lại được tệp này nữa.', recorded }
  expect(await reasonOf(deps)).toEqual({
    ...gone,
    reasons: [{ code: 'templates-gone', detail: 'Bộ mẫu văn bản khi soạn không còn trong kho tệp.' }],
  })
  const files = memoryFiles()
  await files.put(new TextEncoder().encode(bundleJson(other)))
  expect(await reasonOf(await renderDeps(season, printer, files))).toEqual({
    ...gone,
    reasons: [{ code: 'not-printable', detail: 'Dữ liệu và mẫu đã ghim không còn in được.' }],
  })
})

it('a number filled in after printing is not looked for on the paper', async () => {
  const played = await playSeason(pinned())
  const id = played.documents.report
  const [drafted, numbered] = await played.store.read(`document-${id}`)
  const store = memoryStore()
  for (const { event } of await played.store.readAll(null, 10_000)) {
    const { stream, revision } = event
    if (stream === drafted!.event.stream) continue
    await store.append(stream, revision === 0 ? 'none' : revision - 1, [event])
  }
  const { event } = drafted!
  await store.append(event.stream, 'none', [{ ...event, data: { ...Object(event.data), signFirst: true } }])
  const season = { ...played, store, handle: createHandle({ store, now: () => '2025-01-09T08:00:00.000Z' }) }
  const { deps, recorded } = await printed(season, id)
  await store.append(event.stream, 1, [{ ...numbered!.event, revision: 2 }])
  expect((await documentOf(store, id)).number).toBe(12)
  expect(await createRenderAgain(deps)(id)).toMatchObject({ result: 'same', printed: recorded })
})

it('asked often, it prints one at a time, and whoever cannot have a turn in time hears so', async () => {
  const season = await playSeason(pinned())
  const { deps } = await printed(season, season.documents.report)
  let [now, most] = [0, 0]
  const release = Promise.withResolvers<void>()
  onTestFinished(() => release.resolve())
  const print: typeof deps.printer.print = async (job) => {
    most = Math.max(most, ++now)
    await release.promise
    return deps.printer.print(job).finally(() => now--)
  }
  const again = createRenderAgain({ ...deps, printer: { ...deps.printer, print } }, 400)
  const asked = [1, 2, 3].map(() => again(season.documents.report))
  expect(await Promise.all(asked.slice(1))).toEqual(['unavailable', 'unavailable'])
  release.resolve()
  await asked[0]
  expect(most).toBe(1)
})
