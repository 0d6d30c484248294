import { LateAccepted } from '../../../contracts/late.ts'
import { PlanAdopted } from '../../../contracts/plan/adopt-plan.ts'
import { plan } from '../../decisions/plan/state.ts'
import { resource, shown } from './resource.ts'

export const plans = resource({
  path: '/v1/plans',
  tag: 'Đăng ký',
  summary: 'Kế hoạch của một chi bộ: mục đích, chỉ tiêu, nhiệm vụ, tổ chức thực hiện',
  stream: plan,
  owners: ({ adopted }) => [adopted?.organisationId],
  view: ({ adopted, late }, reader) => ({
    ...(shown(PlanAdopted, adopted, reader) as object),
    late: shown(LateAccepted, late, reader),
  }),
})
