/** Letterhead of a paper: every string as printed; superior and issuer in upper case, one entry a line. */
export type Head = {
  superior?: string[]
  issuer: string[]
  /** Number and symbol, `03-TTr/CB`; absent where the paper carries none. */
  number?: string
  /** `Sơn La, ngày 12 tháng 12 năm 2024`; absent where the organisation leaves it out of its minutes. */
  placeAndDate?: string
  urgency?: Urgency
  /** Trích yếu of a công văn, which has no title: under its number. */
  subject?: string
  /** `Dự thảo lần 1`, under the number. */
  draft?: string
}

/** Dấu chỉ mức độ khẩn (HD 05 II.3), as printed. */
export type Urgency = 'KHẨN' | 'THƯỢNG KHẨN' | 'HỎA TỐC'
