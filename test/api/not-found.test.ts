import { describe, expect, it } from 'vitest'
import { expectProblem, refuses } from '../support/answers.ts'
import { type Season, sharedSeason } from '../support/http-season.ts'
import { evidenceForm, formType, multipart } from '../support/multipart.ts'
import { filled, gets, routed } from '../support/routes.ts'
import { someCertificate } from '../support/signing/some-certificate.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { testApp } from '../support/test-app.ts'

describe('what is not there', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/v2/candidacies'],
    ['POST', '/v1/nothing'],
    ['DELETE', '/v1/persons/a'],
    ['GET', '/v1/persons/a/b/c'],
    ['PUT', '/v1/registrations'],
  ] as const)('%s %s is a 404', async (method, path) => {
    const t = await testApp()
    await refuses(t, () => t.send(method, path, method === 'GET' ? undefined : {}), 'NOT_FOUND', [])
  })

  it.each(gets.filter((path) => path.includes('{id}')))('GET %s of an unknown id is a 404', async (path) => {
    const t = await testApp()
    await refuses(t, () => t.get(filled(path)), 'NOT_FOUND', [])
  })

  const decided = sharedSeason('decided')
  const withId = routed.filter(({ target, route }) => target === 'exists' && route.roles.includes('clerk'))
  it.each(withId.map(({ name, route, body }) => [name, route, body] as const))(
    '%s on an unknown id is a 404',
    async (name, route) => {
      const s = decided()
      const files: Record<string, readonly [Buffer, Record<string, string>]> = {
        AttachCountScan: [await smallPdf(), { 'content-type': 'application/pdf' }],
        AttachSignedFile: [await smallPdf(), { 'content-type': 'application/pdf' }],
        AttachScan: [await smallPdf(), { 'content-type': 'application/pdf' }],
        AttachEvidence: [multipart(evidenceForm(await smallPdf())), formType],
      }
      const [body, headers] = files[name] ?? [bodiesThatFit(s)[name], {}]
      expect(body, name).toBeDefined()
      const query = queries[name]?.(s) ?? ''
      const answer = await s.send(route.method, filled(route.path) + query, body, { as: s.clerk.branch, headers })
      expectProblem(answer, 'NOT_FOUND', [])
    },
  )

  it.each(['A', 'a-b', 'a'.repeat(41), '%00', '..%2f..', 'ă'])('the id “%s” is malformed', async (id) => {
    const t = await testApp()
    await refuses(t, () => t.get(`/v1/candidacies/${id}`), 'INVALID_REQUEST', ['/id'])
  })
})

const queries: Readonly<Record<string, (s: Season) => string>> = {
  AttachCountScan: (s) => `?signedBy=${s.members[0]}`,
  AttachSignedFile: (s) => `?personId=${s.members[0]}`,
}

function bodiesThatFit(s: Season): Record<string, object> {
  const [personId] = s.members
  const period = { from: '2030-01-01' }
  return {
    JoinOrganisation: { organisationId: s.branch, standing: 'official', ...period },
    LeaveOrganisation: { organisationId: s.branch, until: '2030-01-01' },
    OpenTerm: { name: 'nhiệm kỳ', basis: 'congress', ...period },
    SignDocument: { personId },
    PrepareSignature: { personId, certificate: someCertificate },
    ApplySignature: { certificate: someCertificate, signature: 'A'.repeat(344) },
    RegisterCertificate: { organisationId: s.branch, certificate: someCertificate },
    AppointOfficer: { personId, office: 'member', organ: 'branch-meeting', title: 'Ủy viên', ...period },
    EndOfficer: { personId, office: 'member', organ: 'branch-meeting', until: '2030-01-01' },
    SetIdentifier: { scheme: 'qd20-2020', value: '1', effectiveFrom: '2030-01-01' },
    ChangeSettings: { settings: { numbering: 'service', minutesNumbered: true }, effectiveFrom: '2030-01-01' },
    SelectCandidates: { organisationIds: [s.branch] },
    HoldConference: {
      ...{ place: 'Hội trường', chairId: personId, minuteTakerId: personId, contents: 'Triển khai.' },
      participants: [{ personId, title: 'Bí thư' }],
      massOrganisations: [],
    },
    ForwardRegistrations: { items: ['a'], to: 'a' },
    RecordSupervision: { organisationId: s.branch, by: [personId], findings: 'Đúng tiến độ.' },
    SendReminder: { organisationIds: [s.branch], step: 'registration' },
    SubmitPeriodicReport: { period: { unit: 'month', number: 5 }, contents: 'Đúng tiến độ.' },
    MakeMonthlyTable: { month: 5 },
    HoldReview: { kind: 'final', years: { from: 2024, to: 2024 }, conclusions: 'Đạt yêu cầu.' },
    ChangeApprovers: { legalBasis: { type: 'Quyết định', issuer: 'Tỉnh ủy' } },
    CloseSeason: { unfinished: [] },
    HandOverFiles: {
      ...{ to: s.authority, candidacies: [s.candidacyId], delivererId: personId, receiverId: s.members[1] },
      legalBasis: { type: 'Quyết định', issuer: 'Tỉnh ủy' },
    },
    CorrectDocument: { items: [{ at: 'Mục II', printed: '13', correct: '14' }] },
    FileDossier: { organisationId: s.branch, fileNumber: '15', sheets: 24 },
    ReceiveDocument: { organisationId: s.branch },
    RecordAnnualRating: { rating: 'good', decidedBy: { type: 'Quyết định', issuer: 'Đảng ủy Sở' } },
    ReportProgress: { month: 5, content: 'Đúng tiến độ.' },
    RecordMemberRatings: { total: 1, excellent: 0, good: 1, completed: 0, failed: 0, unrated: 0 },
    ReturnCandidacy: { reasons: ['Thiếu minh chứng.'], until: '2024-12-20' },
    TransferCandidacy: { seasonId: 'a', legalBasis: { type: 'Quyết định', issuer: 'Tỉnh ủy' } },
    MergeCandidacy: {
      ...{ absorbedId: 'a', scores: 'survivor', denominators: 'survivor' },
      legalBasis: { type: 'Quyết định', issuer: 'Tỉnh ủy' },
    },
    WithdrawRegistration: { reason: 'Không bảo đảm điều kiện.' },
    CommendSecretary: { candidacyId: 'a', personId },
    ChooseSigner: { personId },
    CancelDocument: { reason: 'In sai' },
    AnnulBallot: { reason: 'Mất mạng.' },
    SignCommitment: { branchRepresentativeId: personId, committeeRepresentativeId: personId },
    SubmitScore: { scores: [{ criterion: 'I.1', points: 1 }] },
    ReportResults: {
      dissemination: { sessions: 1, attendances: 1 },
      monthlyReports: { sent: 1, due: 1 },
      groups: [],
    },
    CloseSelfAssessment: { disqualifiers: [] },
    AppraiseCandidacy: { scores: [{ criterion: 'I.1', points: 1 }], team: [personId], conclusion: 'propose' },
    RecordAttendance: { present: [], absent: [] },
    ProposeRecognition: { ballotId: 'a', items: [{ candidacyId: 'a', certificate: false }] },
    DecideRecognition: { ballotId: 'a', items: [{ candidacyId: 'a', outcome: 'recognised', certificate: false }] },
    RevokeRecognition: {
      ...{ ballotId: 'a', items: [{ candidacyId: 'a', reason: 'Có kết luận vi phạm.' }] },
      bases: [{ type: 'Kết luận', issuer: 'Ủy ban Kiểm tra' }],
    },
    RecordRecovery: { organisationId: s.branch },
    CloseRound: { closedAt: '10:00' },
    RecordCount: {
      ...{ issued: 1, returned: 1, valid: 1, invalid: 0, closedAt: '10:00' },
      results: [{ candidacyId: 'a', yes: 1, no: 0, blank: 0 }],
    },
    ConfirmCount: { personId },
    RecordMismatch: { issued: 1, returned: 2, account: 'Thừa một phiếu.' },
    CloseBallot: {},
    IssueDocument: { signedOn: '2024-12-01', signedBy: [personId] },
    RetryDocument: {},
  }
}
