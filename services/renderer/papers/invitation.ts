import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Giấy mời of a body to its members and guests. */
export type Invitation = {
  paper: 'invitation'
  head: Head
  /** `dự hội nghị chi bộ xét, đề nghị công nhận “chi bộ bốn tốt” năm 2024` */
  subject: string
  /** `Các đồng chí đảng viên Chi bộ Phòng A`, then each guest, `Đồng chí Trần Văn B, Bí thư Đảng ủy bộ phận`. */
  invited: string[]
  /** Who invites: `Chi bộ Phòng A`, `Ban Thường vụ Đảng ủy Sở Y`. */
  issuer: string
  /** What to, in running text: `hội nghị chi bộ xét, đề nghị công nhận`. */
  meeting: string
  /** `14 giờ 30, ngày 10/12/2024` */
  at: string
  place: string
  agenda: { order: string; item: string }[]
  /** Titles of papers; none where nothing goes with it. */
  enclosed: string[]
} & Foot
