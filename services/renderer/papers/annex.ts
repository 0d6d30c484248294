/** An annex: pages numbered on their own; `attachedTo` is `Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của …`. */
export type Annex<Row> = { label: string; title: string; attachedTo: string; landscape?: boolean; rows: Row[] }
