import type { Head } from './head.ts'
import type { Foot } from './signature.ts'

/** Quyết định hủy bỏ: one for all recognitions that the meeting revoked. */
export type Revocation = {
  paper: 'revocation'
  head: Head
  subject: string
  /** `BAN THƯỜNG VỤ ĐẢNG ỦY SỞ Y` */
  organ: string
  model: string
  year: string
  /** Each begins with `Căn cứ`. */
  bases: string[]
  revoked: Revoked[]
  /** Whose rating of the year is looked at again, and by whom. */
  review: { by: string; of: string }
  executors: string
  effect: string
} & Foot

/** `recovered`: what is to be given back; `reason`: whole sentences. */
export type Revoked = { branch: string; decision: string; recovered?: string; reason: string }
