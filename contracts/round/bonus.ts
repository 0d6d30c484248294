import Type, { type Static } from 'typebox'
import { described } from '../framework/described.ts'
import { Citation, closed, Label } from '../values.ts'

/** Whole đồng. */
export const Dong = Type.Integer({ minimum: 1, maximum: 999_999_999_999, description: 'Số tiền, đồng' })

/** Tiền thưởng that comes with each certificate of merit. */
export const Bonus = closed({
  amount: described(Dong, 'Mức tiền thưởng kèm theo mỗi Giấy khen, đồng'),
  fund: described(Label(200), 'Nguồn chi, in sau “trích từ”'),
  basis: Type.Optional(described(Citation, 'Quy định về mức tiền thưởng, in trong các căn cứ của quyết định')),
})
export type Bonus = Static<typeof Bonus>
