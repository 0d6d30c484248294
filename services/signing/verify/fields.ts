// The signature fields of a PDF, with what lies around the signature itself checked byte by byte: viewers forgive what forgers use.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { Finding } from './finding.ts'

export type SignatureField = {
  readonly name: string
  readonly subFilter: string
  /** The four numbers of /ByteRange. */
  readonly range: readonly [number, number, number, number]
  /** DER, without the zeros behind it. */
  readonly cms: Uint8Array
  /** What the file says, unproved: /M as it is written. */
  readonly told: { readonly at?: string; readonly signer?: string }
}

export type Fields = { readonly fields: readonly SignatureField[]; readonly faults: readonly Finding[] }

/** In the order in which they were added. Throws on what is not readable as a PDF. */
export async function signatureFields(pdf: Uint8Array): Promise<Fields> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const dictionaries = valuesOf(document.catalog)
  const fields: SignatureField[] = []
  const faults: Finding[] = []
  for (const { name, value } of dictionaries) {
    const found = readField(pdf, name, value)
    if ('code' in found) faults.push(found)
    else fields.push(found)
  }
  // A range that belongs to no field of the form is a signature that somebody took out of sight.
  const written = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/ByteRange\s*\[/g),
  ].length
  if (written !== dictionaries.length) faults.push({ code: 'range-broken', detail: `${written} ByteRange` })
  return { fields: fields.toSorted((a, b) => a.range[2] - b.range[2]), faults }
}

function valuesOf(catalog: PDFDict) {
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)
  return (fields?.asArray() ?? []).flatMap((_, n) => {
    const field = fields!.lookup(n, PDFDict)
    const value = field.lookupMaybe(PDFName.of('V'), PDFDict)
    const isSigned = field.lookup(PDFName.of('FT')) === PDFName.of('Sig') && value !== undefined
    return isSigned ? [{ name: textOf(field, 'T') ?? '', value }] : []
  })
}

function readField(pdf: Uint8Array, name: string, value: PDFDict): SignatureField | Finding {
  const range = numbersOf(value.lookup(PDFName.of('ByteRange')))
  const contents = value.lookup(PDFName.of('Contents'))
  if (range === undefined || !(contents instanceof PDFHexString)) return { code: 'range-broken', field: name }
  const [start, before, after, rest] = range
  const gap = Buffer.from(pdf.subarray(before, after)).toString('latin1')
  const isWhole = start === 0 && before < after && after + rest <= pdf.length
  // Of one case: a letter of the other one is a byte that was changed without changing the value.
  const hex = /^<([0-9a-f]*|[0-9A-F]*)>$/.exec(gap)?.[1]
  if (!isWhole || hex === undefined || hex.length % 2 !== 0 || contents.asString().length !== hex.length) {
    return { code: 'range-broken', field: name }
  }
  const bytes = Buffer.from(hex, 'hex')
  const length = derLength(bytes)
  if (length === undefined) return { code: 'cms-broken', field: name }
  if (bytes.subarray(length).some((byte) => byte !== 0)) return { code: 'padding-not-zero', field: name }
  const [at, signer] = [textOf(value, 'M'), textOf(value, 'Name')]
  const told = { ...(at === undefined ? {} : { at }), ...(signer === undefined ? {} : { signer }) }
  const subFilter = value.lookupMaybe(PDFName.of('SubFilter'), PDFName)?.decodeText() ?? ''
  return { name, subFilter, range, cms: bytes.subarray(0, length), told }
}

function numbersOf(value: unknown): SignatureField['range'] | undefined {
  if (!(value instanceof PDFArray) || value.size() !== 4) return undefined
  const numbers = value.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : Number.NaN))
  return numbers.every((one) => Number.isSafeInteger(one) && one >= 0) ? (numbers as never) : undefined
}

function textOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined
}

/** Bytes of the DER value at the beginning; undefined where there is none, or it is longer than what is there. */
function derLength(bytes: Uint8Array): number | undefined {
  const [tag, first] = bytes
  if (tag !== 0x30 || first === undefined) return undefined
  const digits = first < 0x80 ? 0 : first & 0x7f
  const length =
    first < 0x80 ? first : Buffer.from(bytes.subarray(2, 2 + digits)).readUIntBE(0, Math.min(digits || 1, 6))
  const whole = 2 + digits + length
  return digits > 6 || whole > bytes.length ? undefined : whole
}
