import { BranchRegistered, RegisterBranch } from '../../../contracts/candidacy/register-branch.ts'
import { derivedId } from '../../../contracts/ids.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { framework } from '../framework/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { organisation } from '../organisation/state.ts'
import { badDate } from '../season/dates.ts'
import { season } from '../season/state.ts'
import { candidacy } from './state.ts'

/** The first pursuit of a model in a year; one more after each withdrawal. */
const firstAttempt = 1

export const registerBranch = decision({
  contract: RegisterBranch,
  stream: candidacy,
  version: 1,
  // A natural key, so that two registrations at once meet in one stream.
  target: {
    reads: (body) => [ref(season, body.seasonId)],
    id(body, context) {
      const opened = context.get(season, body.seasonId)?.opened
      if (opened == null) {
        return refuse('SEASON_UNKNOWN', `Không có đợt xét mã “${body.seasonId}”.`, {
          pointer: '/seasonId',
          detail: 'mã của một đợt xét đã mở',
        })
      }
      return candidacyId(opened.model, opened.year, body.organisationId)
    },
  },
  actsFor: ({ body }) => body.organisationId,
  reads({ body }, _, context) {
    const opened = context.get(season, body.seasonId)?.opened
    return [
      ref(season, body.seasonId),
      ref(organisation, body.organisationId),
      ...(opened == null ? [] : [ref(framework, opened.frameworkId)]),
    ]
  },
  decide(given, state, context) {
    const { body } = given
    if (state.registration !== null) {
      return refuse(
        'ALREADY_REGISTERED',
        `Chi bộ đã đăng ký năm ${state.registration.year} ngày ${state.registration.on}.`,
      )
    }
    const opened = context.get(season, body.seasonId)!.opened!
    const rules = context.get(framework, opened.frameworkId)!.framework!
    const facts = context.get(organisation, body.organisationId)?.facts
    if (facts == null || facts.parentId !== opened.organisationId || !rules.appliesTo.kinds.includes(facts.kind)) {
      return refuse('NOT_IN_SEASON', 'Tổ chức đảng này không thuộc diện đăng ký của đợt xét.', {
        pointer: '/organisationId',
        detail: `tổ chức trực thuộc cấp ủy mở đợt xét, loại: ${rules.appliesTo.kinds.join(', ')}`,
      })
    }
    const late = badDate(rules, opened, 'registration', given)
    if (late !== null) return late
    if (body.meeting.heldOn > given.occurredOn || body.meeting.yes > body.meeting.of) {
      return refuse('INVALID_REQUEST', 'Thông tin hội nghị chi bộ không hợp lệ.', {
        pointer: '/meeting',
        detail: 'họp không sau ngày đăng ký; số tán thành không quá số dự họp',
      })
    }
    const unknown = body.targets.findIndex(({ group }) => !rules.groups.some(({ id }) => id === group))
    if (unknown >= 0) {
      return refuse('UNKNOWN_GROUP', `Khung tiêu chí không có nhóm “${body.targets[unknown]!.group}”.`, {
        pointer: `/targets/${unknown}/group`,
        detail: `một trong: ${rules.groups.map(({ id }) => id).join(', ')}`,
      })
    }
    return [
      BranchRegistered({
        ...body,
        model: opened.model,
        year: opened.year,
        attempt: firstAttempt,
        frameworkId: opened.frameworkId,
        frameworkSha256: opened.frameworkSha256,
        committeeId: opened.organisationId,
      }),
    ]
  },
  commandOf(events) {
    const { model, year, attempt, frameworkId, frameworkSha256, committeeId, ...body } = only(
      events,
      'BranchRegistered',
    ).data
    return body
  },
})

export function candidacyId(model: string, year: number, organisationId: string): string {
  return derivedId('candidacy', model, String(year), organisationId, String(firstAttempt))
}
