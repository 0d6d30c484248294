import { isDeepStrictEqual } from 'node:util'
import { DossierFiled, FileDossier } from '../../../contracts/dossier/file-dossier.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { concernedBy, concernedRefs } from '../candidacy/concerned.ts'
import type { Context } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { heirOn } from '../organisation/superiors.ts'
import { beforePreviousStep } from '../season/dates.ts'
import { dossier } from './state.ts'

export const fileDossier = decision({
  contract: FileDossier,
  stream: dossier,
  version: 1,
  actsFor: ({ body }) => body.organisationId,
  reads: ({ id, occurredOn }, _, context) => concernedRefs(id, occurredOn, context),
  decide(given, { editions, filings }, context) {
    const { id, body, occurredOn } = given
    const newest = editions.at(-1)!
    const stranger = notTheKeeper(id, body.organisationId, occurredOn, context)
    if (stranger !== null) return stranger
    const filed = { ...body, edition: newest.assembled.edition }
    const before = filings.findLast(({ organisationId }) => organisationId === body.organisationId)
    if (before !== undefined) {
      const { on, revision: _, ...same } = before
      if (isDeepStrictEqual(same, filed)) {
        return refuse('DOSSIER_FILED', `Hồ sơ đã nộp lưu ngày ${shortDate(on)} với các thông tin này.`)
      }
    }
    return beforePreviousStep(before?.on ?? newest.assembled.on, given) ?? [DossierFiled(filed)]
  },
  commandOf(events) {
    const { edition, ...body } = only(events, 'DossierFiled').data
    return body
  },
})

function notTheKeeper(candidacyId: string, keeper: string, on: string, context: Context): Refused | null {
  const known = new Set(concernedBy(candidacyId, on, context).map((id) => heirOn(id, on, context)))
  if (known.has(keeper)) return null
  return refuse(
    'NOT_THE_KEEPER',
    'Tổ chức đảng này không là tổ chức đăng ký, cũng không là cấp xét của lượt đăng ký.',
    {
      pointer: '/organisationId',
      detail: `một trong: ${[...known].join(', ')}`,
    },
  )
}
