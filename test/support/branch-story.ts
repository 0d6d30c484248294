// What one branch's year writes, from founding to dossier: every stream and nearly every event type, in a legal order.

import { BallotClosed } from '../../contracts/ballot/close-ballot.ts'
import { CountConfirmed } from '../../contracts/ballot/confirm-count.ts'
import { BallotOpened } from '../../contracts/ballot/open-ballot.ts'
import { CountRecorded } from '../../contracts/ballot/record-count.ts'
import { EvidenceAttached } from '../../contracts/candidacy/attach-evidence.ts'
import { OutcomeNoted } from '../../contracts/candidacy/note-outcome.ts'
import { ResultsReported } from '../../contracts/candidacy/report-results.ts'
import { CommitmentSigned } from '../../contracts/candidacy/sign-commitment.ts'
import type { NewEvent } from '../../contracts/define.ts'
import { ScanAttached } from '../../contracts/document/attach-scan.ts'
import { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { DocumentIssued } from '../../contracts/document/issue-document.ts'
import { DocumentNumbered } from '../../contracts/document/number-document.ts'
import { DocumentRendered, DocumentRenderFailed } from '../../contracts/document/record-rendering.ts'
import { DocumentRetryRequested } from '../../contracts/document/retry-document.ts'
import { DossierAssembled } from '../../contracts/dossier/assemble-dossier.ts'
import { DossierRendered } from '../../contracts/dossier/record-dossier-file.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { KeyIssued } from '../../contracts/key/issue-key.ts'
import { KeyRevoked } from '../../contracts/key/revoke-key.ts'
import { NumberAllocated } from '../../contracts/numbers/allocate-number.ts'
import { OfficerAppointed } from '../../contracts/organisation/appoint-officer.ts'
import { TermOpened } from '../../contracts/organisation/open-term.ts'
import { PersonErased } from '../../contracts/person/erase-person.ts'
import { OrganisationJoined } from '../../contracts/person/join-organisation.ts'
import { PersonRegistered } from '../../contracts/person/register-person.ts'
import { RoundClosed } from '../../contracts/round/close-round.ts'
import { RoundConvened } from '../../contracts/round/convene-round.ts'
import { RecognitionProposed } from '../../contracts/round/propose-recognition.ts'
import { AttendanceRecorded } from '../../contracts/round/record-attendance.ts'
import { StepBlocked } from '../../contracts/step-blocked.ts'
import { sheetOf95and5 } from './framework.ts'
import { appraised, closed, established, registered, scored, sealed, sha } from './season-events.ts'

export type Told = readonly [stream: string, event: NewEvent, changes?: Partial<Envelope>]

const fingerprint = { templates: sha('a'), fonts: sha('b'), browser: 'chrome 1' }

/** `b` names the branch: candidacy `c${b}`, round `r${b}`, ballot `b${b}`, paper `d${b}`, person `p${b}`, key `k${b}`. */
export function branchStory(b: string): readonly Told[] {
  return [...founding(b), ...assessing(b), ...meeting(b), ...paper(b), ...ending(b)]
}

function founding(b: string): Told[] {
  const roll = { from: '2020-08-15', basis: 'congress' as const }
  const secretary = { personId: `p${b}`, office: 'secretary' as const, organ: 'branch-meeting' }
  return [
    [`organisation-${b}`, established(`Chi bộ ${b}`, 'committee')],
    [`person-p${b}`, PersonRegistered({ fullName: sealed(`person-p${b}`) })],
    [`person-p${b}`, OrganisationJoined({ organisationId: b, standing: 'official', from: '2020-01-01' })],
    [`organisation-${b}`, TermOpened({ name: 'nhiệm kỳ 2020 - 2025', ...roll })],
    [`organisation-${b}`, OfficerAppointed({ ...secretary, title: 'Bí thư Chi bộ', from: '2020-08-15' })],
    [
      `key-k${b}`,
      KeyIssued({ holder: 'Phần mềm văn phòng', role: 'clerk', organisationId: b, secretSha256: sha('e') }),
    ],
  ]
}

function assessing(b: string): Told[] {
  const stream = `candidacy-c${b}`
  const parties = { branchRepresentativeId: `p${b}`, committeeRepresentativeId: 'pcommittee' }
  return [
    [stream, registered(b)],
    [stream, CommitmentSigned(parties)],
    [
      stream,
      EvidenceAttached({
        ...{ title: 'Giấy khen của Công đoàn', criteria: ['I.1'], annex: true, mediaType: 'application/pdf' },
        ...{ sha256: 'e'.repeat(64), bytes: 2_048, pages: 2 },
      }),
    ],
    [stream, scored(sheetOf95and5().slice(0, 4))],
    [stream, scored(sheetOf95and5().slice(3))],
    [stream, closed(sheetOf95and5())],
    [
      stream,
      ResultsReported({
        situation: sealed(stream),
        dissemination: { sessions: 3, attendances: 40 },
        monthlyReports: { sent: 7, due: 7 },
        groups: [],
      }),
    ],
  ]
}

function meeting(b: string): Told[] {
  const [round, ballot, candidacyId] = [`round-r${b}`, `ballot-b${b}`, `c${b}`]
  const votes = { candidacyId, yes: 6, no: 1, blank: 0 }
  const convened = {
    ...{ organisationId: b, organ: 'branch-meeting', seasonId: 'season2024', candidacies: [candidacyId] },
    ...{ kind: 'sinh hoạt thường kỳ tháng 12', openedAt: '08:00', place: 'Phòng họp' },
    ...{ chairId: `p${b}`, minuteTakerId: `p${b}`, roll: [{ personId: `p${b}`, standing: 'official' as const }] },
  }
  const opened = {
    ...{ roundId: `r${b}`, method: 'paper' as const, tellers: [`p${b}`], tellersChosen: { yes: 7, of: 7 } },
    ...{ organisationId: b, candidacies: [candidacyId], rule: 'branch' as const, frameworkId: 'framework1' },
    ...{ chairId: `p${b}`, entitled: 7, entitledPresent: 7, turn: 1 },
  }
  const addressee = { organisationId: 'committee', organ: 'executive-committee' }
  return [
    [round, RoundConvened({ ...convened, level: 'branch', act: 'propose' })],
    [round, AttendanceRecorded({ present: [`p${b}`], absent: [] })],
    [ballot, BallotOpened(opened)],
    [ballot, CountRecorded({ issued: 7, returned: 7, valid: 7, invalid: 0, results: [votes], closedAt: '09:00' })],
    [ballot, CountConfirmed({ personId: `p${b}` })],
    [ballot, BallotClosed({ quorumMet: true, results: [{ ...votes, base: 7, passed: true }] })],
    [
      round,
      RecognitionProposed({
        ballotId: `b${b}`,
        items: [{ candidacyId, certificate: true }],
        level: 'branch',
        addressee,
      }),
    ],
    [round, RoundClosed({ closedAt: '10:00', undecided: [] })],
    [
      `candidacy-c${b}`,
      OutcomeNoted({ roundId: `r${b}`, level: 'branch', outcome: 'proposed', certificate: true, ballotId: `b${b}` }),
    ],
  ]
}

function paper(b: string): Told[] {
  const [stream, register] = [`document-d${b}`, `numbers-${b}-20200815-count-record`]
  const numberId = derivedUuid('test', register, '0')
  const drafted = {
    ...{ type: 'count-record' as const, source: { stream: 'ballot' as const, id: `b${b}` }, fingerprint },
    ...{ organisationId: b, candidacies: [`c${b}`], layout: 'hd36-2018' as const, date: '2024-12-10' },
    ...{ signers: [{ personId: `p${b}`, as: 'head-teller' as const }], numbering: 'service' as const },
    ...{ termId: '20200815', symbol: 'BB/CB' },
  }
  const blocked = { policy: 'carry-number', target: stream, sourceEvent: numberId }
  return [
    [stream, DocumentDrafted(drafted)],
    [register, NumberAllocated({ documentId: `d${b}`, number: 1 })],
    [register, StepBlocked({ ...blocked, refusal: { code: 'SIGNER_MISSING', detail: 'Chưa có người ký' } })],
    [stream, DocumentNumbered({ number: 1 }), { commandId: derivedUuid('policy', numberId, 'carry-number', stream) }],
    [stream, DocumentRenderFailed({ reason: 'Thiếu phông chữ' })],
    [stream, DocumentRetryRequested({})],
    [stream, DocumentRendered({ sha256: sha('c'), pages: 2, fingerprint })],
    [stream, ScanAttached({ sha256: sha('d'), pages: 3, bytes: 1000 })],
    [
      stream,
      DocumentIssued({ signedOn: '2024-12-10', signedBy: [`p${b}`], scan: sha('d'), sha256: sha('d'), pages: 3 }),
    ],
  ]
}

function ending(b: string): Told[] {
  const file = {
    ...{ documentId: `d${b}`, type: 'count-record' as const, organisationId: b, number: 1, symbol: 'BB/CB' },
    ...{ date: '2024-12-10', sha256: sha('d'), pages: 3, scanned: true },
  }
  const assembled = { candidacyId: `c${b}`, occasion: 'proposal' as const, documents: [`d${b}`], fingerprint }
  return [
    [`candidacy-c${b}`, appraised(sheetOf95and5({ criterion: 'I.6', points: 100 }))],
    [`dossier-c${b}`, DossierAssembled({ ...assembled, edition: 1, files: [file] })],
    [`dossier-c${b}`, DossierRendered({ edition: 1, sha256: sha('f'), pages: 9, fingerprint })],
    [`key-k${b}`, KeyRevoked({})],
    [`person-p${b}`, PersonErased({ reason: 'theo yêu cầu' })],
  ]
}
