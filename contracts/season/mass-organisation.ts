import { closed, Label, oneOf } from '../values.ts'

/** The organisations beside the Party's (tổ chức đoàn thể); `front` is the Fatherland Front. */
export const MassOrganisation = closed({
  kind: oneOf('trade-union', 'youth-union', 'women-union', 'veterans', 'farmers', 'front', 'other'),
  name: Label(200),
})
