import { CandidacyTransferred, TransferCandidacy } from '../../../contracts/candidacy/transfer-candidacy.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { factsOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { factsBelow, heirOn, heirRefs, superiorRefs } from '../organisation/superiors.ts'
import { sameCriteria } from '../rules/same-criteria.ts'
import { badDateInSeason, beforePreviousStep, type Dated } from '../season/dates.ts'
import { isOpened, type OpenedSeason, season } from '../season/state.ts'
import { keptOver } from './kept-over.ts'
import { ended } from './phases.ts'
import { rulesOf, seasonAndFramework } from './season-of.ts'
import { type Candidacy, candidacy } from './state.ts'

export const transferCandidacy = decision({
  contract: TransferCandidacy,
  stream: candidacy,
  version: 1,
  // Into a season that is not there nobody receives it: the body is not looked at for strangers.
  actsFor: ({ body }, state, context) =>
    context.get(season, body.seasonId)?.opened?.organisationId ?? (state.committeeId || undefined),
  reads({ body, occurredOn }, state, context) {
    const opened = context.get(season, body.seasonId)?.opened
    return [
      ...seasonAndFramework(state),
      ref(season, body.seasonId),
      ...superiorRefs(state.registration!.organisationId, 1, occurredOn, context),
      ...(opened == null
        ? []
        : [ref(framework, opened.frameworkId), ...heirRefs(opened.organisationId, occurredOn, context)]),
    ]
  },
  decide(given, state, context) {
    const { body } = given
    const gone = ended(state)
    if (gone !== null) return gone
    const target = context.get(season, body.seasonId)
    if (!isOpened(target)) {
      return refuse('SEASON_UNKNOWN', `Không có đợt xét mã “${body.seasonId}”.`, {
        pointer: '/seasonId',
        detail: 'mã của một đợt xét đã mở',
      })
    }
    const refused =
      notAnother(body.seasonId, target, state) ??
      otherCriteria(target, state, context) ??
      badDateInSeason({ rules: rulesOf(state, context).rules, season: target, given }) ??
      beforePreviousStep(target.openedOn, given) ??
      beforePreviousStep(state.last, given) ??
      notBelow(target, state, given, context)
    if (refused !== null) return refused
    return [
      CandidacyTransferred({
        ...body,
        committeeId: target.opened.organisationId,
        from: { seasonId: state.seasonId, committeeId: state.committeeId },
        kept: keptOver(state),
      }),
    ]
  },
  commandOf: (events) => pick(only(events, 'CandidacyTransferred').data, 'seasonId', 'legalBasis'),
})

/** Another season, of the same model and year: else it would be another candidacy. */
function notAnother(id: string, { opened }: OpenedSeason, { seasonId, registration }: Candidacy): Refused | null {
  const where = { pointer: '/seasonId', detail: 'đợt xét khác, cùng mô hình và cùng năm' }
  if (id === seasonId) return refuse('SEASON_UNCHANGED', 'Lượt đăng ký đã thuộc đợt xét này.', where)
  const { model, year } = registration!
  if (opened.model === model && opened.year === year) return null
  return refuse('OTHER_MODEL_OR_YEAR', 'Đợt xét tiếp nhận là của mô hình khác hoặc năm khác.', where)
}

/** What the branch committed itself to is judged by the same criteria, whoever meets on it. */
function otherCriteria({ opened }: OpenedSeason, { registration }: Candidacy, context: Context): Refused | null {
  const { frameworkId } = registration!
  if (opened.frameworkId === frameworkId) return null
  const own = context.get(framework, frameworkId)!.framework!
  const theirs = context.get(framework, opened.frameworkId)!
  if (theirs.supersedes === frameworkId && sameCriteria(own, theirs.framework!)) return null
  return refuse('FRAMEWORK_DIFFERS', 'Đợt xét tiếp nhận theo khung tiêu chí khác với khung mà chi bộ đã đăng ký.', {
    pointer: '/seasonId',
    detail: `đợt xét theo khung ${frameworkId}, hoặc khung thay thế khung ấy mà không đổi tiêu chí`,
  })
}

function notBelow({ opened }: OpenedSeason, state: Candidacy, given: Dated, context: Context): Refused | null {
  const { occurredOn } = given
  const { kinds } = context.get(framework, opened.frameworkId)!.framework!.appliesTo
  const branch = heirOn(state.registration!.organisationId, occurredOn, context)
  const facts = factsBelow(heirOn(opened.organisationId, occurredOn, context), branch, occurredOn, context)
  if (facts !== null && kinds.includes(facts.kind)) return null
  const { name } = factsOn(context.get(organisation, branch)!, occurredOn)
  return refuse('NOT_IN_SEASON', `${name} không trực thuộc cấp ủy mở đợt xét tiếp nhận vào ngày ấy.`, {
    pointer: '/seasonId',
    detail: `đợt xét của cấp ủy trực tiếp trên chi bộ, dành cho loại: ${kinds.join(', ')}`,
  })
}
