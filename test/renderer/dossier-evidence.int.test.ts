// A dossier with evidence: the list, a picture, a PDF turned and plain, and a file that is only listed.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib'
import { expect } from 'vitest'
import { checkEvidence } from '../../services/evidence/check-evidence.ts'
import { loadBundle } from '../../services/renderer/compose.ts'
import { outlineOf } from '../../services/renderer/outline-pages.ts'
import { renderDocument } from '../../services/renderer/render-document.ts'
import { renderDossier } from '../../services/renderer/render-dossier.ts'
import { memoryFiles } from '../../services/store/files/memory.ts'
import { office, png } from '../support/evidence-files.ts'
import { needs } from '../support/programs.ts'
import { temporaryFolder, testPrinter } from './browser/support.ts'
import { documentOf, dossierOf, fileOf, renderDeps, TEMPLATES } from './rendering.ts'
import { assemble, issue, papersOfA, scanOf } from './season/issue.ts'
import { playSeason } from './season/season.ts'

const { it } = needs('pdfinfo', 'pdftotext', 'pdfdetach', 'qpdf')
const pinned = { templates: loadBundle(TEMPLATES).hash, fonts: '0'.repeat(64), browser: 'of the draft' }
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })

async function twoPages(): Promise<Buffer> {
  const made = await PDFDocument.create({ updateMetadata: false })
  for (const n of [1, 2]) {
    const sheet = made.addPage([595, 842])
    sheet.drawText(`trang ${n} cua quyet dinh`, { x: 60, y: 780 })
    sheet.drawRectangle({
      x: 10,
      y: 10,
      width: 575,
      height: 822,
      borderWidth: 2,
      borderColor: rgb(0, 0, 0),
      opacity: 0,
    })
    if (n === 2) sheet.setRotation(degrees(90))
  }
  return Buffer.from(await made.save())
}

async function withEvidence() {
  const { printer } = await testPrinter()
  const kept = memoryFiles()
  const sent: [Buffer, object][] = [
    [png(300, 200), { title: 'Ảnh hội nghị tổng kết', criteria: ['I.1', 'II.2'], annex: true }],
    [office(), { title: 'Kế hoạch tuyên truyền', criteria: ['I.2'], number: '07-KH/CB', annex: false }],
    [
      await twoPages(),
      { title: 'Quyết định khen thưởng', criteria: ['III.1'], number: '12-QĐ/CĐ', date: '2024-11-20', annex: true },
    ],
  ]
  const bodies: object[] = []
  for (const [bytes, data] of sent) {
    const checked = await checkEvidence(bytes, {})
    bodies.push({ ...data, ...checked, sha256: await kept.put(bytes), bytes: bytes.length })
  }
  const season = await playSeason(pinned, bodies)
  const deps = await renderDeps(season, printer, kept)
  const papers = papersOfA(season)
  for (const id of papers) {
    await renderDocument(deps, id)
    const scan = id === season.documents.countRecord ? await scanOf(2) : undefined
    await issue(season, id, scan, deps.files)
  }
  await assemble(season, 'proposal', papers, pinned)
  return { season, deps, papers, sent: sent.map(([bytes]) => bytes) }
}

it('a dossier ends with the list of evidence and the files that are bound in, each with its own page numbers', async () => {
  const { season, deps, papers, sent } = await withEvidence()
  const { a } = season.candidacies
  expect(await renderDossier(deps, a)).toBe('done')
  const [edition] = (await dossierOf(season.store, a)).editions
  expect(edition?.failure).toBeNull()
  const pdf = await fileOf(deps.files, edition?.file?.sha256)
  const folder = temporaryFolder()
  const path = join(folder, 'dossier.pdf')
  writeFileSync(path, pdf)

  const sizes = await Promise.all(papers.map(async (id) => (await documentOf(season.store, id)).issued!.pages))
  const sheets = sizes.reduce((all, pages) => all + pages, 0)
  const { starts, pages } = await outlineOf(pdf)
  expect(pages).toBe(edition?.file?.pages)
  const lengths = starts.map((start, n) => (starts[n + 1] ?? pages + 1) - start)
  expect(lengths.slice(-4)).toEqual([1, 1, 2, 1])
  const [list, picture, decision] = starts.slice(-4) as [number, number, number]
  const text = (page: number) => run('pdftotext', '-layout', '-f', String(page), '-l', String(page), path, '-')

  expect(text(1)).toContain(`Số tờ: ${sheets + 1 + 1 + 2}`)
  expect(text(2)).toMatch(/Danh mục minh chứng\s/)
  expect(text(2)).toMatch(new RegExp(`^${papers.length + 1} +${sheets + 1}$`, 'm'))
  const listed = run('pdftotext', '-raw', '-f', String(list), '-l', String(list), path, '-').replace(/\s+/g, '')
  for (const words of ['DANH MỤC MINH CHỨNG', 'Ảnh hội nghị', 'Số 07-KH/CB', 'ngày 20/11/2024', 'I.1, II.2', 'DOCX'])
    expect(listed).toContain(words.replaceAll(' ', ''))
  expect(text(picture)).toContain('Minh chứng 01: Ảnh hội nghị tổng kết')
  expect(text(decision)).toContain('Minh chứng 03: Quyết định khen thưởng')
  expect(text(decision)).toContain('trang 1 cua quyet dinh')
  expect(text(decision + 1)).toContain('trang 2 cua quyet dinh')
  const numbers = [picture, decision, decision + 1].map((page) => /^ *(\d+)$/m.exec(text(page))?.[1])
  expect(numbers).toEqual([undefined, undefined, '2'])

  expect(run('pdfinfo', path)).toMatch(/^Tagged: +yes$/m)
  expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found')
  execFileSync('pdfdetach', ['-saveall', path], { cwd: folder })
  const names = [
    'mc-01-anh-hoi-nghi-tong-ket.png',
    'mc-02-ke-hoach-tuyen-truyen.docx',
    'mc-03-quyet-dinh-khen-thuong.pdf',
  ]
  for (const [n, name] of names.entries()) expect(readFileSync(join(folder, name)).equals(sent[n]!)).toBe(true)
})
