// What is said of a request whose parts are not the ones it should have.
import { type FieldError, type Refused, refuse } from '../../../contracts/refusals.ts'
import { longestDataInWords, longestFileInWords } from './limits.ts'

const shape = 'Yêu cầu multipart/form-data gồm đúng hai phần: “data” (JSON) và “file” (tệp minh chứng).'
export const dataIsJson: FieldError = { pointer: '/data', detail: `một đối tượng JSON, tối đa ${longestDataInWords}` }

/** What a caller named, short enough to be said back. */
const shown = (name: string): string => `“${name.slice(0, 60)}”`

export const notAForm = (): Refused =>
  refuse('UNSUPPORTED_MEDIA_TYPE', `Hãy gửi nội dung kiểu multipart/form-data. ${shape}`)

export const fileTooLarge = (): Refused =>
  refuse(
    'EVIDENCE_TOO_LARGE',
    `Tệp minh chứng vượt quá ${longestFileInWords}. Hãy nén ảnh hoặc tách thành nhiều tệp.`,
    {
      pointer: '/file',
      detail: `tối đa ${longestFileInWords}`,
    },
  )

export const dataTooLarge = (): Refused =>
  refuse('BODY_TOO_LARGE', `Phần “data” vượt quá ${longestDataInWords}.`, dataIsJson)

export const twice = (part: 'data' | 'file'): Refused =>
  refuse('INVALID_REQUEST', `Phần “${part}” được gửi hai lần. ${shape}`, {
    pointer: `/${part}`,
    detail: 'đúng một phần',
  })

export const missing = (part: 'data' | 'file'): Refused =>
  refuse('INVALID_REQUEST', `Thiếu phần “${part}”. ${shape}`, { pointer: `/${part}`, detail: 'bắt buộc phải có' })

export const unknownPart = (name: string | undefined): Refused =>
  refuse('INVALID_REQUEST', `Không có phần nào tên ${shown(name ?? '')}. ${shape}`, {
    pointer: `/${(name ?? '').slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')}`,
    detail: 'chỉ nhận các phần: data, file',
  })

/** From the parser: a body that breaks off, or is no multipart at all. */
export function broken(error: unknown): Refused {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'FST_INVALID_JSON_FIELD_ERROR')
    return refuse('INVALID_JSON', `Phần “data” không phải JSON hợp lệ, hoặc dài quá ${longestDataInWords}.`, dataIsJson)
  if (code === 'FST_PARTS_LIMIT') return refuse('INVALID_REQUEST', `Yêu cầu có quá nhiều phần. ${shape}`)
  if (code === 'FST_PROTO_VIOLATION')
    return refuse('INVALID_REQUEST', `Yêu cầu có phần mang tên không được dùng. ${shape}`)
  return refuse('INVALID_REQUEST', `Nội dung multipart bị đứt đoạn hoặc sai dạng. ${shape}`)
}
