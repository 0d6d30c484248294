// Seasons through the real decisions in which rows are taken back or replaced: what read models are held against.
import type { Envelope } from '../../../contracts/envelope.ts'
import { candidacyId } from '../../../services/decisions/candidacy/id.ts'
import { opened, type Step, step } from '../play.ts'
import { at, atUnder, edited } from '../season.ts'
import { sealed, sha } from '../season-events.ts'
import { nothingApplies, registrationOf, reportOf, sheetA } from './candidacies.ts'
import * as ids from './ids.ts'
import { absorbed, intoA } from './mergers.ts'
import { draftOf, fingerprint, paperA } from './papers.ts'
import { dissolved, effective, founded, merged, moved, reorganised } from './reorganised.ts'
import { recovered, wholeRevocation } from './revocations.ts'
import { committeeMeeting, convened } from './rounds.ts'
import { approversChanged, committeeMoved } from './successors.ts'
import { movedToSecond, transferNoted, transferred } from './transfers.ts'
import { disseminated, entered, fileA, late, ratings, returnedA, seasonEnded, withLeave } from './turns.ts'

const [id, day, mergerDay] = [ids.candidacyA, '2025-01-20', '2024-12-21']
const secondB = candidacyId(ids.model, 2024, ids.branchB, 2)
const lowered = sheetA.map((line) => (line.criterion === 'III.1' ? { ...line, points: 250 } : line))
const on = (occurredOn: string, steps: readonly Step[]) =>
  steps.map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn } }))

/** A is returned and sends its papers again; B withdraws, registers once more, late; the season ends. */
const returnsAndWithdrawals: readonly Step[] = [
  ...on('2024-12-19', entered),
  returnedA,
  ...on('2024-12-21', [
    step('SubmitScore', { as: 'lowered', id, body: { scores: lowered.slice(0, 30) } }),
    step('ReportProgress', { id, body: disseminated }),
    step('RecordMemberRatings', { id, body: ratings }),
    step('AttachEvidence', { id, body: fileA }),
    step('CloseSelfAssessment', { as: 'sheet 2', id, body: { disqualifiers: nothingApplies } }),
    step('ReportResults', {
      as: 'report 2',
      id,
      body: { ...reportOf(id), dissemination: { sessions: 1, attendances: 15 } },
    }),
    step('NoteOutcome', { id, body: { roundId: 'second', level: 'branch', outcome: 'proposed', certificate: true } }),
    step('AppraiseCandidacy', {
      as: 'appraisal 2',
      id,
      body: { scores: sheetA, team: [ids.committeeMembers[1]!], conclusion: 'do-not-propose' },
    }),
    step('WithdrawRegistration', { id: ids.candidacyB, body: { reason: sealed(`candidacy-${ids.candidacyB}`) } }),
    step('RegisterBranch', { as: 'B again', body: { ...registrationOf(ids.branchB), late } }),
    step('EnterCandidacy', {
      as: 'entry B again',
      id: ids.seasonId,
      body: { candidacyId: secondB, organisationId: ids.branchB, attempt: 2 },
    }),
  ]),
  ...on('2024-12-30', [seasonEnded(id, secondB)]),
]

/** A paper is cancelled with its number, drafted and printed again, fails, and gets another signer. */
const papersAgain: readonly Step[] = on(day, [
  step('CancelDocument', { id: paperA('report'), body: { reason: 'in sai' } }),
  step('CancelNumber', { body: { documentId: paperA('report'), number: 1, reason: 'in sai' } }),
  step('DraftDocument', { as: 'again', body: draftOf('report') }),
  step('AllocateNumber', { as: 'number again', body: { documentId: paperA('report') } }),
  step('NumberDocument', { as: 'numbered again', id: paperA('report'), body: { number: 2 } }),
  step('RecordRenderFailure', { id: paperA('report'), body: { reason: 'lỗi in' } }),
  step('RetryDocument', { id: paperA('report'), body: {} }),
  step('RecordRendering', {
    as: 'file again',
    id: paperA('report'),
    body: { sha256: sha('9'), pages: 4, fingerprint },
  }),
  step('AttachScan', { id: paperA('report'), body: { sha256: sha('a'), pages: 5, bytes: 1_000 } }),
  step('ChooseSigner', { id: paperA('report'), body: { personId: ids.membersA[0] } }),
  step('CancelDocument', { as: 'cancel sheet', id: paperA('sheet'), body: { reason: 'sai tên' } }),
])

/** Printed with open number and day, and numbered afterwards. */
const signedFirst: readonly Step[] = on(day, [
  step('ChangeSettings', {
    id: ids.branchA,
    body: {
      settings: { numbering: 'service', minutesNumbered: true, order: 'signFirst' },
      effectiveFrom: '2024-01-01',
    },
  }),
  step('DraftDocument', { body: draftOf('report') }),
  step('RecordRendering', { id: paperA('report'), body: { sha256: sha('9'), pages: 4, fingerprint } }),
  step('RecordNumber', { body: { documentId: paperA('report') } }),
  step('NumberDocument', { id: paperA('report'), body: { number: 1 } }),
])

const commendation: readonly Step[] = on(committeeMeeting.on, [
  step('CommendSecretary', { id: committeeMeeting.id, body: { candidacyId: id, personId: ids.membersA[0] } }),
])

const lateMeeting: readonly Step[] = [convened(committeeMeeting)].map(({ name, asked }) => ({
  name,
  asked: { ...asked, body: { ...asked.body, late }, occurredOn: '2025-02-03' } as typeof asked,
}))

/** Names, kinds and superiors change, also from one day twice; one splits off, one merges, one ends. */
const reorganisation: readonly Step[] = on('2025-03-01', [
  ...reorganised.filter(({ name }) => name === 'Rename' || name === 'ChangeKind' || name === 'Move'),
  founded('Chi bộ Phòng C', { parentId: ids.committee }),
  moved(ids.branchB, ids.authority, '2025-02-01'),
  moved(ids.branchB, opened('Chi bộ Phòng C')),
  moved(ids.branchB, ids.authority),
  step('Split', {
    id: ids.branchB,
    body: { into: [ids.branchA, opened('Chi bộ Phòng C')], continues: true, ...effective },
  }),
  merged(ids.branchB, ids.branchA),
  dissolved(opened('Chi bộ Phòng C')),
])

const revocation: readonly Step[] = [
  ...on(day, [
    step('RecordAnnualRating', {
      id,
      body: { rating: 'good', decidedBy: { type: 'Quyết định', issuer: 'Đảng ủy Sở' } },
    }),
  ]),
  ...wholeRevocation,
  recovered,
]
const goneOver: readonly Step[] = on('2024-12-21', [
  ...[...entered, ...movedToSecond('2024-12-21'), transferred('2024-12-21'), ...transferNoted],
])

/** As if the superior had judged, not the committee. */
const judgedHigherUp = edited<object>(at('appraised'), 'CandidacyAppraised', (data) => ({ ...data, step: 2 }))

const mergedInto = (changes: Parameters<typeof absorbed>[1]): readonly Step[] => [
  ...on(mergerDay, entered),
  ...intoA(mergerDay),
  ...absorbed(mergerDay, changes),
  ...on(mergerDay, [seasonEnded(id)]),
]

const superiorChanged: readonly Step[] = [...committeeMoved, approversChanged]

/** Name, what was before, and the commands that go on from it. */
export const stories: readonly [string, readonly Envelope[], readonly Step[]][] = [
  ['a season to its end', at('filed'), []],
  ['a return, a withdrawal and a late second attempt', atUnder(withLeave, 'appraised'), returnsAndWithdrawals],
  ['papers cancelled, drafted again, signed by another', at('rendered'), papersAgain],
  ['a paper that is signed before it is numbered', at('reported'), signedFirst],
  ['a commended secretary', at('committee-voted'), commendation],
  ['a reorganisation', at('organised'), reorganisation],
  ['a recognition revoked, its certificate back, the rating to review', at('filed'), revocation],
  ['a committee below another superior', at('appraised'), on('2024-12-19', superiorChanged)],
  ['a candidacy that another committee goes on with', at('forwarded'), goneOver],
  ['the same where only a body higher up has judged', judgedHigherUp, goneOver],
  ['two branches that merged, their ratios to be scored anew', at('scored'), mergedInto({ denominators: 'combined' })],
  [
    'the same with an adopted sheet opened again',
    at('appraised'),
    mergedInto({ scores: 'again', until: '2025-01-15' }),
  ],
  ['a meeting convened late', atUnder(withLeave, 'appraised'), lateMeeting],
]
