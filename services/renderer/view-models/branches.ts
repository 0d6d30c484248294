import { counted } from '../papers/format/counts.ts'

/** `02 chi bộ` */
export const branches = (count: number): string => counted(count, 'chi bộ')
