// What a branch's year may hold besides its story: a return, a withdrawal and a second attempt, late steps, a paper that
// was signed first, cancelled and drafted again. It goes on where the story ends.
import { OutcomeNoted } from '../../contracts/candidacy/note-outcome.ts'
import { MemberRatingsRecorded } from '../../contracts/candidacy/record-member-ratings.ts'
import { BranchRegistered } from '../../contracts/candidacy/register-branch.ts'
import { ProgressReported } from '../../contracts/candidacy/report-progress.ts'
import { CandidacyReturned } from '../../contracts/candidacy/return-candidacy.ts'
import { CommitmentSigned } from '../../contracts/candidacy/sign-commitment.ts'
import { RegistrationWithdrawn } from '../../contracts/candidacy/withdraw-registration.ts'
import { ScanAttached } from '../../contracts/document/attach-scan.ts'
import { DocumentCancelled } from '../../contracts/document/cancel-document.ts'
import { SignerChosen } from '../../contracts/document/choose-signer.ts'
import { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { DocumentNumbered } from '../../contracts/document/number-document.ts'
import { DocumentRendered, DocumentRenderFailed } from '../../contracts/document/record-rendering.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { LateAccepted } from '../../contracts/late.ts'
import { NumberAllocated } from '../../contracts/numbers/allocate-number.ts'
import { NumberCancelled } from '../../contracts/numbers/cancel-number.ts'
import { SettingsChanged } from '../../contracts/organisation/change-settings.ts'
import { SubordinateNoted } from '../../contracts/organisation/note-subordinate.ts'
import { SecretaryCommended } from '../../contracts/round/commend-secretary.ts'
import { RoundConvened } from '../../contracts/round/convene-round.ts'
import { SeasonClosed } from '../../contracts/season/close-season.ts'
import { CandidacyEntered } from '../../contracts/season/enter-candidacy.ts'
import { StepBlocked } from '../../contracts/step-blocked.ts'
import type { Told } from './branch-story.ts'
import { sheetOf95and5 } from './framework.ts'
import { appraised, closed, registered, scored, sealed, sha } from './season-events.ts'

const fingerprint = { templates: sha('a'), fonts: sha('b'), browser: 'chrome 1' }
const season = 'season-season2024'

/** `b` names the branch as in its story: the second attempt is `d${b}`, its meeting `s${b}`, its paper `e${b}`. */
export function branchTurns(b: string): readonly Told[] {
  return [...entries(b), ...returned(b), ...secondAttempt(b), ...signedFirst(b)]
}

/** Ends the season with what the branches of `branchTurns` came to. */
export const seasonEnd = (branches: readonly string[]): Told => [
  season,
  SeasonClosed({
    unfinished: branches.map((b) => ({ candidacyId: `d${b}`, reason: sealed(season) })),
    ...{ registered: 2 * branches.length, withdrawn: branches.length, recognised: 0, notRecognised: 0, notProposed: 0 },
  }),
  { occurredOn: '2025-02-28' },
]

function entries(b: string): Told[] {
  const settings = { numbering: 'service', minutesNumbered: true, order: 'signFirst' } as const
  const entry = { candidacyId: `c${b}`, organisationId: b, attempt: 1 }
  return [
    ['organisation-committee', SubordinateNoted({ organisationId: b, kind: 'branch', from: '2020-01-01' })],
    [`organisation-${b}`, SettingsChanged({ settings, effectiveFrom: '2024-06-01' })],
    [season, CandidacyEntered(entry)],
  ]
}

/** Appraised, sent back, adopted with fewer points, proposed and appraised again, sent back once more and withdrawn. */
function returned(b: string): Told[] {
  const stream = `candidacy-c${b}`
  const reasons = [sealed(stream)]
  const less = [{ criterion: 'I.1', points: 0 }]
  const noted = { level: 'branch', outcome: 'proposed', certificate: false } as const
  const refusal = { code: 'UNAVAILABLE', detail: 'Chưa phục vụ được' }
  const blocked = {
    policy: 'draft-candidacy-papers',
    target: `document-x${b}`,
    sourceEvent: derivedUuid('test', stream),
  }
  return [
    [stream, CandidacyReturned({ reasons, until: '2024-12-25', submission: 2 }), { occurredOn: '2024-12-20' }],
    [stream, scored(less)],
    [stream, closed(sheetOf95and5(...less))],
    [stream, StepBlocked({ ...blocked, refusal })],
    [stream, OutcomeNoted({ roundId: `q${b}`, ...noted }), { occurredOn: '2024-12-23' }],
    [stream, LateAccepted({ reason: sealed(stream), acceptedBy: 'p1', step: 'appraisal', due: '2024-12-20' })],
    [stream, appraised(sheetOf95and5(...less))],
    [stream, CandidacyReturned({ reasons, until: '2025-01-05', submission: 3 }), { occurredOn: '2024-12-28' }],
    [stream, scored([{ criterion: 'I.2', notApplicable: true }])],
    [stream, RegistrationWithdrawn({ reason: sealed(stream) }), { occurredOn: '2024-12-30' }],
  ]
}

/** Registered again after the window, as far as a late meeting. */
function secondAttempt(b: string): Told[] {
  const [stream, round, candidacyId] = [`candidacy-d${b}`, `round-s${b}`, `d${b}`]
  const accepted = { reason: sealed(stream), acceptedBy: 'p1' }
  const again = { ...registered(b).data, attempt: 2 }
  const rated = { total: 8, excellent: 1, good: 5, completed: 1, failed: 0, unrated: 1 }
  const convened = {
    ...{ organisationId: b, organ: 'branch-meeting', seasonId: 'season2024', candidacies: [candidacyId] },
    ...{ kind: 'bất thường', openedAt: '08:00', place: 'Phòng họp', chairId: `p${b}`, minuteTakerId: `p${b}` },
    roll: [{ personId: `p${b}`, standing: 'official' as const }],
  }
  return [
    [stream, LateAccepted({ ...accepted, step: 'registration', due: '2024-05-06' }), { occurredOn: '2025-01-03' }],
    [stream, BranchRegistered(again), { occurredOn: '2025-01-03' }],
    [season, CandidacyEntered({ candidacyId, organisationId: b, attempt: 2 })],
    [stream, CommitmentSigned({ branchRepresentativeId: `p${b}`, committeeRepresentativeId: 'pcommittee' })],
    [stream, ProgressReported({ month: 12, content: sealed(stream) })],
    [stream, MemberRatingsRecorded(rated)],
    [stream, scored(sheetOf95and5().slice(0, 4))],
    [round, LateAccepted({ ...accepted, step: 'branch-round', due: '2024-12-31' }), { occurredOn: '2025-01-04' }],
    [round, RoundConvened({ ...convened, level: 'branch', act: 'propose' })],
    [round, SecretaryCommended({ candidacyId, personId: `p${b}` })],
  ]
}

/** A report of the second submission: printed and signed, then numbered; spoilt, cancelled and drafted again. */
function signedFirst(b: string): Told[] {
  const [stream, register, documentId] = [`document-e${b}`, `numbers-${b}-20200815-report`, `e${b}`]
  const drafted = {
    ...{ type: 'report' as const, source: { stream: 'candidacy' as const, id: `c${b}` }, submission: 2, fingerprint },
    ...{ organisationId: b, candidacies: [`c${b}`], layout: 'hd36-2018' as const, date: '2024-12-22' },
    ...{ signers: [{ personId: `p${b}`, as: 'secretary' as const }], numbering: 'service' as const },
    ...{ termId: '20200815', symbol: 'BC/CB', signFirst: true as const },
  }
  const rendered = (digit: string) => DocumentRendered({ sha256: sha(digit), pages: 4, fingerprint })
  const reason = 'In sai tên'
  return [
    [stream, DocumentDrafted(drafted)],
    [stream, rendered('1')],
    [stream, ScanAttached({ sha256: sha('2'), pages: 4, bytes: 10 })],
    [register, NumberAllocated({ documentId, number: 1 })],
    [stream, DocumentNumbered({ number: 1 })],
    [stream, SignerChosen({ personId: `q${b}`, as: 'deputy-secretary' })],
    [stream, DocumentRenderFailed({ reason: 'Thiếu phông chữ' })],
    [stream, DocumentCancelled({ reason }), { occurredOn: '2024-12-23' }],
    [register, NumberCancelled({ documentId, number: 1, reason })],
    [stream, DocumentDrafted({ ...drafted, date: '2024-12-24' })],
    [register, NumberAllocated({ documentId, number: 2 })],
    // Cancelled while its number was on its way.
    [stream, DocumentCancelled({ reason: 'In sai ngày' }), { occurredOn: '2024-12-24' }],
    [register, NumberCancelled({ documentId, number: 2, reason: 'In sai ngày' })],
    [stream, DocumentDrafted(drafted)],
    [stream, rendered('3')],
    [register, NumberAllocated({ documentId, number: 3 })],
    [stream, DocumentNumbered({ number: 3 })],
  ]
}
