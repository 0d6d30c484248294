import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../contracts/refusals.ts'
import { checkEvidence } from '../../services/evidence/check-evidence.ts'
import type { Claim } from '../../services/evidence/port.ts'
import { archive, contentTypes, jpeg, office, png, pngChunk, relationship } from '../support/evidence-files.ts'
import { smallPdf } from '../support/small-pdf.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function refused(file: Uint8Array, code: Refusal, words: string, claim: Claim = {}) {
  const checked = await checkEvidence(file, claim)
  expect(checked).toEqual({ refused: { code, detail: expect.stringContaining(words), errors: expect.any(Array) } })
}

describe('a file that may be evidence', () => {
  it.each([
    ['a PDF of two pages', () => smallPdf({ pages: 2 }), { mediaType: 'application/pdf', pages: 2 }],
    ['a JPEG', jpeg, { mediaType: 'image/jpeg', pages: 1 }],
    ['a PNG', () => png(), { mediaType: 'image/png', pages: 1 }],
    ['a DOCX', () => office(), { mediaType: docx }],
    ['an XLSX', () => office({ kind: 'xlsx' }), { mediaType: xlsx }],
  ])('is %s', async (_, make, evidence) => {
    expect(await checkEvidence(await make(), {})).toEqual(evidence)
  })

  it('may be called by another name of its type, or by none', async () => {
    const claims: Claim[] = [
      { mediaType: 'image/jpeg', fileName: 'Ảnh hội nghị.JPG' },
      { mediaType: 'image/jpg', fileName: 'anh.jpeg' },
      { mediaType: 'application/octet-stream', fileName: 'anh' },
    ]
    for (const claim of claims)
      expect(await checkEvidence(jpeg(), claim)).toEqual({ mediaType: 'image/jpeg', pages: 1 })
  })

  it('may be a picture of a phone, with a second picture and zeros behind it', async () => {
    const file = Buffer.concat([jpeg(), Buffer.alloc(5), jpeg(), Buffer.alloc(3)])
    expect(await checkEvidence(file, {})).toEqual({ mediaType: 'image/jpeg', pages: 1 })
  })

  it('may hold links that a reader follows or not', async () => {
    const file = office({ relationships: relationship('hyperlink', 'https://example.org/', true) })
    expect(await checkEvidence(file, {})).toEqual({ mediaType: docx })
    const linked = await pdf((made) => annotate(made, { S: 'URI', URI: PDFString.of('https://example.org/') }))
    expect(await checkEvidence(linked, {})).toEqual({ mediaType: 'application/pdf', pages: 1 })
  })
})

describe('a file of another type', () => {
  it.each([
    ['a ZIP', archive(), 'ZIP'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'GIF'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'EXE'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'), '.doc'],
    ['a text', Buffer.from('Kính gửi đồng chí'), 'không nhận biết được'],
  ])('is refused: %s', async (_, file, words) => {
    await refused(file, 'EVIDENCE_TYPE_NOT_ALLOWED', words)
    await refused(file, 'EVIDENCE_TYPE_NOT_ALLOWED', 'PDF, JPEG, PNG, DOCX, XLSX', { fileName: 'a.pdf' })
  })
})

describe('a file that is called what it is not', () => {
  it.each<[string, Claim, string]>([
    ['its media type', { mediaType: 'image/png' }, 'khai kiểu image/png'],
    ['its name', { fileName: 'giay-khen.pdf' }, 'đuôi .pdf'],
    ['a name of two endings', { fileName: 'giay-khen.jpg.exe' }, 'đuôi .exe'],
    ['a media type that is none', { mediaType: 'text/<b>' }, 'text/?b?'],
  ])('is refused by %s', async (_, claim, words) => {
    await refused(jpeg(), 'EVIDENCE_MISLABELLED', words, claim)
  })
})

type Action = Record<string, string | PDFString>
const action = (made: PDFDocument, entries: Action) => made.context.obj({ Type: 'Action', ...entries })
const annotate = (made: PDFDocument, entries: Action) =>
  made.getPage(0).node.set(PDFName.of('Annots'), made.context.obj([{ Subtype: 'Link', A: action(made, entries) }]))
const opens = (made: PDFDocument, entries: Action) =>
  made.catalog.set(PDFName.of('OpenAction'), made.context.register(action(made, entries)))

async function pdf(change: (made: PDFDocument) => unknown, useObjectStreams = true): Promise<Buffer> {
  const made = await PDFDocument.create()
  made.addPage([100, 100])
  await change(made)
  return Buffer.from(await made.save({ useObjectStreams }))
}

const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }

describe('a PDF', () => {
  it.each<[string, string, (made: PDFDocument) => unknown]>([
    ['with a script when opened', 'JavaScript', (made) => opens(made, script)],
    ['with a script of a link', 'JavaScript', (made) => annotate(made, script)],
    ['that starts a program', 'mở chương trình', (made) => annotate(made, { S: 'Launch' })],
    [
      'that opens an address',
      'địa chỉ',
      (made) => opens(made, { S: 'URI', URI: PDFString.of('https://example.org/') }),
    ],
    ['that sends a form', 'gửi dữ liệu', (made) => annotate(made, { S: 'SubmitForm' })],
    ['with a file in it', 'tệp khác', (made) => made.attach(Buffer.from('MZ'), 'a.exe', { mimeType: 'x/y' })],
    ['with a dynamic form', 'XFA', (made) => made.catalog.set(PDFName.of('AcroForm'), made.context.obj({ XFA: [] }))],
    ['with a password', 'mật khẩu', (made) => made.encrypt({ userPassword: 'a', ownerPassword: 'b', permissions: {} })],
  ])('%s is refused', async (_, words, change) => {
    for (const useObjectStreams of [true, false])
      await refused(await pdf(change, useObjectStreams), 'EVIDENCE_DANGEROUS', words)
  })

  it('that turns a page and goes elsewhere is refused, also a step later', async () => {
    const file = await pdf((made) => {
      const later = action(made, { S: 'GoToR' })
      const turn = made.context.obj({ O: { S: 'Named', Next: [made.context.register(later)] } })
      made.getPage(0).node.set(PDFName.of('AA'), turn)
    })
    await refused(file, 'EVIDENCE_DANGEROUS', 'địa chỉ hoặc tệp bên ngoài')
  })

  it('whose script a later revision hides, or its name is spelt in hex, is refused', async () => {
    const plain = (await smallPdf()).toString('latin1')
    for (const name of ['/JavaScript', '/Java#53cript']) {
      const hidden = plain.replace('\n', `\n90 0 obj\n<</S${name}>>\nendobj\n90 0 obj\n<<>>\nendobj\n`)
      await refused(Buffer.from(hidden, 'latin1'), 'EVIDENCE_DANGEROUS', 'JavaScript')
    }
  })

  it('whose objects unpack to more than memory is refused before anybody unpacks them', async () => {
    const { deflateSync } = await import('node:zlib')
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024))
    const head = Buffer.from(
      `%PDF-1.7\n1 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length}>>\nstream\n`,
    )
    await refused(Buffer.concat([head, bomb, Buffer.from('\nendstream\nendobj\n%%EOF')]), 'EVIDENCE_DANGEROUS', 'nén')
  })

  it('cut off, with something before or behind it, or an archive inside is refused', async () => {
    const whole = await smallPdf({ pages: 3 })
    await refused(whole.subarray(0, 60), 'EVIDENCE_DANGEROUS', 'không đọc được')
    await refused(Buffer.concat([Buffer.from('MZ\n'), whole]), 'EVIDENCE_DANGEROUS', 'đứng trước')
    await refused(Buffer.concat([Buffer.from('\ufeff'), whole]), 'EVIDENCE_DANGEROUS', 'đứng trước')
    await refused(Buffer.concat([whole, Buffer.from('\n<script>')]), 'EVIDENCE_DANGEROUS', 'phía sau')
    await refused(Buffer.concat([whole, archive()]), 'EVIDENCE_DANGEROUS', 'tệp nén')
  })
})

describe('a picture', () => {
  it.each<[string, string, Buffer]>([
    ['PNG cut off', 'không đọc được', png().subarray(0, -5)],
    ['PNG with a changed byte', 'không đọc được', changed(png(), 20)],
    ['PNG of fewer lines than it says', 'không đọc được', png(4, 3, { height: 4 })],
    ['PNG of more lines than it says', 'không đọc được', png(4, 3, { height: 2 })],
    ['PNG of 900 million points', 'quá lớn', png(4, 3, { width: 30_000, height: 30_000 })],
    ['PNG of no width', 'kích thước', png(4, 3, { width: 0 })],
    ['PNG and more', 'phía sau', Buffer.concat([png(), Buffer.from('MZ')])],
    ['PNG and an archive', 'tệp nén', Buffer.concat([png(), archive()])],
    ['JPEG cut off', 'không đọc được', jpeg().subarray(0, -2)],
    ['JPEG without a scan', 'không đọc được', Buffer.concat([jpeg().subarray(0, 20), Buffer.from([0xff, 0xd9])])],
    ['JPEG of 3600 million points', 'quá lớn', jpeg({ width: 60_000, height: 60_000 })],
    ['JPEG and more', 'phía sau', Buffer.concat([jpeg(), Buffer.from('<?php')])],
    ['JPEG and an archive', 'tệp nén', Buffer.concat([jpeg(), archive()])],
  ])('%s is refused', async (_, words, file) => {
    await refused(file, 'EVIDENCE_DANGEROUS', words)
  })

  it('with an archive in a chunk of its own is refused', async () => {
    const whole = png()
    const inside = Buffer.concat([whole.subarray(0, 33), pngChunk('zipA', archive()), whole.subarray(33)])
    await refused(inside, 'EVIDENCE_DANGEROUS', 'tệp nén')
  })
})

describe('an office file', () => {
  const program = Buffer.from('MZ')
  it.each<[string, string, Buffer]>([
    ['of a type with macros', 'macro', office({ kind: 'docm' })],
    ['with a macro', 'macro', office({ parts: { 'word/vbaProject.bin': program } })],
    [
      'with a macro by content type',
      'macro',
      office({ types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vba&#80;roject"/>' }),
    ],
    ['with an old macro sheet', 'macro', office({ kind: 'xlsx', parts: { 'xl/macrosheets/sheet1.xml': '<a/>' } })],
    ['with an object', 'OLE', office({ parts: { 'word/embeddings/oleObject1.bin': program } })],
    ['with a control', 'ActiveX', office({ parts: { 'word/activeX/activeX1.xml': '<a/>' } })],
    ['with a program', 'tệp chạy được', office({ parts: { 'word/media/a.exe': program } })],
    [
      'with a template elsewhere',
      'tệp mẫu',
      office({ relationships: relationship('attachedTemplate', 'http://x/', true) }),
    ],
    ['with a frame', 'khung', office({ relationships: relationship('frame', 'http://x/', true) })],
    ['with an object elsewhere', 'OLE', office({ relationships: relationship('oleObject', 'http://x/', true) })],
    ['with a picture elsewhere', 'bên ngoài', office({ relationships: relationship('image', 'file://x/a.png', true) })],
    [
      'with a hidden relationship',
      'OLE',
      office({ relationships: relationship('oleObject', 'a').replace('Id="r9"', 'Id="a>b"') }),
    ],
    ['with entities', 'không đọc được', office({ relationships: '<!DOCTYPE a [<!ENTITY b "c">]>' })],
    ['with a way out of its folder', 'ra ngoài', office({ parts: { '../evil.xml': '<a/>' } })],
    ['with a Windows path', 'ra ngoài', office({ parts: { 'word\\evil.xml': '<a/>' } })],
    ['with two parts of one name', 'trùng tên', office({ parts: { 'word/Document.xml': '<a/>' } })],
    [
      'with too many parts',
      'quá nhiều phần',
      office({ parts: Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`a/${n}`, ''])) }),
    ],
    ['cut off', 'không đọc được', office().subarray(0, -9)],
    ['and more', 'không đọc được', Buffer.concat([office(), program])],
    ['with a password on a part', 'mật khẩu', flagged(office())],
  ])('%s is refused', async (_, words, file) => {
    await refused(file, 'EVIDENCE_DANGEROUS', words)
  })

  it('that unpacks to too much is refused by what it says, and by what it does', async () => {
    const large = office({ parts: { 'word/media/a.bmp': Buffer.alloc(251 * 1024 * 1024) } })
    expect(large.length).toBeLessThan(1024 * 1024)
    await refused(large, 'EVIDENCE_DANGEROUS', 'nén quá mức')
    const claimed = Buffer.from(large)
    const directory = claimed.lastIndexOf('word/media/a.bmp') - 46
    claimed.writeUInt32LE(1_000, directory + 24)
    await refused(claimed, 'EVIDENCE_DANGEROUS', 'không đọc được')
  })

  it('without content types is no office file', async () => {
    const file = office({ parts: { '[Content_Types].xml': contentTypes('a.xml', 'application/xml') } })
    await refused(file, 'EVIDENCE_TYPE_NOT_ALLOWED', 'DOCX')
  })
})

it('an empty file is refused', () => refused(Buffer.alloc(0), 'EVIDENCE_DANGEROUS', 'rỗng'))

function changed(file: Buffer, at: number): Buffer {
  const copy = Buffer.from(file)
  copy[at]! ^= 1
  return copy
}

/** The last entry of the directory marked as encrypted. */
function flagged(file: Buffer): Buffer {
  const copy = Buffer.from(file)
  const directory = copy.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  copy[directory + 8]! |= 1
  return copy
}
