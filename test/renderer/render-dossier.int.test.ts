import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { loadBundle } from '../../services/renderer/compose.ts'
import { outlineOf } from '../../services/renderer/outline-pages.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { renderDossier } from '../../services/renderer/render-dossier.ts'
import { SealUnavailable } from '../../services/signing/port.ts'
import { signFile } from '../../services/signing/sign-file.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { pdfTags } from '../support/pdf-tags.ts'
import { at, testAuthority } from '../support/signing/authority.ts'
import { testPrinter } from './browser/support.ts'
import { documentOf, dossierOf, fileOf, renderDeps, TEMPLATES, typesOf } from './rendering.ts'
import { assemble, issue, papersOfA, scanOf } from './season/issue.ts'
import { playSeason } from './season/season.ts'

const pinned = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The season with the papers of branch A issued, its count record as a scan of two pages. */
async function issued() {
  const { printer } = await testPrinter()
  const season = await playSeason(pinned)
  const deps = await renderDeps(season, printer)
  const papers = [...papersOfA(season), season.documents.decision]
  for (const id of papers) await renderDocument(deps, id)
  for (const id of papers) {
    if (id === season.documents.countRecord) await issue(season, id, await scanOf(2), deps.files)
    else await issue(season, id)
  }
  return { season, deps, papers }
}

it('a dossier holds cover, contents, every paper in order, scans behind their separator, and the issued files', async () => {
  const { season, deps, papers } = await issued()
  await assemble(season, 'proposal', papers.slice(0, 6), pinned)
  const { a } = season.candidacies
  expect(await Promise.all([renderDossier(deps, a), renderDossier(deps, a)])).toEqual(['done', 'done'])
  expect(await typesOf(season.store, `dossier-${a}`)).toEqual(['DossierAssembled', 'DossierRendered'])
  const [edition] = (await dossierOf(season.store, a)).editions
  const pdf = await fileOf(deps.files, edition?.file?.sha256)
  const { starts, pages } = await outlineOf(pdf)
  expect(pages).toBe(edition?.file?.pages)
  const sizes = await Promise.all(
    papers.slice(0, 6).map(async (id) => (await documentOf(season.store, id)).issued!.pages),
  )
  // Cover, contents; then the papers, one of them as a separator and its scan; the last page.
  const expected = [1, 1, sizes[0], 1 + 2, ...sizes.slice(2), 1] as number[]
  expect(starts.map((start, n) => (starts[n + 1] ?? pages + 1) - start)).toEqual(expected)
  expect(await attachmentsOf(pdf)).toEqual([
    ...[
      '01-to-trinh.pdf',
      '02-bien-ban-kiem-phieu.pdf',
      '03-bao-cao.pdf',
      '04-phieu-tu-danh-gia.pdf',
      '05-to-trinh.pdf',
      '06-bien-ban-kiem-phieu.pdf',
    ].map((name, n) => ({ name, sha256: edition!.assembled.files[n]!.sha256 })),
  ])
})

it('a second edition adds the decision, leaves the first as it was, and gives the same bytes again', async () => {
  const { season, deps, papers } = await issued()
  const { a } = season.candidacies
  await assemble(season, 'proposal', papers.slice(0, 6), pinned)
  await renderDossier(deps, a)
  await assemble(season, 'recognition', papers, pinned)
  await renderDossier(deps, a)
  const { editions } = await dossierOf(season.store, a)
  expect(editions.map(({ assembled, failure }) => [assembled.edition, assembled.files.length, failure])).toEqual([
    [1, 6, null],
    [2, 7, null],
  ])
  const again = await renderDeps(season, deps.printer, deps.files)
  const recorded: object[] = []
  const store = {
    ...season.store,
    read: async (stream: string) =>
      (await season.store.read(stream)).filter(({ event }) => event.type !== 'DossierRendered'),
  }
  const handle: typeof deps.handle = async (_, { body }) => {
    recorded.push(body)
    return { accepted: [] }
  }
  await renderDossier({ ...again, store, handle }, a)
  expect(recorded).toEqual(editions.map(({ file }) => file))
})

it('a dossier whose issued file is gone says so instead of leaving it out', async () => {
  const { season, deps, papers } = await issued()
  const { a } = season.candidacies
  await assemble(season, 'proposal', papers.slice(0, 6), pinned)
  const lost = (await documentOf(season.store, papers[2]!)).issued!.sha256
  const get = async (hash: string) => (hash === lost ? null : deps.files.get(hash))
  await renderDossier({ ...deps, files: { ...deps.files, get } }, a)
  const [edition] = (await dossierOf(season.store, a)).editions
  expect(edition?.failure).toBe(`Thiếu dữ liệu để in: tệp ${lost.slice(0, 12)} trong kho tệp.`)
})

async function attachmentsOf(pdf: Uint8Array) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const attachments = document.getAttachments()
  return attachments.map(({ name, data }) => ({ name, sha256: sha256(data) }))
}

it('a dossier waits while the service cannot sign; signed, it is the same file with a signature behind it, tags and all', async () => {
  const { season, deps, papers } = await issued()
  const { a } = season.candidacies
  await assemble(season, 'proposal', papers.slice(0, 6), pinned)
  const plain = await renderDeps(season, deps.printer, deps.files)
  const authority = await testAuthority()
  const key = await authority.key('Dịch vụ', 'ec')
  const certificate = sha256(key.certificate)
  const field = 'ChuKyDichVu'
  const seal = async (pdf: Uint8Array) => ({
    ...{ pdf: await signFile(pdf, { name: field, signer: 'Dịch vụ', at }, key), certificate, field, at },
  })
  const unsigned: { sha256?: string } = {}
  const handle: typeof deps.handle = async (_, { body }) => {
    Object.assign(unsigned, body)
    return { accepted: [] }
  }
  await renderDossier({ ...plain, handle }, a)
  const broken = () => Promise.reject(new SealUnavailable('the certificate expired'))
  await expect(renderDossier({ ...deps, seal: broken }, a)).rejects.toThrow(SealUnavailable)
  expect(await typesOf(season.store, `dossier-${a}`)).toEqual(['DossierAssembled'])
  await renderDossier({ ...deps, seal }, a)
  const [edition] = (await dossierOf(season.store, a)).editions
  const { signature, sha256: signedHash } = edition!.file!
  expect(signature).toEqual({ certificate, field, at, unsigned: unsigned.sha256 })
  const [before, after] = await Promise.all([unsigned.sha256, signedHash].map((hash) => fileOf(deps.files, hash)))
  expect(Buffer.from(after!.subarray(0, before!.length)).equals(before!)).toBe(true)
  expect((await verifyFile(after!, authority.roots, at)).findings).toEqual([])
  expect(await pdfTags(after!)).toEqual(await pdfTags(before!))
  expect(await outlineOf(after!)).toEqual(await outlineOf(before!))
  expect(await attachmentsOf(after!)).toEqual(await attachmentsOf(before!))
})
