import { danger, type Found } from './found.ts'

/** An A3 sheet scanned at 400 dpi has 31 million; more costs a reader hundreds of megabytes to show. */
const mostPixels = 50_000_000
const longestSide = 20_000

/** An image is one page, whatever its size, as long as it can be shown. */
export function pageOf(width: number, height: number): Found {
  if (width === 0 || height === 0) return danger('không có kích thước ảnh')
  if (width * height <= mostPixels && Math.max(width, height) <= longestSide) return { pages: 1 }
  return danger(`có ${width} × ${height} điểm ảnh, quá lớn (tối đa 50 triệu điểm, mỗi cạnh 20.000)`)
}
