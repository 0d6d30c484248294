import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, Id } from '../values.ts'
import { ofSeason } from './routes.ts'

const body = closed({
  /** Registered candidacies of the season, each once. */
  items: Type.Array(Id, { minItems: 1, maxItems: 200 }),
  /** The approver right above the season's committee. */
  to: Id,
})

/** The committee tells its superior who registered. */
export const ForwardRegistrations = command({
  name: 'ForwardRegistrations',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('forwarding', 'Gửi danh sách đăng ký lên cấp trên (ForwardRegistrations)'),
})
export const RegistrationsForwarded = event('RegistrationsForwarded', 1, body)
