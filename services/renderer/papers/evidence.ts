/** One file of the list of evidence; `sheet` is empty where it is not bound in. */
export type EvidenceRow = {
  order: string
  title: string
  /** `Số 12-QĐ/CĐ, ngày 20/11/2024`, or empty */
  cited: string
  criteria: string
  /** `PDF, 02 trang, 1,2 MB` */
  file: string
  sheet: string
  fileName: string
  sha256: string
}

/** A file bound in with page numbers of its own: a picture printed, or room for the pages of a PDF, `later` after the first. */
export type EvidenceAnnex = { heading: string } & ({ image: string } | { later: string[] })

/** Danh mục minh chứng and what follows it. */
export type Evidence = { rows: EvidenceRow[]; annexes: EvidenceAnnex[] }
