import Type from 'typebox'
import { LayoutRule } from '../document/draft-document.ts'
import { closed, Label, oneOf } from '../values.ts'

const Millimetres = Type.Integer({ minimum: 0, maximum: 200 })
const Shift = Type.Integer({ minimum: -50, maximum: 50 })

/** What an organisation chose for its papers (HD 36 and HD 05 leave them to the issuer); what it left open has a default in the decisions. */
export const Settings = closed({
  /** service: numbers are allocated here; office: the clerk records them from the office's own register. */
  numbering: oneOf('service', 'office'),
  /** Whether count records carry a number (HD 05 shows one; many branches leave it out). */
  minutesNumbered: Type.Boolean(),
  /** numberFirst: numbered, dated and printed, then signed; signFirst: printed with open number and day, both filled once. */
  order: Type.Optional(oneOf('numberFirst', 'signFirst')),
  /** Whether count records carry place and date. */
  minutesPlaceDate: Type.Optional(Type.Boolean()),
  /** Who of tellers and chair signs a count record on the right. */
  countRecordBlock: Type.Optional(oneOf('tellers-right', 'chair-right')),
  tellersLabel: Type.Optional(oneOf('Tổ kiểm phiếu', 'Ban kiểm phiếu')),
  /** Whether certificates of merit are entered in a commendation book, and in which series: of a term of office, of a year. */
  certificateBook: Type.Optional(oneOf('none', 'term', 'year')),
  /** page: the whole certificate with a plain frame; overlay: only what a form that was printed before leaves blank. */
  certificateMode: Type.Optional(oneOf('page', 'overlay')),
  /** Where an overlay's lines stand, in mm: the first line of each below the sheet's top, and a shift of them all. */
  certificateForm: Type.Optional(
    closed({
      authority: Type.Optional(Millimetres),
      recipient: Type.Optional(Millimetres),
      achievement: Type.Optional(Millimetres),
      foot: Type.Optional(Millimetres),
      right: Type.Optional(Shift),
      down: Type.Optional(Shift),
    }),
  ),
  /** Behind a recipient to whom a paper goes as a report. */
  reportTo: Type.Optional(oneOf('để báo cáo', 'b/c')),
  /** Decimals of a percentage; the exact fraction stands beside it, and decides. */
  roundDigits: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 })),
  /** Whatever the day, of an organisation with a rule of its own (HD 05 part III.2: army, police). */
  layoutRule: Type.Optional(LayoutRule),
  /** Printed at the foot: address, telephone, e-mail of the office. */
  contactLine: Type.Optional(Label(200)),
})
