// The tables of a review: figures of each year, means of each group of criteria, and what became of each branch.
import { shortDate } from '../../../../contracts/time.ts'
import type { LocalDate } from '../../../../contracts/values.ts'
import { isRecognisedOn } from '../../../decisions/candidacy/chain.ts'
import type { Candidacy } from '../../../decisions/candidacy/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { count } from '../../papers/format/counts.ts'
import { points } from '../../papers/format/points.ts'
import { share } from '../../papers/format/shares.ts'
import { capitalised } from '../../papers/format/text.ts'
import type { GroupMean, Review, ReviewedBranch, ReviewedYear } from '../../papers/review.ts'
import { organisationOf } from '../issuer.ts'
import { RATINGS } from '../ratings.ts'
import { scoreWords } from '../score-words.ts'
import { by, meanOf, ownFacts, type YearFacts, yearTitle } from './reviewed-year.ts'

const ENDS: { readonly [phase in Candidacy['phase']]?: string } = {
  withdrawn: 'Đã rút',
  'not-proposed': 'Không đề nghị',
  'not-recognised': 'Không công nhận',
  revoked: 'Hủy bỏ công nhận',
}

export function yearRow(
  { figures, below, registered, certified, opener }: YearFacts,
  on: LocalDate,
  digits: number,
): ReviewedYear {
  const returned = registered.filter(({ state }) => by(state.returned, on)).length
  const { recognised } = figures
  return {
    year: String(figures.year),
    ...(opener === undefined ? {} : { committee: opener }),
    branches: count(below.length),
    registered: count(figures.registered),
    withdrawn: count(figures.withdrawn),
    returned: count(returned),
    proposed: count(figures.proposed),
    recognised: figures.registered === 0 ? count(recognised) : share(recognised, figures.registered, digits),
    certificates: count(certified.length),
  }
}

/** Of the sheets appraised by the day; none where there is none. */
export function groupMeans(year: YearFacts, on: LocalDate): Review['groups'] {
  const { rules, registered } = year
  const sheets = registered.flatMap(({ state }) => (by(state.appraisal, on) ? [state.appraisal] : []))
  if (sheets.length === 0) return []
  const { inTable, columns } = scoreWords(rules)
  const rows = rules.groups.map(({ id, title }, n): GroupMean => {
    const own = sheets.flatMap(({ groups }) => groups.filter(({ group }) => group === id))
    const maxima = new Set(own.map(({ maximum }) => maximum))
    return {
      order: String(n + 1),
      group: title,
      maximum: maxima.size === 1 ? points([...maxima][0]) : '',
      mean: own.length === 0 ? '' : inTable(meanOf(own.map((one) => one.points))),
    }
  })
  const titles = columns ?? { maximum: 'Điểm tối đa', points: 'Điểm thẩm định' }
  const named = { maximum: titles.maximum, mean: `${titles.points} bình quân` }
  return [{ year: yearTitle(year), of: count(sheets.length), columns: named, rows }]
}

/** What became of each that registered, by the names of the end of its year; one that merged by its own last one. */
export function branchTable(year: YearFacts, on: LocalDate, context: Context) {
  const { rules, registered, lastDay } = year
  const { inTable, listed } = scoreWords(rules)
  const rows = registered.map(({ state, organisationId }, n): ReviewedBranch => {
    const { registration, selfAssessment, appraisal, annualRating } = state
    return {
      order: String(n + 1),
      branch: (by(state.merged, on) ? ownFacts : organisationOf)(organisationId, lastDay, context).name,
      on: shortDate(registration!.on),
      self: by(selfAssessment, on) ? inTable(selfAssessment.total) : '',
      appraised: by(appraisal, on) ? inTable(appraisal.total) : '',
      result: resultOf(state, on),
      rating: by(annualRating, on) ? capitalised(RATINGS[annualRating.rating]) : '',
    }
  })
  return { year: yearTitle(year), columns: { self: listed.self, appraised: listed.appraised }, rows }
}

function resultOf(state: Candidacy, on: LocalDate): string {
  if (isRecognisedOn(state, on)) {
    return state.outcomes.some(({ outcome, certificate }) => outcome === 'recognised' && certificate)
      ? 'Công nhận, tặng Giấy khen'
      : 'Công nhận'
  }
  if (by(state.merged, on)) return 'Đã sáp nhập'
  const ended = state.withdrawal ?? state.revocation ?? state.outcomes.at(-1)
  return by(ended, on) ? (ENDS[state.phase] ?? 'Chưa xét xong') : 'Chưa xét xong'
}
