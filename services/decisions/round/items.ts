// What proposals and decisions share: their items are this round's candidacies, and each rests on the round's ballot.

import { appraises } from '../../../contracts/approval-chain.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Ballot, ballot } from '../ballot/state.ts'
import { type Candidacy, candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import { approverRefs, bodyOn } from '../season/approvers.ts'
import { type Approver, approversOn, type OpenedSeason, season } from '../season/state.ts'
import type { Round } from './state.ts'

/** What a proposal or decision rests on: season, rules, the ballot, and every candidacy of the round. */
export function outcomeReads(
  { convened }: Round,
  { ballotId, on }: { readonly ballotId: string; readonly on: LocalDate },
  context: Context,
): StreamRef[] {
  const { seasonId, organisationId, candidacies } = convened!
  const current = context.get(season, seasonId)
  const opened = current?.opened
  return [
    ref(season, seasonId),
    ref(ballot, ballotId),
    ...candidacies.map((id) => ref(candidacy, id)),
    ...heirRefs(organisationId, on, context),
    ...approverRefs(current, on, context),
    ...(opened == null ? [] : [ref(framework, opened.frameworkId)]),
  ]
}

/** Whether the body that met still takes its step of the chain on the day, itself or who took its place. */
export function notItsStep({ convened }: Round, on: LocalDate, context: Context): Refused | null {
  const { seasonId, organisationId, step } = convened!
  const body = bodyOn(approversOn(context.get(season, seasonId) as OpenedSeason, on)[step]!, on, context)
  if (body === null || body === heirOn(organisationId, on, context)) return null
  return refuse('NOT_THE_AUTHORITY', `Ngày ${shortDate(on)} cấp xét của bước này là tổ chức đảng khác.`)
}

export type Item = { readonly candidacyId: string; readonly pointer: string }

/** Every candidacy of the round is named exactly once, and nothing else. */
export function notExactly(candidacies: readonly string[], items: readonly Item[]): Refused | null {
  const ids = items.map(({ candidacyId }) => candidacyId)
  const wrong = items.findIndex(
    ({ candidacyId }, n) => !candidacies.includes(candidacyId) || ids.indexOf(candidacyId) !== n,
  )
  if (wrong >= 0) {
    return refuse('ITEMS_INCOMPLETE', 'Mỗi lượt đăng ký của hội nghị được nêu đúng một lần.', {
      pointer: items[wrong]!.pointer,
      detail: `một trong: ${candidacies.join(', ')}; không lặp lại`,
    })
  }
  const missing = candidacies.filter((id) => !ids.includes(id))
  if (missing.length === 0) return null
  return refuse('ITEMS_INCOMPLETE', `Còn ${missing.length} lượt đăng ký của hội nghị chưa được nêu.`, {
    pointer: '/items',
    detail: `còn thiếu: ${missing.join(', ')}`,
  })
}

/** The ballot is this round's own and was closed. */
export function badBallot(roundId: string, held: Ballot | undefined): Refused | null {
  if (held?.opened?.roundId !== roundId) {
    return refuse('BALLOT_UNKNOWN', 'Hội nghị này không có lần biểu quyết ấy.', {
      pointer: '/ballotId',
      detail: 'mã lần biểu quyết của hội nghị này',
    })
  }
  if (held.closed === null) return refuse('BALLOT_NOT_PASSED', 'Biểu quyết chưa kết thúc nên chưa có kết quả.')
  return null
}

/**
 * Whether papers that were voted on were returned since: then the vote says nothing of those that came in their place. A
 * vote of before its submissions were pinned tells it by its day alone.
 */
export function isOutdated({ opened }: Ballot, candidacyId: string, candidate: Candidacy): boolean {
  const { returned, selfAssessment, submission } = candidate
  const voted = opened!.submissions?.[opened!.candidacies.indexOf(candidacyId)]
  if (returned === null) return false
  return (voted ?? submission) !== submission || opened!.on < (selfAssessment?.on ?? returned.on)
}

export function notPassed(held: Ballot, candidate: Candidacy, item: Item): Refused | null {
  if (isOutdated(held, item.candidacyId, candidate)) {
    const [voted, returned] = [held.opened!.on, candidate.returned!.on].map(shortDate)
    return refuse('OUTCOME_OUT_OF_ORDER', `Hội nghị biểu quyết ngày ${voted} trên hồ sơ đã trả lại ngày ${returned}.`, {
      pointer: item.pointer,
      detail: 'lượt đăng ký được biểu quyết trên hồ sơ nộp lại',
    })
  }
  const result = held.closed!.results.find(({ candidacyId }) => candidacyId === item.candidacyId)
  if (result?.passed === true) return null
  return refuse(
    'BALLOT_NOT_PASSED',
    held.opened!.outcomeOnly
      ? 'Biểu quyết chưa đạt tỷ lệ quy định.'
      : `Biểu quyết chưa đạt tỷ lệ quy định (tán thành ${result?.yes ?? 0}/${result?.base ?? 0}).`,
    {
      pointer: item.pointer,
      detail: 'lượt đăng ký có kết quả biểu quyết đạt',
    },
  )
}

/** A candidacy that was transferred is for the meetings of another season. */
export function leftSeason({ seasonId }: Candidacy, { convened }: Round, pointer: string): Refused | null {
  if (seasonId === convened!.seasonId) return null
  return refuse('NOT_IN_SEASON', 'Lượt đăng ký này đã chuyển sang đợt xét của cấp ủy khác.', {
    pointer,
    detail: 'lượt đăng ký thuộc đợt xét này',
  })
}

/** A certificate of merit is for those who fulfil the criteria excellently, by the newest sheet. */
export function notEarned(state: Candidacy, certificate: boolean, pointer: string): Refused | null {
  const sheet = state.appraisal ?? state.selfAssessment
  if (!certificate || sheet?.classification === 'excellent') return null
  return refuse('CERTIFICATE_NOT_EARNED', 'Giấy khen dành cho nơi hoàn thành xuất sắc các tiêu chí.', {
    pointer: `${pointer}/certificate`,
    detail: 'false',
  })
}

/** A body that judges the sheet anew has done so, and recommends; where it does not, the body below has. */
export function notAppraised(
  state: Candidacy,
  step: number,
  approvers: readonly Approver[],
  pointer: string,
): Refused | null {
  if (!appraises(step, approvers)) return null
  if (state.appraisal === null || state.appraisal.step !== step) {
    return refuse('NOT_APPRAISED', 'Cấp ủy chưa thẩm định lượt đăng ký này.', { pointer, detail: 'lượt đã thẩm định' })
  }
  if (state.appraisal.conclusion === 'propose') return null
  return refuse('BELOW_THRESHOLD', 'Kết luận thẩm định là không đề nghị công nhận.', {
    pointer,
    detail: 'lượt được kết luận là đề nghị',
  })
}
