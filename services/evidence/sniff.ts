// What a file is by its first bytes, and the few things that are told by those already.
import { fileTypeFromBuffer } from 'file-type'

/** `name`: what to call it to a person. */
export type Sniffed =
  | { readonly mediaType: string; readonly name: string }
  | { readonly danger: string; readonly remedy: string }

/** Readers of PDF look for its beginning within the first kilobyte: ISO 32000-1, annex H.3, note 13. */
const pdfBeginsWithin = 1024
const asPdf = 'Hãy in lại nội dung ra một tệp PDF mới rồi nộp tệp đó.'

export async function sniff(file: Uint8Array): Promise<Sniffed> {
  if (file.length === 0) return { danger: 'rỗng (0 byte)', remedy: 'Hãy chọn lại tệp rồi nộp.' }
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, pdfBeginsWithin)).indexOf('%PDF-')
  if (start > 0) return { danger: 'có nội dung khác đứng trước phần PDF', remedy: asPdf }
  const type = await fileTypeFromBuffer(file).catch(() => undefined)
  if (type === undefined) return { mediaType: '', name: 'kiểu không nhận biết được' }
  if (/macroenabled/i.test(type.mime))
    return {
      danger: 'Word hoặc Excel có macro',
      remedy: 'Hãy lưu lại thành DOCX hoặc XLSX không macro, hoặc in ra PDF.',
    }
  if (type.mime === 'application/x-cfb')
    return { mediaType: type.mime, name: 'Word hoặc Excel kiểu cũ (.doc, .xls), hoặc có mật khẩu' }
  return { mediaType: type.mime, name: `${type.ext.toUpperCase()} (${type.mime})` }
}
