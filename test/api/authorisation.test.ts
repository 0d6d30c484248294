// Who may: every command with every role that may not, and with a key of another organisation.
import { describe, expect, it } from 'vitest'
import { DossierAssembled } from '../../contracts/dossier/assemble-dossier.ts'
import { roleCodes } from '../../contracts/roles.ts'
import { reads } from '../../services/api/reads/index.ts'
import { refuses } from '../support/answers.ts'
import { envelope } from '../support/envelopes.ts'
import { meetings, registration } from '../support/http-bodies.ts'
import { type Season, sharedSeason } from '../support/http-season.ts'
import { convocation } from '../support/http-vote.ts'
import { organisationBody } from '../support/http-world.ts'
import { formType } from '../support/multipart.ts'
import { filled, type Routed, routed } from '../support/routes.ts'
import { fingerprint } from '../support/season/papers.ts'
import { someCertificate } from '../support/signing/some-certificate.ts'

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

describe('a list', () => {
  const decided = sharedSeason('decided')
  const guarded = reads.filter(({ roles }) => roles.length < roleCodes.length)

  it.each(guarded.map(({ path, roles }) => [path, roles] as const))(
    'GET %s is for its roles alone',
    async (path, roles) => {
      const s = decided()
      for (const role of roleCodes) {
        const answer = await s.get(filled(path), { as: await s.key(role, s.branch) })
        expect([role, answer.status]).toEqual([role, roles.includes(role) ? 200 : 403])
      }
    },
  )
})

describe('with a key of another organisation', () => {
  const decided = sharedSeason('decided')

  const own = routed.filter(({ route }) => route.within !== 'anywhere')
  const named = own.filter(({ route }) => route.path.includes('{'))

  it.each(named.map((contract) => [contract.name, contract] as const))(
    '%s is a 403 before its body is looked at',
    async (name, contract) => {
      const s = decided()
      const path = filled(contract.route.path, await someIdFor(s, contract))
      const types: Record<string, Record<string, string>> = {
        AttachSignedFile: { 'content-type': 'application/pdf' },
        AttachScan: { 'content-type': 'application/pdf' },
        AttachCountScan: { 'content-type': 'application/pdf' },
        AttachEvidence: formType,
      }
      const headers = types[name] ?? {}
      // Whose membership or receipt it is about stands in the body alone.
      const speaking: Record<string, object> = {
        JoinOrganisation: joining(s),
        LeaveOrganisation: { organisationId: s.branch, until: '2030-01-01' },
        ReceiveDocument: { organisationId: s.committee },
        FileDossier: { organisationId: s.committee, fileNumber: '15', sheets: 24 },
        RegisterCertificate: { organisationId: s.branch, certificate: someCertificate },
      }
      const bodies = speaking[name] === undefined ? nonsense : [speaking[name]]
      for (const role of contract.route.roles) {
        const as = await s.key(role, s.otherBranch)
        for (const body of bodies) {
          await refuses(
            s,
            () => s.send(contract.route.method, path, JSON.stringify(body), { as, headers }),
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
    AdoptPlan: (s) => ({
      ...{ seasonId: s.seasonId, organisationId: s.branch, purpose: 'Thực hiện mô hình.' },
      ...{ targets: [{ group: 'I', target: 'Đạt từ 28 điểm' }], tasks: [{ task: 'Sinh hoạt chuyên đề' }] },
    }),
    RegisterBranch: (s) => registration(s),
    InviteToMeeting: (s) => ({
      ...{ seasonId: s.seasonId, organisationId: s.branch, organ: 'branch-meeting', heldOn: '2025-01-10' },
      ...{ opensAt: '14:00', place: 'Phòng họp', kind: 'hội nghị chi bộ', agenda: ['Xét, đề nghị công nhận'] },
    }),
    ConveneRound: (s) => convocation(s, meetings.branch(s)),
    IssueKey: (s) => ({ holder: 'x', role: 'clerk', organisationId: s.branch }),
  }

  it.each(own.filter((contract) => !named.includes(contract)).map((contract) => [contract.name, contract] as const))(
    '%s is a 403',
    async (name, { route }) => {
      const s = decided()
      for (const role of route.roles) {
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

/** The first stream of the season that such a command is for. */
async function someIdFor(s: Season, { route, stream }: Routed): Promise<string> {
  if (stream === 'organisation') return s.branch
  if (stream === 'person') return s.members[1]!
  if (stream === 'dossier') return dossierOf(s)
  const kind = route.path.startsWith('/v1/rounds/')
    ? 'round'
    : route.path.startsWith('/v1/documents/')
      ? 'document'
      : stream
  const events = await s.store.readAll(null, 1_000)
  // The first key is the administrator's own.
  const found = events.filter(({ event }) => event.stream.startsWith(`${kind}-`) && event.revision === 0)
  return found[kind === 'key' ? 1 : 0]!.event.stream.slice(kind.length + 1)
}

/** Nothing prints here, so no paper is issued and nobody but the test puts a dossier together. */
async function dossierOf({ store, candidacyId }: Season): Promise<string> {
  const stream = `dossier-${candidacyId}`
  if ((await store.read(stream)).length > 0) return candidacyId
  const { type, version, data } = DossierAssembled({
    ...{ candidacyId, occasion: 'proposal', documents: ['d1'], fingerprint, edition: 1, files: [] },
  })
  await store.append(stream, 'none', [envelope(stream, 0, { type, version, data: data as object })])
  return candidacyId
}

const nonsense = [{}, { unknown: 1 }, [], 4, { team: 1, scores: 'x', present: 7, items: { a: 1 }, ballotId: [] }]
const joining = (s: Season) => ({ organisationId: s.branch, standing: 'official', from: '2024-01-01' })
