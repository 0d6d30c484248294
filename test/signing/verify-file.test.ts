// What is done to a signed file must be noticed, also what viewers call valid.
import { PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { addField, FieldTaken } from '../../services/signing/pades/field.ts'
import { type SigningKey, signFile } from '../../services/signing/sign-file.ts'
import type { Root } from '../../services/signing/verify/verify-file.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { testAuthority, visibleField } from '../support/signing/authority.ts'
import { smallPdf } from '../support/small-pdf.ts'

const now = '2024-12-13T00:00:00Z'
let roots: readonly Root[]
let stranger: readonly Root[]
let first: SigningKey
let second: SigningKey
let once: Uint8Array
let twice: Uint8Array

beforeAll(async () => {
  const authority = await testAuthority()
  roots = authority.roots
  stranger = (await testAuthority('Một chứng thư gốc khác')).roots
  first = await authority.key('Nguyễn Văn A', 'rsa')
  second = await authority.key('Trần Thị B', 'ec')
  once = await signFile(await plain(), visibleField(1, 'Nguyễn Văn A'), first)
  twice = await signFile(once, visibleField(2, 'Trần Thị B'), second)
}, 60_000)

const codes = async (pdf: Uint8Array, given = roots) =>
  (await verifyFile(pdf, given, now)).findings.map(({ code, field }) => [code, field])

/** A page with a text, in a file with a plain cross-reference table as the renderer makes them. */
async function plain(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await smallPdf({ pages: 2 }))
  pdf.getPage(0).drawText('95,5')
  return pdf.save({ useObjectStreams: false })
}

/** Something appended behind all that is there, as an update of the file. */
async function updated(pdf: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const snapshot = document.takeSnapshot()
  change(document)
  const pages = document.catalog.get(PDFName.of('Pages'))
  for (const ref of [pages, ...document.getPages().map((page) => page.ref)]) snapshot.markRefForSave(ref as PDFRef)
  return Buffer.concat([pdf, await document.saveIncremental(snapshot, { useObjectStreams: false })])
}

describe('a signed file', () => {
  it('has no findings as it was signed', async () => {
    expect([await codes(once), await codes(twice)]).toEqual([[], []])
  })

  it('is noticed with any one bit changed', async () => {
    const bit = fc.tuple(fc.nat(twice.length - 1), fc.nat(7))
    const property = fc.asyncProperty(bit, async ([at, place]) => {
      const changed = Uint8Array.from(twice)
      changed[at]! ^= 1 << place
      expect(await codes(changed)).not.toEqual([])
    })
    await fc.assert(property, { numRuns: 60, examples: [[[0, 0]], [[twice.length - 1, 0]]] })
  })

  it('is noticed with its padding used', async () => {
    const changed = Buffer.from(once)
    const end = changed.lastIndexOf('0>')
    changed[end] = '1'.charCodeAt(0)
    expect(await codes(changed)).toEqual([['padding-not-zero', 'ChuKy1']])
  })

  it('is noticed with a page painted over behind the last signature', async () => {
    const forged = await updated(twice, (document) => document.getPage(0).drawText('DIEM 100/100'))
    expect(await codes(forged)).toEqual([
      ['changed-since', 'ChuKy1'],
      ['changed-since', 'ChuKy2'],
      ['not-whole-file', 'ChuKy2'],
    ])
  })

  it('is noticed with a page painted over between two signatures', async () => {
    const forged = await updated(once, (document) => document.getPage(0).drawText('DIEM 100/100'))
    const signed = await signFile(forged, visibleField(2, 'Trần Thị B'), second)
    expect(await codes(signed)).toEqual([['changed-since', 'ChuKy1']])
  })

  it('is noticed with a note laid over a page between two signatures', async () => {
    const forged = await updated(once, (document) => {
      const note = document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 90, 90] })
      note.set(PDFName.of('Contents'), PDFString.of('100/100'))
      document.getPage(0).node.Annots()!.push(document.context.register(note))
    })
    const signed = await signFile(forged, visibleField(2, 'Trần Thị B'), second)
    expect(await codes(signed)).toEqual([['changed-since', 'ChuKy1']])
  })

  it('is noticed with a page more', async () => {
    const forged = await updated(once, (document) => void document.addPage([100, 100]))
    const signed = await signFile(forged, visibleField(2, 'Trần Thị B'), second)
    expect((await codes(signed)).map(([code]) => code)).toContain('changed-since')
  })

  it('is untrusted where its root is not given, and each field is told', async () => {
    expect(await codes(twice, stranger)).toEqual([
      ['chain-untrusted', 'ChuKy1'],
      ['chain-untrusted', 'ChuKy2'],
    ])
    expect((await codes(once, [])).map(([code]) => code)).toEqual(['chain-untrusted'])
  })

  it('does not take a field of the same name twice', async () => {
    await expect(addField(once, visibleField(1, 'Trần Thị B'))).rejects.toThrow(FieldTaken)
  })
})

describe('a signature', () => {
  it.each([
    ['not yet valid', { from: '2025-01-01T00:00:00Z', to: '2034-01-01T00:00:00Z' }],
    ['expired', { from: '2020-01-01T00:00:00Z', to: '2024-12-01T00:00:00Z' }],
  ])('of a certificate that is %s is told', async (_, valid) => {
    const authority = await testAuthority()
    const key = await authority.key('Lê Văn C', 'ec', valid)
    const signed = await signFile(await plain(), visibleField(1, 'Lê Văn C'), key)
    expect(await codes(signed, authority.roots)).toEqual([['certificate-out-of-date', 'ChuKy1']])
  })
})

describe('what is not signed', () => {
  it.each([
    ['garbage', Buffer.from('not a PDF at all'), 'not-a-pdf'],
    ['nothing', Buffer.alloc(0), 'not-a-pdf'],
  ])('is told of %s', async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([[code, undefined]])
  })

  it('is told of a PDF without a signature', async () => {
    expect(await codes(await plain())).toEqual([['no-signature', undefined]])
  })
})
