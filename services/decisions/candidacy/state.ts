import type { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import type { EvidenceAttached } from '../../../contracts/candidacy/attach-evidence.ts'
import type { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import type { CandidacyAbsorbed } from '../../../contracts/candidacy/merge-candidacy.ts'
import type { CandidacyMerged } from '../../../contracts/candidacy/note-merger.ts'
import type { OutcomeNoted } from '../../../contracts/candidacy/note-outcome.ts'
import type { RevocationNoted } from '../../../contracts/candidacy/note-revocation.ts'
import type { AnnualRatingRecorded } from '../../../contracts/candidacy/record-annual-rating.ts'
import type { MemberRatingsRecorded } from '../../../contracts/candidacy/record-member-ratings.ts'
import type { CertificateRecovered } from '../../../contracts/candidacy/record-recovery.ts'
import type { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import type { ProgressReported } from '../../../contracts/candidacy/report-progress.ts'
import type { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import type { CandidacyReturned } from '../../../contracts/candidacy/return-candidacy.ts'
import type { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import type { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import type { CandidacyTransferred } from '../../../contracts/candidacy/transfer-candidacy.ts'
import type { RegistrationWithdrawn } from '../../../contracts/candidacy/withdraw-registration.ts'
import type { Of } from '../../../contracts/define.ts'
import type { LateAccepted } from '../../../contracts/late.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'
import { awaitedStep } from './chain.ts'
import { absorbing, appraisedBy, goingOn, later, openedAgain, phaseAfter, placeOf, replaceScores } from './changes.ts'
import type { CandidacyEvent } from './events.ts'

/**
 * unregistered → registered → committed → assessed → proposed → appraised → forwarded → an end. A return leads from
 * proposed or appraised to `returned`, and from there to assessed again; a withdrawal ends everything before forwarded,
 * and a merger all that has not come to an end; a recognition may be revoked, once and for all.
 */
export type Phase =
  | 'unregistered'
  | 'registered'
  | 'committed'
  | 'returned'
  | 'assessed'
  | 'proposed'
  | 'appraised'
  | 'forwarded'
  | 'recognised'
  | 'not-recognised'
  | 'not-proposed'
  | 'withdrawn'
  | 'merged'
  | 'revoked'

export type Score = Of<typeof ScoreSubmitted>['data']['scores'][number]
export type Outcome = Of<typeof OutcomeNoted>['data'] & { readonly on: LocalDate }
type Dated<T> = T & { readonly on: LocalDate }
/** The season in which something was done, and whose it is: a paper keeps the committee of its day. */
export type Place = { readonly seasonId: string; readonly committeeId: string }

/** `step` is whose it was. */
export type Appraised = Dated<Of<typeof CandidacyAppraised>['data']> & Place & { readonly step: number }

export type Candidacy = {
  readonly phase: Phase
  readonly registration: Dated<Of<typeof BranchRegistered>['data']> | null
  /** The season that it is in now, and its committee: those of the registration until it is transferred; '' before. */
  readonly seasonId: string
  readonly committeeId: string
  /** From one committee's season to another's, in order. */
  readonly transfers: readonly Dated<Of<typeof CandidacyTransferred>['data']>[]
  readonly commitment: (Dated<Of<typeof CommitmentSigned>['data']> & Place) | null
  /** The newest score of each criterion (and month), in the order in which criteria were first scored. */
  readonly scores: readonly Score[]
  /** What was done since the registration, in the order in which it was reported. */
  readonly progress: readonly Dated<Of<typeof ProgressReported>['data']>[]
  readonly ratings: Dated<Of<typeof MemberRatingsRecorded>['data']> | null
  /** Files in the order of attachment. */
  readonly evidence: readonly Dated<Of<typeof EvidenceAttached>['data']>[]
  readonly results: Dated<Of<typeof ResultsReported>['data']> | null
  readonly selfAssessment: Dated<Of<typeof SelfAssessmentClosed>['data']> | null
  /** Each of this submission, also one that counts no more: they have papers of their own. */
  readonly appraisals: readonly Appraised[]
  /** The newest, as long as it counts. */
  readonly appraisal: Appraised | null
  /** 1, and one more after each return; sheet, report, appraisal and outcomes are those of this submission. */
  readonly submission: number
  /** The newest return; null where there was none. */
  readonly returned: Dated<Of<typeof CandidacyReturned>['data']> | null
  /** Every return, in order, with the body whose act it was: `step` is its place in the chain. */
  readonly returns: readonly (Dated<Of<typeof CandidacyReturned>['data']> & Place & { readonly step: number })[]
  /** Of the organisation itself, for the year. */
  readonly annualRating: Dated<Of<typeof AnnualRatingRecorded>['data']> | null
  /** It was rated while it was recognised, which it is no more, and not rated anew since. */
  readonly ratingToReview: boolean
  /** By whose round the recognition was revoked; what recognised it stays among `outcomes`. */
  readonly revocation: Dated<Of<typeof RevocationNoted>['data']> | null
  /** The certificate came back. */
  readonly recovery: Dated<Of<typeof CertificateRecovered>['data']> | null
  /** Candidacies of branches that merged with this one, in order. */
  readonly absorbed: readonly Dated<Of<typeof CandidacyAbsorbed>['data']>[]
  /** The candidacy that this one ended in. */
  readonly merged: Dated<Of<typeof CandidacyMerged>['data']> | null
  readonly withdrawal: Dated<Of<typeof RegistrationWithdrawn>['data']> | null
  /** Steps accepted after their window. */
  readonly late: readonly Dated<Of<typeof LateAccepted>['data']>[]
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
    seasonId: '',
    committeeId: '',
    transfers: [],
    commitment: null,
    scores: [],
    progress: [],
    ratings: null,
    evidence: [],
    results: null,
    selfAssessment: null,
    appraisals: [],
    appraisal: null,
    submission: 1,
    returned: null,
    returns: [],
    annualRating: null,
    ratingToReview: false,
    revocation: null,
    recovery: null,
    absorbed: [],
    merged: null,
    withdrawal: null,
    late: [],
    outcomes: [],
    last: '',
  },
  evolve(before, event) {
    const on = event.occurredOn
    const state = { ...before, last: later(before.last, on) }
    switch (event.type) {
      case 'BranchRegistered':
        return { ...state, phase: 'registered', registration: { ...event.data, on }, ...placeOf(event.data) }
      case 'CommitmentSigned':
        return { ...state, phase: 'committed', commitment: { ...event.data, ...placeOf(state), on } }
      case 'ScoreSubmitted':
        return { ...state, scores: replaceScores(state.scores, event.data.scores) }
      case 'ResultsReported':
        return { ...state, results: { ...event.data, on } }
      case 'SelfAssessmentClosed':
        return { ...state, phase: 'assessed', selfAssessment: { ...event.data, on } }
      case 'CandidacyAppraised':
        return appraisedBy(state, { step: 1, ...event.data, ...placeOf(state), on })
      case 'OutcomeNoted':
        return { ...state, phase: phaseAfter(event.data), outcomes: [...state.outcomes, { ...event.data, on }] }
      case 'ProgressReported':
        return { ...state, progress: [...state.progress, { ...event.data, on }] }
      case 'MemberRatingsRecorded':
        return { ...state, ratings: { ...event.data, on } }
      case 'EvidenceAttached':
        return { ...state, evidence: [...state.evidence, { ...event.data, on }] }
      case 'CandidacyReturned':
        return {
          ...{ ...state, ...openedAgain, returned: { ...event.data, on }, submission: event.data.submission },
          returns: [...state.returns, { ...event.data, on, ...placeOf(state), step: awaitedStep(state) ?? 1 }],
        }
      case 'RegistrationWithdrawn':
        return { ...state, phase: 'withdrawn', withdrawal: { ...event.data, on } }
      case 'AnnualRatingRecorded':
        return { ...state, annualRating: { ...event.data, on }, ratingToReview: false }
      case 'RevocationNoted':
        return {
          ...state,
          phase: 'revoked',
          revocation: { ...event.data, on },
          ratingToReview: state.annualRating !== null,
        }
      case 'CertificateRecovered':
        return { ...state, recovery: { ...event.data, on } }
      case 'CandidacyTransferred':
        return { ...state, ...goingOn(state, event.data), transfers: [...state.transfers, { ...event.data, on }] }
      case 'CandidacyAbsorbed':
        return { ...absorbing(state, event.data, on), absorbed: [...state.absorbed, { ...event.data, on }] }
      case 'CandidacyMerged':
        return { ...state, phase: 'merged', merged: { ...event.data, on } }
      case 'LateAccepted':
        return { ...state, late: [...state.late, { ...event.data, on }] }
      default:
        return unknownEvent(event)
    }
  },
})

/** Every season that it was in, the first first. */
export function seasonsOf({ registration, transfers }: Candidacy): readonly string[] {
  const all = registration === null ? [] : [registration.seasonId, ...transfers.map(({ seasonId }) => seasonId)]
  return [...new Set(all)]
}

/** The newest outcome at a level, of the submission that counts now. */
export function outcomeAt(state: Candidacy, level: Outcome['level']): Outcome | undefined {
  return state.outcomes.findLast((outcome) => outcome.level === level)
}
