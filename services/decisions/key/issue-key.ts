import { IssueKey, KeyIssued } from '../../../contracts/key/issue-key.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from '../organisation/state.ts'
import { key } from './state.ts'

export const issueKey = decision({
  contract: IssueKey,
  stream: key,
  version: 1,
  actsFor: ({ body }) => body.organisationId ?? null,
  reads: ({ body }) => (body.organisationId === undefined ? [] : [ref(organisation, body.organisationId)]),
  decide({ body }, _, context) {
    if (body.organisationId === undefined && body.role !== 'administrator' && body.role !== 'auditor') {
      return refuse(
        'ORGANISATION_REQUIRED',
        'Chỉ quản trị và kiểm tra của toàn hệ thống mới không gắn với một tổ chức đảng.',
        {
          pointer: '/organisationId',
          detail: 'mã của một tổ chức đảng đã lập',
        },
      )
    }
    if (body.organisationId !== undefined && context.get(organisation, body.organisationId) === undefined) {
      return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng mã “${body.organisationId}”.`, {
        pointer: '/organisationId',
        detail: 'mã của một tổ chức đảng đã lập',
      })
    }
    return [KeyIssued(body)]
  },
  commandOf: (events) => only(events, 'KeyIssued').data,
})
