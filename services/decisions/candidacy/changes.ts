// What each event of a candidacy changes in its folded state.
import type { CandidacyAbsorbed } from '../../../contracts/candidacy/merge-candidacy.ts'
import type { CandidacyTransferred } from '../../../contracts/candidacy/transfer-candidacy.ts'
import type { Of } from '../../../contracts/define.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { keyOf } from '../rules/score-line.ts'
import type { Appraised, Candidacy, Outcome, Phase, Place, Score } from './state.ts'

/** Papers that were signed stay what they are; what the branch does next makes new ones. */
export const openedAgain = {
  phase: 'returned',
  selfAssessment: null,
  results: null,
  appraisals: [],
  appraisal: null,
  outcomes: [],
} as const

export function appraisedBy(state: Candidacy, appraisal: Appraised): Candidacy {
  return { ...state, phase: 'appraised', appraisals: [...state.appraisals, appraisal], appraisal }
}

export function placeOf({ seasonId, committeeId }: Place): Place {
  return { seasonId, committeeId }
}

/** What bodies above the branch did counts no more; papers that were signed stay what they are. */
export function goingOn(
  { outcomes, appraisal }: Candidacy,
  { kept, ...to }: Of<typeof CandidacyTransferred>['data'],
): Partial<Candidacy> {
  return {
    ...placeOf(to),
    phase: kept.phase,
    outcomes: outcomes.slice(0, kept.outcomes),
    appraisal: kept.appraisal ? appraisal : null,
  }
}

export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a
}

/** Where its adopted sheet opens again, that is as after a return. */
export function absorbing(state: Candidacy, absorbed: Of<typeof CandidacyAbsorbed>['data'], on: LocalDate): Candidacy {
  const { emptied, submission, until } = absorbed
  const scores = state.scores.filter(({ criterion }) => !emptied.includes(criterion))
  if (submission === undefined) return { ...state, scores }
  return { ...state, ...openedAgain, scores, returned: { reasons: [], until: until!, submission, on }, submission }
}

export function replaceScores(before: readonly Score[], newer: readonly Score[]): readonly Score[] {
  return [...new Map([...before, ...newer].map((score) => [keyOf(score), score])).values()]
}

export function phaseAfter({ level, outcome }: { level: Outcome['level']; outcome: Outcome['outcome'] }): Phase {
  if (outcome !== 'proposed') return outcome
  return level === 'branch' ? 'proposed' : 'forwarded'
}
