// Who may: over every route there is, so that a new one is tried without anybody thinking of it.
import { describe, expect, it } from 'vitest'
import type { CommandContract } from '../../contracts/define.ts'
import { commands } from '../../contracts/index.ts'
import { type Role, roleCodes } from '../../contracts/roles.ts'
import { type Answer, expectProblem, refuses } from '../support/answers.ts'
import { meetings, registration, type Season, sharedSeason } from '../support/http-season.ts'
import { convocation } from '../support/http-vote.ts'
import { organisationBody } from '../support/http-world.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { testApp } from '../support/test-app.ts'

const routed = (commands as readonly CommandContract[]).flatMap(({ route, ...contract }) =>
  route === undefined ? [] : [{ ...contract, route }],
)
const reads = [
  '/v1/codes',
  '/v1/candidacies',
  '/v1/candidacies/a',
  '/v1/candidacies/a/history',
  '/v1/standings?year=2024',
  '/v1/audit/2024',
  '/v1/persons/a',
  '/v1/organisations/a',
  '/v1/frameworks/a',
  '/v1/seasons/a',
  '/v1/rounds/a',
  '/v1/ballots/a',
  '/v1/documents/a',
  '/v1/documents/a/file',
  '/v1/dossiers/a',
  '/v1/dossiers/a/file',
]
const everyRoute = [
  ...routed.map(({ route }) => [route.method, route.path] as const),
  ...reads.map((path) => ['GET', path] as const),
]
const filled = (path: string) => path.replaceAll(/\{\w+\}/g, 'a')

describe('without a key that holds', () => {
  const decided = sharedSeason('decided')

  it.each(everyRoute)('%s %s is a 401', async (method, path) => {
    const s = decided()
    const ask =
      (as: string | null, headers: Record<string, string> = {}) =>
      () =>
        s.send(method, filled(path), method === 'GET' ? undefined : '{"broken": ', { as, headers })
    const answer = await refuses(s, ask(null), 'NOT_AUTHENTICATED', [])
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="bon-tot"')
  })

  it('of whatever kind, it is the same answer', async () => {
    const t = await testApp()
    const [id, secret] = t.root.split('.') as [string, string]
    const wrong = [
      { authorization: '' },
      { authorization: t.root },
      { authorization: `Basic ${Buffer.from(t.root).toString('base64')}` },
      { authorization: `bearer ${t.root} ` },
      { authorization: `Bearer ${id}` },
      { authorization: `Bearer ${id}.` },
      { authorization: `Bearer ${id}.${'s'.repeat(43)}` },
      { authorization: `Bearer ${id}.${secret}x` },
      { authorization: `Bearer nobody.${secret}` },
      { authorization: `Bearer ../${id}.${secret}` },
      { authorization: `Bearer ${id}.${secret}, Bearer x` },
    ]
    const answers: Answer[] = []
    for (const headers of wrong)
      answers.push(await refuses(t, () => t.get('/v1/codes', { as: null, headers }), 'NOT_AUTHENTICATED'))
    expect(new Set(answers.map(({ raw }) => raw.toString())).size).toBe(1)
  })

  it('a revoked key is none, at once', async () => {
    const t = await testApp()
    const auditor = await t.key('auditor')
    expect((await t.get('/v1/codes', { as: auditor })).status).toBe(200)
    await t.send('POST', `/v1/keys/${auditor.split('.')[0]}/revoke`, {})
    await refuses(t, () => t.get('/v1/codes', { as: auditor }), 'NOT_AUTHENTICATED')
    await refuses(t, () => t.send('POST', `/v1/keys/${auditor.split('.')[0]}/revoke`, {}), 'KEY_REVOKED')
  })

  it('an expired key is none from the day after its last', async () => {
    const t = await testApp()
    const body = { holder: 'Đoàn kiểm tra', role: 'auditor', expiresOn: '2024-06-30' }
    const { key } = (await t.send('POST', '/v1/keys', body)).body
    t.at('2024-06-30')
    expect((await t.get('/v1/codes', { as: key })).status).toBe(200)
    t.at('2024-07-01')
    await refuses(t, () => t.get('/v1/codes', { as: key }), 'NOT_AUTHENTICATED')
  })

  it('the service asks to wait after 60 wrong keys in a minute, whoever else may go on', async () => {
    const t = await testApp()
    for (let n = 0; n < 60; n++) expect((await t.get('/v1/codes', { as: 'a.b' })).status).toBe(401)
    await refuses(t, () => t.get('/v1/codes', { as: 'a.b' }), 'TOO_MANY_REQUESTS')
    expect((await t.get('/v1/codes')).status).toBe(200)
    expect((await t.get('/healthz', { as: null })).status).toBe(200)
  })

  it.each(['/healthz', '/readyz', '/openapi.json', '/docs', '/docs/static/index.html'])('%s is open', async (path) => {
    const t = await testApp()
    const { status } = await t.get(path, { as: null })
    expect([200, 302]).toContain(status)
  })
})

describe('with a key of another role', () => {
  const decided = sharedSeason('decided')

  it.each(routed.map(({ name, route }) => [name, route] as const))(
    '%s is a 403, whatever was sent',
    async (_, route) => {
      const s = decided()
      for (const role of roleCodes.filter((code) => !route.roles.includes(code))) {
        const as = await s.key(role, s.branch)
        for (const body of ['{"broken": ', '{"unknown": 1}']) {
          await refuses(s, () => s.send(route.method, filled(route.path), body, { as }), 'NOT_ALLOWED', [])
        }
      }
    },
  )
})

describe('with a key of another organisation', () => {
  const decided = sharedSeason('decided')

  const idFor = (s: Season, contract: CommandContract): string =>
    ({
      person: s.members[1]!,
      organisation: s.branch,
      candidacy: s.candidacyId,
      round: s.roundId,
      ballot: s.ballotId,
      document: documentOf(s),
      key: s.clerk.branch.split('.')[0]!,
      numbers: documentOf(s),
    })[contract.stream as string] ?? 'none'
  const documentOf = (s: Season) => documents.get(s)!
  const documents = new Map<Season, string>()
  const findDocument = async (s: Season) => {
    const events = await s.store.readAll(null, 1_000)
    const drafted = events.find(({ event }) => event.type === 'DocumentDrafted')
    documents.set(s, drafted!.event.stream.slice('document-'.length))
  }

  const own = routed.filter(({ route }) => route.within !== 'anywhere')
  const named = own.filter(
    ({ target, route }) =>
      target === 'exists' || route.path.includes('{roundId}') || route.path.includes('{documentId}'),
  )

  it.each(named.map((contract) => [contract.name, contract] as const))(
    '%s is a 403 before its body is looked at',
    async (name, contract) => {
      const s = decided()
      await findDocument(s)
      const { route } = contract
      const path = route.path.replaceAll(/\{\w+\}/g, () =>
        route.path.includes('{roundId}') ? s.roundId : idFor(s, contract),
      )
      for (const role of route.roles as readonly Role[]) {
        const as = await s.key(role, s.otherBranch)
        // Whose membership it is about stands in the body alone.
        const bodies =
          name === 'JoinOrganisation'
            ? [{ organisationId: s.branch, standing: 'official', from: '2024-01-01' }]
            : [{}, { unknown: 1 }, [], 4, { team: 1, scores: 'x', present: 7, items: { a: 1 }, ballotId: [] }]
        for (const body of bodies) {
          const type: Record<string, string> = name === 'AttachScan' ? { 'content-type': 'application/pdf' } : {}
          await refuses(
            s,
            () => s.send('POST', path, JSON.stringify(body), { as, headers: type }),
            'OTHER_ORGANISATION',
            [],
          )
        }
      }
    },
  )

  const speaking: Record<string, (s: Season) => object> = {
    Establish: (s) => organisationBody('Chi bộ Phòng C', 'branch', 'branch-meeting', s.committee),
    OpenSeason: (s) => ({ organisationId: s.committee, frameworkId: s.frameworkId, year: 2025 }),
    RegisterBranch: (s) => registration(s),
    ConveneRound: (s) => convocation(s, meetings.branch(s)),
    IssueKey: (s) => ({ holder: 'x', role: 'clerk', organisationId: s.branch }),
  }

  it.each(own.filter((contract) => !named.includes(contract)).map((contract) => [contract.name, contract] as const))(
    '%s is a 403',
    async (name, { route }) => {
      const s = decided()
      for (const role of route.roles as readonly Role[]) {
        const as = await s.key(role, s.otherBranch)
        await refuses(s, () => s.send('POST', route.path, speaking[name]!(s), { as }), 'OTHER_ORGANISATION', [])
      }
    },
  )

  it('the committee does not act for its branch, but administers it', async () => {
    const s = decided()
    const path = `/v1/candidacies/${s.candidacyId}/scores`
    const body = { scores: [{ criterion: 'I.1', points: 1 }] }
    await refuses(s, () => s.send('POST', path, body, { as: s.clerk.committee }), 'OTHER_ORGANISATION')
    const administrator = await s.key('administrator', s.committee)
    const key = { holder: 'Máy của chi bộ', role: 'clerk', organisationId: s.branch }
    expect((await s.send('POST', '/v1/keys', key, { as: administrator })).status).toBe(201)
    const above = { holder: 'x', role: 'administrator', organisationId: s.authority }
    await refuses(s, () => s.send('POST', '/v1/keys', above, { as: administrator }), 'OTHER_ORGANISATION')
    const whole = { holder: 'x', role: 'administrator' }
    await refuses(s, () => s.send('POST', '/v1/keys', whole, { as: administrator }), 'OTHER_ORGANISATION')
  })
})

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

  it.each(reads.filter((path) => path.includes('/a')))('GET %s is a 404', async (path) => {
    const t = await testApp()
    if (path.startsWith('/v1/audit')) return
    await refuses(t, () => t.get(path), 'NOT_FOUND', [])
  })

  const decided = sharedSeason('decided')
  const withId = routed.filter(({ target, route }) => target === 'exists' && route.roles.includes('clerk'))
  it.each(withId.map(({ name, route, body }) => [name, route, body] as const))(
    '%s on an unknown id is a 404',
    async (name, route) => {
      const s = decided()
      const body = name === 'AttachScan' ? await smallPdf() : bodiesThatFit(s)[name]
      const headers: Record<string, string> = name === 'AttachScan' ? { 'content-type': 'application/pdf' } : {}
      expect(body, name).toBeDefined()
      const answer = await s.send('POST', filled(route.path), body, { as: s.clerk.branch, headers })
      expectProblem(answer, 'NOT_FOUND', [])
    },
  )

  it.each(['A', 'a-b', 'a'.repeat(41), '%00', '..%2f..', 'ă'])('the id “%s” is malformed', async (id) => {
    const t = await testApp()
    await refuses(t, () => t.get(`/v1/candidacies/${id}`), 'INVALID_REQUEST', ['/id'])
  })
})

function bodiesThatFit(s: Season): Record<string, object> {
  const [personId] = s.members
  const period = { from: '2030-01-01' }
  return {
    JoinOrganisation: { organisationId: s.branch, standing: 'official', ...period },
    OpenTerm: { name: 'nhiệm kỳ', basis: 'congress', ...period },
    AppointOfficer: { personId, office: 'member', organ: 'branch-meeting', title: 'Ủy viên', ...period },
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
