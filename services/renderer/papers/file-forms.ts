import type { ContentsRow, Cover } from './dossier.ts'

/** Bìa hồ sơ, laid around the papers of a case that is filed away. */
export type FileCover = {
  paper: 'file-cover'
  /** As on the cover. */
  subject: string
  cover: Cover
}

/** Mục lục văn bản of that file. */
export type FileContents = {
  paper: 'file-contents'
  /** `trong hồ sơ xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A` */
  subject: string
  contents: ContentsRow[]
}

export type FileForm = FileCover | FileContents
