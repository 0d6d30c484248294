// What every list shares on the wire.
import Type, { type TObject, type TSchema } from 'typebox'
import { closed, Id } from '../values.ts'

const cursor = Type.Optional(
  Type.String({ maxLength: 500, description: 'Giá trị next của trang trước; bỏ trống để đọc từ đầu' }),
)
const limit = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 200, description: 'Số mục mỗi trang, mặc định 50, tối đa 200' }),
)

/** Query of a list: the filters given, and where to go on. Every read takes `after` besides. */
export function listQuery<P extends Record<string, TSchema>>(filters: P) {
  return closed({ ...filters, cursor, limit })
}

export const IdParams = closed({ id: Id })

/** `next` is there while there may be more. */
export function listOf<T extends TObject>(item: T) {
  return closed({ items: Type.Array(item), next: Type.Optional(Type.String()) })
}

/** Points as a decimal number, already turned from hundredths. */
export const Decimal = Type.Number({ description: 'Điểm, tối đa hai chữ số thập phân' })
