import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed } from '../values.ts'
import { Approver } from './open-season.ts'
import { ofSeason } from './routes.ts'

const body = closed({ legalBasis: Citation })

/**
 * The committee stands under another superior than at the opening, and that one did not take the former's place: the chain is
 * resolved anew on the business date, from which it holds.
 */
export const ChangeApprovers = command({
  name: 'ChangeApprovers',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('approvers', 'Xác định lại các cấp xét sau khi chuyển tổ chức đảng (ChangeApprovers)'),
})

const approvers = Type.Array(Approver, { minItems: 2, maxItems: 8 })

export const ApproversChanged = event(
  'ApproversChanged',
  1,
  closed({ ...body.properties, approvers, before: approvers }),
)
