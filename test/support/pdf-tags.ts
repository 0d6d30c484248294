// The tag tree of a PDF (ISO 32000-1, 14.7): what a screen reader is told.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'

/** `type` as the file names it (H1, TH …); `scope` of a table head: Column, Row or Both. */
export type Tag = { readonly type: string; readonly scope?: string }

export async function pdfTags(bytes: Uint8Array): Promise<{ language: string; tags: Tag[] }> {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  const tags: Tag[] = []
  const walk = (element: unknown): void => {
    if (element instanceof PDFArray) for (let n = 0; n < element.size(); n += 1) walk(element.lookup(n))
    if (!(element instanceof PDFDict)) return
    const type = nameOf(element.lookup(PDFName.of('S')))
    if (type !== undefined) tags.push({ type, ...scopeOf(element.lookup(PDFName.of('A'))) })
    walk(element.lookup(PDFName.of('K')))
  }
  walk(catalog.lookup(PDFName.of('StructTreeRoot')))
  return { language: catalog.lookup(PDFName.of('Lang'), PDFString).asString(), tags }
}

function scopeOf(attributes: unknown): Pick<Tag, 'scope'> {
  const dicts = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const dict of dicts) {
    const scope = dict instanceof PDFDict ? nameOf(dict.lookup(PDFName.of('Scope'))) : undefined
    if (scope !== undefined) return { scope }
  }
  return {}
}

const nameOf = (value: unknown) => (value instanceof PDFName ? value.decodeText() : undefined)
