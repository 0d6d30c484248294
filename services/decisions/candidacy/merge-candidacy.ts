import { CandidacyAbsorbed, MergeCandidacy } from '../../../contracts/candidacy/merge-candidacy.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, isRefused, only } from '../kernel/decision.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { badDateInSeason, beforePreviousStep, type Dated } from '../season/dates.ts'
import { emptiedBy, hasOpenRatios } from './emptied.ts'
import { ended } from './phases.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

type Body = BodyOf<typeof MergeCandidacy>

export const mergeCandidacy = decision({
  contract: MergeCandidacy,
  stream: candidacy,
  version: 1,
  actsFor: (_, state) => state.committeeId || undefined,
  reads({ body, occurredOn }, state, context) {
    const other = context.get(candidacy, body.absorbedId)?.registration
    return [
      ...seasonAndFramework(state),
      ref(candidacy, body.absorbedId),
      ...heirRefs(state.registration!.organisationId, occurredOn, context),
      ...(other == null ? [] : heirRefs(other.organisationId, occurredOn, context)),
    ]
  },
  decide(given, state, context) {
    const { body } = given
    const other = absorbedOf(body, given.id, state, context)
    if (isRefused(other)) return other
    const { rules, season } = rulesOf(state, context)
    const emptied = emptiedBy(body, state, rules)
    const reopened = state.selfAssessment !== null && emptied.length > 0
    const refused =
      badDateInSeason({ rules, season, given }) ??
      beforePreviousStep(state.last, given) ??
      beforePreviousStep(other.last, given) ??
      notOne(state, other, given, context) ??
      badDenominators(body, hasOpenRatios(rules)) ??
      badDays(body, reopened, given.occurredOn) ??
      (reopened ? tooLate(state) : null)
    if (refused !== null) return refused
    const { organisationId } = other.registration!
    const submission = reopened ? { submission: state.submission + 1 } : {}
    return [CandidacyAbsorbed({ ...body, organisationId, emptied, ...submission })]
  },
  commandOf(events) {
    const { organisationId, emptied, submission, ...body } = only(events, 'CandidacyAbsorbed').data
    return body
  },
})

/** Both go on, and are of the same model and year. */
function absorbedOf({ absorbedId }: Body, id: string, state: Candidacy, context: Context): Candidacy | Refused {
  const over = ended(state)
  if (over !== null) return over
  const where = { pointer: '/absorbedId', detail: 'lượt đăng ký khác, cùng mô hình và năm, chưa có kết quả' }
  if (absorbedId === id) return refuse('DUPLICATE_CANDIDACY', 'Lượt đăng ký không nhập vào chính mình.', where)
  const other = context.get(candidacy, absorbedId)
  if (other?.registration == null) {
    return refuse('CANDIDACY_UNKNOWN', `Không có lượt đăng ký mã “${absorbedId}”.`, where)
  }
  const { model, year } = state.registration!
  if (other.registration.model !== model || other.registration.year !== year) {
    return refuse('OTHER_MODEL_OR_YEAR', 'Lượt đăng ký được nhập là của mô hình khác hoặc năm khác.', where)
  }
  const gone = ended(other, where)
  return gone ?? other
}

function notOne(state: Candidacy, other: Candidacy, { occurredOn: on }: Dated, context: Context): Refused | null {
  const [own, theirs] = [state, other].map(({ registration }) => heirOn(registration!.organisationId, on, context))
  if (own === theirs) return null
  return refuse('BRANCHES_NOT_MERGED', `Đến ngày ${shortDate(on)} hai tổ chức đảng chưa nhập làm một.`, {
    pointer: '/absorbedId',
    detail: 'lượt đăng ký của tổ chức đảng đã sáp nhập với tổ chức đảng này',
  })
}

function badDenominators({ denominators }: Body, asked: boolean): Refused | null {
  if ((denominators !== undefined) === asked) return null
  return refuse(
    'INVALID_REQUEST',
    asked
      ? 'Khung tiêu chí có tiêu chí chấm theo tỷ lệ: nêu tính trên số liệu của chi bộ tiếp tục hay của cả hai chi bộ.'
      : 'Khung tiêu chí không có tiêu chí chấm theo tỷ lệ có mẫu số phải nhập.',
    { pointer: '/denominators', detail: asked ? 'survivor hoặc combined' : 'bỏ trống' },
  )
}

function badDays({ until }: Body, reopened: boolean, on: string): Refused | null {
  if ((until !== undefined) !== reopened) {
    return refuse(
      'INVALID_REQUEST',
      reopened
        ? 'Phiếu tự đánh giá đã chốt được mở lại: nêu hạn nộp lại hồ sơ.'
        : 'Phiếu tự đánh giá không mở lại nên không nêu hạn nộp lại.',
      { pointer: '/until', detail: reopened ? `từ ngày ${shortDate(on)} trở đi` : 'bỏ trống' },
    )
  }
  if (until === undefined || until >= on) return null
  return refuse('PERIOD_REVERSED', 'Hạn nộp lại trước ngày nhập.', {
    pointer: '/until',
    detail: `từ ngày ${shortDate(on)} trở đi`,
  })
}

/** What is with a body above the committee is answered there first. */
function tooLate({ phase }: Candidacy): Refused | null {
  if (phase !== 'forwarded') return null
  return refuse('MERGER_TOO_LATE', 'Cấp ủy đã đề nghị lên cấp trên; hồ sơ phải được trả lại trước khi chấm lại.')
}
