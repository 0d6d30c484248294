// Where a candidacy stands in its season's approval chain. Step 0 is the candidate's own body, the last one decides.
import { stepOf } from '../../../contracts/approval-chain.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Approver } from '../season/state.ts'
import type { Candidacy, Outcome } from './state.ts'

/** The step whose meeting is awaited; of a candidacy that came to its end, null. */
export function awaitedStep({ phase, outcomes }: Pick<Candidacy, 'phase' | 'outcomes'>): number | null {
  if (phase === 'assessed') return 0
  if (phase !== 'proposed' && phase !== 'appraised' && phase !== 'forwarded') return null
  return Math.max(...outcomes.map(stepOf)) + 1
}

/** The body whose turn it is above the candidate; undefined where none of them is awaited. */
export function awaitedBody(state: Candidacy, approvers: readonly Approver[]): string | undefined {
  const step = awaitedStep(state)
  return step === null ? undefined : (approvers[step]?.organisationId ?? undefined)
}

/** Whether these proposals brought it up to whoever decides. */
export function cameToTheLast(made: readonly Outcome[], approvers: readonly Approver[]): boolean {
  return made.length >= approvers.length - 1
}

/** The proposals of this submission that brought it so far, from below. */
export function proposals({ outcomes }: Pick<Candidacy, 'outcomes'>): readonly Outcome[] {
  return outcomes.filter(({ outcome }) => outcome === 'proposed')
}

/** Whether it stands recognised at the end of a day. */
export function isRecognisedOn(state: Pick<Candidacy, 'outcomes' | 'revocation'>, on: LocalDate): boolean {
  const recognition = recognitionOf(state)
  return recognition !== undefined && recognition.on <= on && (state.revocation === null || on < state.revocation.on)
}

/** What recognised it, also where that was revoked since; undefined of one that nobody recognised. */
export function recognitionOf(state: Pick<Candidacy, 'outcomes'> | undefined): Outcome | undefined {
  return state?.outcomes.find(({ outcome }) => outcome === 'recognised')
}
