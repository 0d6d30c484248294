/** What a paper calls the candidates, in lower case inside a sentence; `title`, `subject` and `secretaryTitle` begin one, or a cell. */
export type CandidateWords = {
  /** `chi bộ`, `đảng bộ cơ sở`: in lists and counts. */
  name: string
  title: string
  /** `chi bộ`, `đảng bộ`: where it was named before. */
  short: string
  subject: string
  /** `chi ủy`, `đảng ủy` */
  committee: string
  /** `bí thư chi bộ`, `bí thư đảng ủy` */
  secretary: string
  /** Behind a name, `Bí thư Chi bộ`. */
  secretaryTitle: string
}
