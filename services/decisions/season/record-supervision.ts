import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { RecordSupervision, SupervisionRecorded } from '../../../contracts/season/record-supervision.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { person } from '../person/state.ts'
import { badWorkDay, belowReads, firstOf, notBelow, rulesRef, twice, unknownPerson } from './committee-work.ts'
import { type Season, season } from './state.ts'

export const recordSupervision = decision({
  contract: RecordSupervision,
  stream: season,
  version: 2,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (given, state, context) => [
    rulesRef(state),
    ...belowReads([given.body.organisationId], state, given, context),
    ...given.body.by.map((id) => ref(person, id)),
  ],
  decide(given, state, context) {
    const { body } = given
    return (
      badWorkDay(state, given, context) ??
      notBelow({ id: body.organisationId, pointer: '/organisationId' }, given, state, context) ??
      ofAnother(body, state) ??
      badRemedy(body, given.occurredOn) ??
      firstOf(body.by, (id, n) => unknownPerson(id, `/by/${n}`, context)) ??
      twice('DUPLICATE_PERSON', body.by, (n) => ({ pointer: `/by/${n}`, detail: 'mỗi người một lần' })) ?? [
        SupervisionRecorded(body),
      ]
    )
  },
  commandOf: (events) => only(events, 'SupervisionRecorded').data,
})

function badRemedy({ remedyBy }: BodyOf<typeof RecordSupervision>, on: LocalDate): Refused | null {
  if (remedyBy === undefined || remedyBy >= on) return null
  return refuse('PERIOD_REVERSED', `Hạn khắc phục ${shortDate(remedyBy)} trước ngày kiểm tra, giám sát.`, {
    pointer: '/remedyBy',
    detail: `từ ngày ${shortDate(on)} trở đi`,
  })
}

function ofAnother(
  { candidacyId, organisationId }: BodyOf<typeof RecordSupervision>,
  { candidacies }: Season,
): Refused | null {
  const own = candidacies.filter((one) => one.organisationId === organisationId).map((one) => one.candidacyId)
  if (candidacyId === undefined || own.includes(candidacyId)) return null
  return refuse('NOT_IN_SEASON', `Lượt đăng ký “${candidacyId}” không phải của tổ chức đảng này trong đợt xét.`, {
    pointer: '/candidacyId',
    detail: own.length === 0 ? 'bỏ trống' : `một trong: ${own.join(', ')}; hoặc bỏ trống`,
  })
}
