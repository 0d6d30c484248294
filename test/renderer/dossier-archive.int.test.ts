// The file of a dossier as an archive gets it: what it claims, the events inside, and that it comes out the same.
import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import canonicalize from 'canonicalize'
import { expect, it } from 'vitest'
import { canonicalText, leafHash } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { loadBundle } from '../../services/renderer/compose.ts'
import { FINISH } from '../../services/renderer/finish.ts'
import { outlineOf } from '../../services/renderer/outline-pages.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { renderDossier } from '../../services/renderer/render-dossier.ts'
import { pdfFacts } from '../support/pdf-programs.ts'
import { pdfTags } from '../support/pdf-tags.ts'
import { testPrinter } from './browser/support.ts'
import { dossierOf, fileOf, renderDeps, TEMPLATES } from './rendering.ts'
import { assemble, issue, papersOfA, scanOf } from './season/issue.ts'
import { playSeason } from './season/season.ts'

const older = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }
const pinned = { ...older, finish: FINISH }

const shared = new Map<string, ReturnType<typeof made>>()

/** The proposal's papers issued, put together and bound, once for all tests that look at the same; `scanned`: one of them as a scan. */
function bound(options: Parameters<typeof made>[0] = {}): ReturnType<typeof made> {
  const key = JSON.stringify(options)
  const known = shared.get(key) ?? made(options)
  shared.set(key, known)
  return known
}

async function made({ scanned = false, fingerprint = pinned as typeof older, extract = true } = {}) {
  const { printer } = await testPrinter()
  const season = await playSeason(fingerprint)
  const deps = await renderDeps(season, printer)
  const papers = papersOfA(season)
  for (const id of papers) await renderDocument(deps, id)
  for (const id of papers) {
    if (scanned && id === season.documents.countRecord) await issue(season, id, await scanOf(2), deps.files)
    else await issue(season, id)
  }
  await assemble(season, 'proposal', papers, fingerprint, extract ? 'events-1' : undefined)
  const stream = `candidacy-${season.candidacies.a}`
  const history = await season.store.read(stream)
  const { event: last } = history.at(-1)!
  // What happens between putting together and printing is of a later edition.
  const since = { ...last, id: derivedUuid('since'), revision: history.length }
  await season.store.append(stream, last.revision, [since])
  await renderDossier(deps, season.candidacies.a)
  const [edition] = (await dossierOf(season.store, season.candidacies.a)).editions
  return { season, deps, stream, history, ...edition!, pdf: await fileOf(deps.files, edition?.file?.sha256) }
}

const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

it('a dossier holds the events of its candidacy that it pinned, as the log has them, sealed texts sealed', async () => {
  const { stream, history, pdf, assembled: edition } = await bound()
  const extract = pdfFacts(pdf).attachments['events.json']!.toString('utf8')
  const told = JSON.parse(extract)
  expect(extract).toBe(canonicalize(told))
  expect(told).toEqual({
    stream,
    revision: edition.basis.find((one) => one.stream === stream)!.revision,
    events: history.map(({ event }) => ({ leafHash: leafHash(canonicalText(event)), event })),
  })
  expect(extract).toContain('"sealed":"')
  expect(extract).not.toMatch(/Nguyễn Văn|Hoàng Thị|công tác/)
  expect(await relationsOf(pdf)).toEqual({ 'events.json': '/Data', others: ['/Source'] })
  const text = pdfFacts(pdf).text.replaceAll(' ', '')
  expect(text).toContain(`events.json${createHash('sha256').update(extract).digest('hex')}`)
})

it('an edition from before prints as before, without events or claims', async () => {
  const { pdf } = await bound({ fingerprint: older, extract: false })
  expect(Object.keys(pdfFacts(pdf).attachments)).not.toContain('events.json')
  expect(latin1(pdf)).not.toContain('pdfaid')
  expect(latin1(pdf)).toContain('Skia/PDF')
})

it('a dossier of prints alone says what it is intended as, with tags, language, headings and outline of the print', async () => {
  const { pdf, file } = await bound()
  expect(file!.fingerprint).toHaveProperty('finish', FINISH)
  expect(latin1(pdf)).toContain('<pdfaid:part>3</pdfaid:part>')
  const { language, tags } = await pdfTags(pdf)
  const levels = tags.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []))
  expect(language).toBe('vi-VN')
  expect(levels.filter((level, n) => level > (levels[n - 1] ?? 0) + 1)).toEqual([])
  expect((await outlineOf(pdf)).starts).toHaveLength(levels.filter((level) => level === 1).length)
  expect(tags.filter(({ type, scope }) => type === 'TH' && scope === undefined)).toEqual([])
  expect(pdfFacts(pdf)).toMatchObject({ tagged: 'yes', fontsOutside: [] })
})

it('a dossier with pages of a scan claims nothing, and holds the events all the same', async () => {
  const { pdf } = await bound({ scanned: true })
  expect(latin1(pdf)).not.toContain('pdfaid')
  expect(Object.keys(pdfFacts(pdf).attachments)).toContain('events.json')
})

it.each([false, true])(
  'its file is made again byte for byte, in another process of the browser (scanned: %s)',
  async (scanned) => {
    const { season, deps, file } = await bound(scanned ? { scanned } : {})
    const { printer } = await testPrinter()
    const recorded: object[] = []
    const read = async (stream: string) =>
      (await season.store.read(stream)).filter(({ event }) => event.type !== 'DossierRendered')
    const handle: typeof deps.handle = async (_, { body }) => {
      recorded.push(body)
      return { accepted: [] }
    }
    const again = await renderDeps(season, printer, deps.files)
    await renderDossier({ ...again, store: { ...season.store, read }, handle }, season.candidacies.a)
    expect(recorded).toEqual([file])
  },
)

/** AFRelationship of the events, and of all else that is attached; each is among the associated files of the catalog. */
async function relationsOf(pdf: Uint8Array) {
  const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false })
  const files = catalog.lookup(PDFName.of('AF'), PDFArray)
  const relations = files.asArray().map((_, n) => {
    const file = files.lookup(n, PDFDict)
    return [String(file.lookup(PDFName.of('UF'))), String(file.lookup(PDFName.of('AFRelationship')))] as const
  })
  const hex = `<FEFF${Buffer.from('events.json', 'utf16le').swap16().toString('hex').toUpperCase()}>`
  const others = relations.filter(([name]) => name !== hex).map(([, relation]) => relation)
  return { 'events.json': relations.find(([name]) => name === hex)?.[1], others: [...new Set(others)] }
}
