/**
 * An annex: pages numbered on their own; `attachedTo` is `Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của …`. `number`: among
 * two or more of one paper; the layout rule says in which numerals it is printed.
 */
export type Annex<Row> = {
  label: string
  number?: 1 | 2 | 3 | 4 | 5
  title: string
  attachedTo: string
  landscape?: boolean
  rows: Row[]
}
