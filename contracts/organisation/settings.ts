import Type from 'typebox'
import { closed, Label, oneOf } from '../values.ts'

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
  /** Printed at the foot: address, telephone, e-mail of the office. */
  contactLine: Type.Optional(Label(200)),
})
