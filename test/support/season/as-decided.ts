// What a log comes to, in the words of the lists, by folding its streams alone.
import type { Envelope } from '../../../contracts/envelope.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Candidacy, candidacy } from '../../../services/decisions/candidacy/state.ts'
import { type Document, document } from '../../../services/decisions/document/state.ts'
import { fold, idOf, type StreamType } from '../../../services/decisions/kernel/stream-type.ts'
import { endOn, factsOn } from '../../../services/decisions/organisation/on-date.ts'
import { type Organisation, organisation } from '../../../services/decisions/organisation/state.ts'
import { type Round, round } from '../../../services/decisions/round/state.ts'
import type { SheetTotals } from '../../../services/decisions/rules/one-sheet.ts'
import { judge } from '../../../services/decisions/rules/outcome.ts'
import { sheetTotals } from '../../../services/decisions/rules/totals.ts'
import { approversNow, isOpened, type Season, season } from '../../../services/decisions/season/state.ts'

/** The day for which the tree is listed. */
export const lastDay = '2026-12-31'

/** Decimals and optional fields as on the wire; `revision` is the stream's newest. */
export function knownFrom(log: readonly Envelope[], rules: Framework) {
  const candidacies = opened(log, candidacy).filter(([, { registration }]) => registration !== null)
  const rounds = opened(log, round).filter(([, { convened }]) => convened !== null)
  return {
    candidacies: tell(candidacies, candidacyTold),
    standings: tell(candidacies, (state) => standingTold(state, rules)),
    rounds: tell(rounds, roundTold),
    seasons: tell(opened(log, season), seasonTold),
    documents: tell(opened(log, document), documentTold),
    organisations: tell(opened(log, organisation), organisationTold),
  }
}

type Folded<S> = readonly (readonly [id: string, state: S, revision: number])[]

function opened<S>(log: readonly Envelope[], type: StreamType<S, never>): Folded<S> {
  const streams = Map.groupBy(log, ({ stream }) => stream)
  return [...streams]
    .filter(([stream]) => stream.startsWith(`${type.name}-`))
    .map(([stream, events]) => {
      const state = fold(
        type,
        events.map((event) => ({ event })),
      )
      return [idOf(stream), state, events.length - 1]
    })
}

function tell<S>(folded: Folded<S>, told: (state: S, revision: number) => object) {
  return Object.fromEntries(folded.map(([id, state, revision]) => [id, told(state, revision)]))
}

const points = (hundredths: number) => hundredths / 100

function result(sheet: (SheetTotals & { readonly classification: string }) | null) {
  if (sheet === null) return undefined
  return { total: points(sheet.total), maximum: points(sheet.maximum), classification: sheet.classification }
}

const lateTold = ({ step, due, on }: { step: string; due: string; on: string }) => ({ step, due, on })

function candidacyTold(state: Candidacy, revision: number) {
  const { registration, returned, appraisal } = state
  return {
    ...{ seasonId: state.seasonId, committeeId: state.committeeId },
    ...{ state: state.phase, attempt: registration!.attempt, submission: state.submission, revision },
    returned: returned === null ? undefined : { on: returned.on, until: returned.until },
    withdrawnOn: state.withdrawal?.on,
    merged: state.merged ?? undefined,
    ...{ revoked: revokedTold(state), ratingToReview: state.ratingToReview || undefined },
    late: state.late.map(lateTold),
    selfAssessment: result(state.selfAssessment),
    appraisal: appraisal === null ? undefined : { ...result(appraisal), conclusion: appraisal.conclusion },
    outcomes: state.outcomes.map(({ ballotId, ...outcome }) => outcome),
  }
}

function revokedTold({ revocation, recovery }: Candidacy) {
  if (revocation === null) return undefined
  return { on: revocation.on, roundId: revocation.roundId, ...(recovery && { recoveredOn: recovery.on }) }
}

function standingTold(state: Candidacy, rules: Framework) {
  const { selfAssessment: self, appraisal } = state
  const own: SheetTotals = self ?? sheetTotals(rules, state.scores)
  const counts = judge(rules, appraisal ?? own, [])
  const { total, maximum } = appraisal ?? own
  return {
    ...{ seasonId: state.seasonId, committeeId: state.committeeId },
    mergedInto: state.merged?.into,
    ...{ state: state.phase, submission: state.submission, revokedOn: state.revocation?.on },
    ratingToReview: state.ratingToReview || undefined,
    sheet: appraisal === null ? (self === null ? 'open' : 'self') : 'appraised',
    ...{ total: points(total), maximum: points(maximum), required: points(counts.required) },
    ...{ distance: points(counts.distance), thresholdReached: counts.thresholdReached },
    ...{ selfAssessment: result(self), appraisal: result(appraisal) },
    groups: counts.groups.map(({ group, required }, n) => {
      const at = ({ groups }: SheetTotals) => ({
        points: points(groups[n]!.points),
        maximum: points(groups[n]!.maximum),
      })
      return { group, required: points(required), self: at(own), ...(appraisal && { appraised: at(appraisal) }) }
    }),
  }
}

function roundTold({ convened, closed, decision, revocation, proposal, commended, late }: Round, revision: number) {
  const state = closed ? 'closed' : decision || revocation ? 'decided' : proposal ? 'proposed' : 'convened'
  return { state, purpose: convened!.purpose ?? 'recognise', commended, late: late.map(lateTold), revision }
}

function seasonTold(state: Season, revision: number) {
  const { candidacies, closed } = state
  const ended = closed === null ? undefined : { ...closed, unfinished: closed.unfinished.length }
  const approvers = isOpened(state) ? approversNow(state) : undefined
  return { approvers, registered: candidacies.length, closed: ended, revision }
}

/** What is in force on a day after every change. */
function organisationTold(state: Organisation, revision: number) {
  const { name, kind, parentId, symbol } = factsOn(state, lastDay)
  const end = endOn(state, lastDay)
  const ended = end && { on: end.effectiveFrom, by: end.by, successors: end.successors }
  return { name, kind, parentId, symbol, ended, revision }
}

/** The file that holds is the issued one, else the printed one; a cancelled paper has none. */
function documentTold(state: Document, revision: number) {
  const { issued, rendered, scan, failure } = state
  const { symbol, date, signFirst } = (state.draft ?? state.cancelled?.draft)!
  const file = issued ?? rendered
  return {
    ...{ state: documentState(state), number: state.number ?? undefined, symbol, date, signFirst, revision },
    file: file === null ? undefined : { sha256: file.sha256, pages: file.pages },
    scan: scan === null ? undefined : { sha256: scan.sha256, pages: scan.pages },
    ...{ failure: failure ?? undefined, signedOn: issued?.signedOn },
  }
}

function documentState({ cancelled, issued, failure, rendered, number }: Document): string {
  if (cancelled !== null) return 'cancelled'
  if (issued !== null) return 'issued'
  if (failure !== null) return 'failed'
  if (rendered !== null) return 'rendered'
  return number === null ? 'drafted' : 'numbered'
}
