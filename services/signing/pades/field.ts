// A signature field appended to a PDF as an incremental update: all bytes that were there stay as they are, so signatures
// that they carry stay whole. The place of the signature itself is left open and filled by fill.ts.
import { createHash } from 'node:crypto'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { vietnamPdfDate } from './pdf-date.ts'
import { drawStamp, type Stamp } from './stamp.ts'

export type Field = {
  /** Unique within the file. */
  readonly name: string
  /** Who signs, printed by viewers. */
  readonly signer: string
  readonly reason?: string
  readonly place?: string
  /** Instant that the file tells as the signing time (/M). */
  readonly at: string
  /** What shows on the page; without one the field is invisible. */
  readonly stamp?: Stamp
}

export type Prepared = {
  readonly pdf: Uint8Array
  /** The hexadecimal string of the signature with its angle brackets: first byte, and the one after the last. */
  readonly gap: { readonly from: number; readonly to: number }
  /** SHA-256 of all bytes but the gap. */
  readonly digest: Uint8Array
}

/** Room for the CMS: certificates of a chain and a time-stamp token come to 5 to 10 KB. */
const CMS_BYTES = 16_384
const OPEN = [0, 9_999_999_990, 9_999_999_991, 9_999_999_992]
const OPEN_RANGE = `/ByteRange [ ${OPEN.join(' ')} ]`

/** Throws FieldTaken where the file has a field of this name. */
export async function addField(pdf: Uint8Array, field: Field): Promise<Prepared> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const snapshot = document.takeSnapshot()
  const { context, catalog } = document
  const form = formOf(document)
  if (fieldNames(form).includes(field.name)) throw new FieldTaken(field.name)
  const page = document.getPage(field.stamp?.page ?? 0)
  const widget = await widgetOf(document, page, field)
  const annotations = page.node.Annots() ?? added(page, PDFArray.withContext(context))
  annotations.push(widget)
  form.lookup(PDFName.of('Fields'), PDFArray).push(widget)
  declareVersion(catalog)
  const changed = [
    page.ref,
    page.node.get(PDFName.of('Annots')),
    catalog.get(PDFName.of('AcroForm')),
    form.get(PDFName.of('Fields')),
  ]
  for (const ref of [...changed, context.trailerInfo.Root]) if (ref instanceof PDFRef) snapshot.markRefForSave(ref)
  const update = await document.saveIncremental(snapshot, { useObjectStreams: false })
  return withRange(Buffer.concat([pdf, update]), pdf.length)
}

export class FieldTaken extends Error {
  override readonly name = 'FieldTaken'

  constructor(field: string) {
    super(`the file has a signature field ${field} already`)
  }
}

async function widgetOf(document: PDFDocument, page: PDFPage, { stamp, ...field }: Field): Promise<PDFRef> {
  const { context } = document
  const signature = context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' })
  const range = PDFArray.withContext(context)
  for (const number of OPEN) range.push(PDFNumber.of(number))
  signature.set(PDFName.of('ByteRange'), range)
  signature.set(PDFName.of('Contents'), PDFHexString.of('00'.repeat(CMS_BYTES)))
  signature.set(PDFName.of('M'), PDFString.of(vietnamPdfDate(field.at)))
  signature.set(PDFName.of('Name'), PDFHexString.fromText(field.signer))
  if (field.reason !== undefined) signature.set(PDFName.of('Reason'), PDFHexString.fromText(field.reason))
  if (field.place !== undefined) signature.set(PDFName.of('Location'), PDFHexString.fromText(field.place))
  // Printed and locked; a field without a stamp has no extent.
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: 132,
    Rect: stamp?.rect.slice() ?? [0, 0, 0, 0],
  })
  widget.set(PDFName.of('T'), PDFHexString.fromText(field.name))
  widget.set(PDFName.of('TU'), PDFHexString.fromText(`Chữ ký số của ${field.signer}`))
  widget.set(PDFName.of('V'), context.register(signature))
  widget.set(PDFName.of('P'), page.ref)
  if (stamp !== undefined) widget.set(PDFName.of('AP'), context.obj({ N: await drawStamp(document, stamp) }))
  return context.register(widget)
}

function added(page: PDFPage, annotations: PDFArray): PDFArray {
  page.node.set(PDFName.of('Annots'), annotations)
  return annotations
}

function formOf({ catalog, context }: PDFDocument): PDFDict {
  const name = PDFName.of('AcroForm')
  const present = catalog.lookupMaybe(name, PDFDict)
  const form = present ?? context.obj({ Fields: [] })
  if (present === undefined) catalog.set(name, context.register(form))
  // Signatures exist; only appending keeps them (ISO 32000-1, 12.7.2).
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3))
  return form
}

/** Names of the form's fields. */
function fieldNames(form: PDFDict): string[] {
  const fields = form.lookupMaybe(PDFName.of('Fields'), PDFArray)
  return (fields?.asArray() ?? []).flatMap((_, n) => {
    const name = fields!.lookup(n, PDFDict).lookup(PDFName.of('T'))
    return name instanceof PDFHexString || name instanceof PDFString ? [name.decodeText()] : []
  })
}

/** ETSI.CAdES.detached is of PDF 2.0; a file of 1.7 declares it as an extension (ETSI TS 102 778-3, 4.7). */
function declareVersion(catalog: PDFDict): void {
  catalog.set(PDFName.of('Version'), PDFName.of('1.7'))
  const extension = catalog.context.obj({ BaseVersion: '1.7', ExtensionLevel: 2 })
  catalog.set(PDFName.of('Extensions'), catalog.context.obj({ ESIC: extension }))
}

/** Writes the real range over the open one, at the same length, and digests what it covers. */
function withRange(pdf: Buffer, from: number): Prepared {
  const at = pdf.indexOf(OPEN_RANGE, from)
  const contents = pdf.indexOf('/Contents <', from)
  if (at < 0 || contents < 0) throw new Error('the signature field was not written as expected')
  const gap = { from: contents + '/Contents '.length, to: contents + '/Contents '.length + CMS_BYTES * 2 + 2 }
  if (pdf[gap.from] !== 0x3c || pdf[gap.to - 1] !== 0x3e)
    throw new Error('the signature field was not written as expected')
  const range = `/ByteRange [ 0 ${gap.from} ${gap.to} ${pdf.length - gap.to} ]`
  pdf.write(range.padEnd(OPEN_RANGE.length), at, 'latin1')
  return { pdf, gap, digest: digestAround(pdf, gap) }
}

/** A file that addField made, as it was kept: its newest field is open. */
export function openedAt(pdf: Uint8Array): Prepared {
  const text = Buffer.from(pdf).toString('latin1')
  const [, from, to] = /^\/ByteRange \[ 0 (\d+) (\d+) /.exec(text.slice(text.lastIndexOf('/ByteRange ['))) ?? []
  if (from === undefined || to === undefined) throw new Error('the file has no open signature field')
  const gap = { from: Number(from), to: Number(to) }
  return { pdf, gap, digest: digestAround(pdf, gap) }
}

function digestAround(pdf: Uint8Array, { from, to }: Prepared['gap']): Uint8Array {
  return createHash('sha256').update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest()
}
