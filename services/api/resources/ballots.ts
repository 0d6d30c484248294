import { CountRecorded } from '../../../contracts/ballot/record-count.ts'
import { MismatchRecorded } from '../../../contracts/ballot/record-mismatch.ts'
import { ballot } from '../../decisions/ballot/state.ts'
import { resource, shown } from './resource.ts'

export const ballots = resource({
  path: '/v1/ballots',
  tag: 'Bỏ phiếu',
  summary: 'Một lần biểu quyết: mở, kết quả kiểm phiếu, xác nhận, kết luận',
  stream: ballot,
  owners: ({ opened }) => [opened?.organisationId],
  view: (state, reader) => ({
    phase: state.phase,
    opened: state.opened,
    count: shown(CountRecorded, state.count, reader),
    confirmedBy: state.confirmedBy,
    mismatch: shown(MismatchRecorded, state.mismatch, reader),
    closed: state.closed,
  }),
})
