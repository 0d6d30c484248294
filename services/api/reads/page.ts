import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { Rows, Value } from '../../../projections/projection.ts'
import type { Where } from './where.ts'

export type PageQuery = { readonly cursor?: string; readonly limit?: number }
export type Page<I> = { items: I[]; next?: string }

type Ask = {
  /** A view, or a query in brackets. */
  readonly from: string
  readonly fromValues?: readonly Value[]
  readonly where: Where
  /** Columns that name a row and give the order; never changed by a later event, so that no page skips a row. */
  readonly order: readonly string[]
}

const usualLimit = 50

/** One page of rows in a stable order, and where the next one begins. */
export function page<R extends object>(models: Rows, ask: Ask, query: PageQuery): Page<R> | Refused {
  const { from, fromValues = [], where, order } = ask
  const start = query.cursor === undefined ? null : decodeCursor(query.cursor, order.length)
  if (start === undefined) return badCursor()
  const limit = query.limit ?? usualLimit
  const beyond = start === null ? 'TRUE' : `(${order}) > (${order.map(() => '?')})`
  const rows = models.all<R>(
    `SELECT * FROM ${from} WHERE ${where.sql} AND ${beyond} ORDER BY ${order} LIMIT ?`,
    ...[...fromValues, ...where.values, ...(start ?? []), limit + 1],
  )
  if (rows.length <= limit) return { items: rows }
  const items = rows.slice(0, limit)
  return { items, next: encodeCursor(order.map((column) => (items.at(-1) as Record<string, Value>)[column] ?? null)) }
}

function encodeCursor(values: readonly Value[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** undefined: not a cursor of this list. */
function decodeCursor(cursor: string, length: number): readonly Value[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const fits = Array.isArray(values) && values.length === length && values.every(isKey)
    return fits ? values : undefined
  } catch {
    return undefined
  }
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

function badCursor(): Refused {
  return refuse('INVALID_REQUEST', 'Con trỏ trang không hợp lệ.', {
    pointer: '/cursor',
    detail: 'giá trị next của trang trước, giữ nguyên các điều kiện lọc',
  })
}
