import type { Signature } from './signature.ts'

/**
 * Giấy khen, on A4 lying on its side. `whole`: the sheet with a plain frame. Else what is printed onto a form that
 * carries the frame, the Party's name and the words TẶNG GIẤY KHEN already.
 */
export type Certificate = {
  paper: 'certificate'
  subject: string
  whole?: true
  /** Millimetres from the sheet's top; `right` moves all of it to the right, to the left where it is negative. */
  tops: { authority: number; recipient: number; achievement: number; foot: number }
  right: number
  /** `ĐẢNG ỦY SỞ Y` */
  authority: string
  /** `CHI BỘ PHÒNG A` */
  recipient: string
  /** `Đảng bộ bộ phận Cơ sở X, Đảng bộ Sở Y` */
  superiors: string
  /** `Đã hoàn thành xuất sắc các tiêu chí “chi bộ bốn tốt” năm 2024` */
  achievement: string
  placeAndDate: string
  /** `Quyết định số 21-QĐ/ĐU, ngày 08/01/2025` */
  decision: string
  /** In the commendation book, `03`; absent where the organisation keeps none. */
  book?: string
  signature: Signature
}
