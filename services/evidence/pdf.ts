// What a PDF may hold beside its pages (ISO 32000-1, 12.6). Looked for in every object that the parser finds, and in
// what lies between the streams, because an older revision of an object is hidden from the parser and not from a reader.
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import { danger, type Found } from './found.ts'
import { textOutside, withinBounds } from './pdf-text.ts'

const forbidden: Readonly<Record<string, string>> = {
  Encrypt: 'được mã hóa hoặc có mật khẩu',
  JavaScript: 'có đoạn mã JavaScript',
  JS: 'có đoạn mã JavaScript',
  Launch: 'có lệnh mở chương trình khác',
  EmbeddedFile: 'có tệp khác đính kèm bên trong',
  EmbeddedFiles: 'có tệp khác đính kèm bên trong',
  FileAttachment: 'có tệp khác đính kèm bên trong',
  XFA: 'có biểu mẫu động (XFA)',
  RichMedia: 'có nội dung đa phương tiện nhúng',
  SubmitForm: 'có lệnh gửi dữ liệu ra ngoài',
  ImportData: 'có lệnh nhập dữ liệu từ ngoài',
  GoToE: 'có lệnh mở tệp đính kèm',
}
const outside = ['URI', 'GoToR', 'Thread']
/** Actions may follow one another without end. */
const longestChain = 50

export async function checkPdf(file: Uint8Array): Promise<Found> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return danger('có nội dung khác đứng trước phần PDF')
  const end = bytes.lastIndexOf('%%EOF')
  if (end !== -1 && /[^\0\s]/.test(bytes.toString('latin1', end + 5))) return danger('có dữ liệu lạ nối phía sau')
  if (!withinBounds(bytes)) return danger('nén quá mức, mở ra sẽ chiếm quá nhiều bộ nhớ')
  const between = named(namesIn(textOutside(bytes)))
  if (between !== undefined) return danger(between)
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const inside = named(objectsOf(pdf).flatMap(namesOf)) ?? startsOutside(pdf)
    if (inside !== undefined) return danger(inside)
    const pages = pdf.getPageCount()
    return pages > 0 ? { pages } : danger('không có trang nào')
  } catch {
    // Whatever the parser stumbles over, the file is not one that can be read in ten years either.
    return danger('hỏng hoặc có mật khẩu, không đọc được')
  }
}

const named = (names: readonly string[]): string | undefined =>
  names
    .map((name) => (Object.hasOwn(forbidden, name) ? forbidden[name] : undefined))
    .find((found) => found !== undefined)

/** Names may be written with `#` and two hex digits for a character (7.3.5). */
function namesIn(text: string): string[] {
  const names = text.match(/\/[^\s/<>()[\]{}%\0]+/g) ?? []
  return names.map((name) =>
    name.slice(1).replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}

/** Every dictionary of the file, however deep. */
function objectsOf(pdf: PDFDocument): PDFDict[] {
  const found: PDFDict[] = []
  const waiting: PDFObject[] = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  while (waiting.length > 0) {
    const object = waiting.pop()
    const dict = object instanceof PDFStream ? object.dict : object
    if (dict instanceof PDFDict) found.push(dict)
    const parts = dict instanceof PDFDict ? dict.values() : dict instanceof PDFArray ? dict.asArray() : []
    for (const part of parts) waiting.push(part)
  }
  return found
}

function namesOf(dict: PDFDict): string[] {
  const values = dict.values().filter((value) => value instanceof PDFName)
  const attached = dict.has(PDFName.of('EF')) && (dict.has(PDFName.of('F')) || dict.has(PDFName.of('UF')))
  return [...dict.keys(), ...values].map((name) => name.decodeText()).concat(attached ? ['EmbeddedFile'] : [])
}

/** What happens by itself, on opening or turning a page, must stay inside the file. */
function startsOutside(pdf: PDFDocument): string | undefined {
  const triggers = objectsOf(pdf).flatMap((dict) => {
    const additional = dict.lookup(PDFName.of('AA'))
    return additional instanceof PDFDict ? additional.keys().map((key) => additional.lookup(key)) : []
  })
  const opening = pdf.catalog.lookup(PDFName.of('OpenAction'))
  const leaves = [opening, ...triggers].some((action) => leads(action, longestChain))
  return leaves ? 'tự mở địa chỉ hoặc tệp bên ngoài' : undefined
}

function leads(action: PDFObject | undefined, left: number): boolean {
  if (action instanceof PDFArray) return action.asArray().some((_, n) => leads(action.lookup(n), left - 1))
  if (!(action instanceof PDFDict)) return false
  const kind = action.lookup(PDFName.of('S'))
  if (left <= 0 || (kind instanceof PDFName && outside.includes(kind.decodeText()))) return true
  return leads(action.lookup(PDFName.of('Next')), left - 1)
}
