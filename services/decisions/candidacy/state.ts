import type { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import type { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import type { OutcomeNoted } from '../../../contracts/candidacy/note-outcome.ts'
import type { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import type { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import type { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import type { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import type { Of } from '../../../contracts/define.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type CandidacyEvent =
  | Of<typeof BranchRegistered>
  | Of<typeof CommitmentSigned>
  | Of<typeof ScoreSubmitted>
  | Of<typeof ResultsReported>
  | Of<typeof SelfAssessmentClosed>
  | Of<typeof CandidacyAppraised>
  | Of<typeof OutcomeNoted>

/** unregistered → registered → committed → assessed → proposed → appraised → forwarded → an end. */
export type Phase =
  | 'unregistered'
  | 'registered'
  | 'committed'
  | 'assessed'
  | 'proposed'
  | 'appraised'
  | 'forwarded'
  | 'recognised'
  | 'not-recognised'
  | 'not-proposed'

export type Score = Of<typeof ScoreSubmitted>['data']['scores'][number]
export type Outcome = Of<typeof OutcomeNoted>['data'] & { readonly on: LocalDate }
type Dated<T> = T & { readonly on: LocalDate }

export type Candidacy = {
  readonly phase: Phase
  readonly registration: Dated<Of<typeof BranchRegistered>['data']> | null
  readonly commitment: Dated<Of<typeof CommitmentSigned>['data']> | null
  /** The newest score of each criterion, in the order in which criteria were first scored. */
  readonly scores: readonly Score[]
  readonly results: Dated<Of<typeof ResultsReported>['data']> | null
  readonly selfAssessment: Dated<Of<typeof SelfAssessmentClosed>['data']> | null
  readonly appraisal: Dated<Of<typeof CandidacyAppraised>['data']> | null
  /** What rounds did, in order. */
  readonly outcomes: readonly Outcome[]
  /** Business date of the newest step. */
  readonly last: LocalDate
}

export const candidacy = streamType<Candidacy, CandidacyEvent>({
  name: 'candidacy',
  initial: {
    phase: 'unregistered',
    registration: null,
    commitment: null,
    scores: [],
    results: null,
    selfAssessment: null,
    appraisal: null,
    outcomes: [],
    last: '',
  },
  evolve(before, event) {
    const on = event.occurredOn
    const state = { ...before, last: later(before.last, on) }
    switch (event.type) {
      case 'BranchRegistered':
        return { ...state, phase: 'registered', registration: { ...event.data, on } }
      case 'CommitmentSigned':
        return { ...state, phase: 'committed', commitment: { ...event.data, on } }
      case 'ScoreSubmitted':
        return { ...state, scores: replaceScores(state.scores, event.data.scores) }
      case 'ResultsReported':
        return { ...state, results: { ...event.data, on } }
      case 'SelfAssessmentClosed':
        return { ...state, phase: 'assessed', selfAssessment: { ...event.data, on } }
      case 'CandidacyAppraised':
        return { ...state, phase: 'appraised', appraisal: { ...event.data, on } }
      case 'OutcomeNoted':
        return { ...state, phase: phaseAfter(event.data), outcomes: [...state.outcomes, { ...event.data, on }] }
      default:
        return unknownEvent(event)
    }
  },
})

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a
}

/** The newest outcome at a level. */
export function outcomeAt(state: Candidacy, level: Outcome['level']): Outcome | undefined {
  return state.outcomes.findLast((outcome) => outcome.level === level)
}

function replaceScores(before: readonly Score[], newer: readonly Score[]): readonly Score[] {
  return [...new Map([...before, ...newer].map((score) => [score.criterion, score])).values()]
}

function phaseAfter({ level, outcome }: { level: Outcome['level']; outcome: Outcome['outcome'] }): Phase {
  if (outcome !== 'proposed') return outcome
  return level === 'branch' ? 'proposed' : 'forwarded'
}
