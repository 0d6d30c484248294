// What was changed after a signature. Each update of a PDF is appended, so what was signed is a file of its own at the
// beginning; only further signatures may come behind it.
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib'

/** Objects that differ or must not be new, by number; empty where only signatures were added. */
export async function changedSince(pdf: Uint8Array, signedLength: number): Promise<string[]> {
  if (signedLength === pdf.length) return []
  const before = await PDFDocument.load(pdf.subarray(0, signedLength), { updateMetadata: false })
  const after = await PDFDocument.load(pdf, { updateMetadata: false })
  const allowed = allowedChanges(before, after)
  const changed: string[] = []
  for (const [ref, object] of before.context.enumerateIndirectObjects()) {
    const now = after.context.lookup(ref)
    if (now === undefined || !(isSame(object, now) || allowed(ref, object, now))) changed.push(ref.tag)
  }
  return [...changed, ...strangeAnnotations(before, after)]
}

function isSame(one: PDFObject, other: PDFObject): boolean {
  return Buffer.from(bytesOf(one)).equals(bytesOf(other))
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

type Allowed = (ref: PDFRef, was: PDFObject, is: PDFObject) => boolean

/** The catalogue's form and version, the form's list of fields, a page's list of annotations. */
function allowedChanges(before: PDFDocument, after: PDFDocument): Allowed {
  const catalog = after.context.trailerInfo.Root
  const form = before.catalog.get(PDFName.of('AcroForm'))
  const ofCatalog = ['Version', 'Extensions', 'DSS', ...(form === undefined ? ['AcroForm'] : [])]
  const pages = new Set(before.getPages().map(({ ref }) => ref))
  const lists = new Set([
    ...before.getPages().map(({ node }) => node.get(PDFName.of('Annots'))),
    before.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.get(PDFName.of('Fields')),
  ])
  return (ref, was, is) => {
    if (ref === catalog) return differsOnlyIn(was, is, ofCatalog)
    if (ref === form) return differsOnlyIn(was, is, ['Fields', 'SigFlags'])
    if (pages.has(ref)) return differsOnlyIn(was, is, ['Annots'])
    return lists.has(ref) && was instanceof PDFArray && is instanceof PDFArray && isLonger(was, is)
  }
}

function differsOnlyIn(was: PDFObject, is: PDFObject, keys: readonly string[]): boolean {
  if (!(was instanceof PDFDict) || !(is instanceof PDFDict)) return false
  const names = new Set([...was.keys(), ...is.keys()])
  return [...names].every((name) => keys.includes(name.decodeText()) || String(was.get(name)) === String(is.get(name)))
}

function isLonger(was: PDFArray, is: PDFArray): boolean {
  return was.asArray().every((item, n) => String(item) === String(is.get(n)))
}

/** Of each page: what was taken away, and what is new and no signature's place. */
function strangeAnnotations(before: PDFDocument, after: PDFDocument): string[] {
  const pages = after.getPages()
  if (pages.length !== before.getPageCount()) return ['pages']
  return before.getPages().flatMap((page, n) => {
    const had = page.node.Annots()?.asArray() ?? []
    const has = pages[n]!.node.Annots()?.asArray() ?? []
    const gone = had.filter((one) => !has.includes(one))
    const strange = has.filter((one) => !had.includes(one) && !isSignature(after.context.lookup(one)))
    return [...gone, ...strange].map(String)
  })
}

function isSignature(annotation: PDFObject | undefined): boolean {
  return (
    annotation instanceof PDFDict &&
    annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Widget') &&
    annotation.lookup(PDFName.of('FT')) === PDFName.of('Sig') &&
    annotation.lookup(PDFName.of('V')) instanceof PDFDict
  )
}
