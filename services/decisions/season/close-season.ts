import { refuse } from '../../../contracts/refusals.ts'
import { CloseSeason, SeasonClosed } from '../../../contracts/season/close-season.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { ends } from '../candidacy/phases.ts'
import { type Candidacy, candidacy, type Phase } from '../candidacy/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { rulesIn, rulesRef } from './committee-work.ts'
import { beforePreviousStep, seasonOver, tooFarBack } from './dates.ts'
import { type OpenedSeason, season } from './state.ts'

export const closeSeason = decision({
  contract: CloseSeason,
  stream: season,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (_, state) => [rulesRef(state), ...state.candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId))],
  decide(given, state, context) {
    const rules = rulesIn(state, context)
    const all = state.candidacies
      .map(({ candidacyId: id }) => ({ id, ...context.get(candidacy, id)! }))
      .filter(({ seasonId }) => seasonId === given.id)
    const refused =
      seasonOver(state as OpenedSeason) ?? tooFarBack(rules, given) ?? beforePreviousStep(newestOf(all), given)
    if (refused !== null) return refused
    const { unfinished } = given.body
    const open = all.filter(({ phase }) => !ends.includes(phase)).map(({ id }) => id)
    const wrong = unfinished.findIndex(
      ({ candidacyId }, n) =>
        !open.includes(candidacyId) || unfinished.findIndex((one) => one.candidacyId === candidacyId) !== n,
    )
    if (wrong >= 0) {
      return refuse('NOT_IN_SEASON', 'Lượt đăng ký này không phải lượt còn dở của đợt xét.', {
        pointer: `/unfinished/${wrong}/candidacyId`,
        detail: open.length === 0 ? 'để danh sách trống' : `một trong: ${open.join(', ')}; không lặp lại`,
      })
    }
    const missing = open.filter((id) => !unfinished.some(({ candidacyId }) => candidacyId === id))
    if (missing.length > 0) {
      return refuse('SEASON_UNFINISHED', `Còn ${missing.length} lượt đăng ký chưa có kết quả.`, {
        pointer: '/unfinished',
        detail: `nêu lý do của từng lượt: ${missing.join(', ')}`,
      })
    }
    const count = (phase: Phase) => all.filter((one) => one.phase === phase).length
    return [
      SeasonClosed({
        unfinished,
        registered: all.length,
        withdrawn: count('withdrawn'),
        recognised: count('recognised'),
        notRecognised: count('not-recognised') + count('revoked'),
        notProposed: count('not-proposed'),
        ...(count('merged') === 0 ? {} : { merged: count('merged') }),
      }),
    ]
  },
  commandOf: (events) => pick(only(events, 'SeasonClosed').data, 'unfinished'),
})

/** Business date of the newest step in the season; '' where nobody registered. */
function newestOf(candidacies: readonly Candidacy[]): LocalDate {
  return (
    candidacies
      .map(({ last }) => last)
      .toSorted()
      .at(-1) ?? ''
  )
}
