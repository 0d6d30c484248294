// GET of one resource: as new as the log, in the form that was sent, and for those whom it concerns.
import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import { wireFramework2024 } from '../support/framework.ts'
import { freeText, registration, resultsReport, sheet } from '../support/http-bodies.ts'
import { seasonAt, sharedSeason } from '../support/http-season.ts'
import { names, organisationBody } from '../support/http-world.ts'
import { testApp } from '../support/test-app.ts'

describe('a resource', () => {
  const decided = sharedSeason('decided')

  it('of a candidacy is what was sent: points as decimals, texts opened', async () => {
    const s = decided()
    const { status, headers, body } = await s.get(`/v1/candidacies/${s.candidacyId}`, { as: s.clerk.branch })
    expect([status, headers.etag]).toEqual([200, '"8"'])
    expect(body).toEqual({
      id: s.candidacyId,
      phase: 'recognised',
      submission: 1,
      registration: {
        ...registration(s),
        on: '2024-05-02',
        model: 'four-good-branch',
        year: 2024,
        attempt: 1,
        frameworkId: s.frameworkId,
        frameworkSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        committeeId: s.committee,
      },
      commitment: {
        branchRepresentativeId: s.members[0],
        committeeRepresentativeId: s.committeeMembers[0],
        on: '2024-05-02',
        seasonId: s.seasonId,
        committeeId: s.committee,
      },
      seasonId: s.seasonId,
      committeeId: s.committee,
      transfers: [],
      progress: [],
      ratings: null,
      evidence: [],
      scores: sheet,
      results: { ...resultsReport, on: '2024-12-10' },
      selfAssessment: {
        disqualifiers: ['L1', 'L2', 'L3'].map((id) => ({ id, applies: false })),
        total: 95.5,
        maximum: 100,
        groups: [
          { group: 'I', points: 28.5, maximum: 30 },
          { group: 'II', points: 19, maximum: 20 },
          { group: 'III', points: 25, maximum: 25 },
          { group: 'IV', points: 23, maximum: 25 },
        ],
        classification: 'excellent',
        on: '2024-12-10',
      },
      appraisal: expect.objectContaining({ total: 95.5, conclusion: 'propose', on: '2024-12-16' }),
      returned: null,
      absorbed: [],
      merged: null,
      withdrawal: null,
      annualRating: null,
      ratingToReview: false,
      revocation: null,
      recovery: null,
      late: [],
      outcomes: [
        expect.objectContaining({ level: 'branch', outcome: 'proposed', on: '2024-12-12' }),
        expect.objectContaining({ level: 'committee', outcome: 'proposed', on: '2024-12-18' }),
        expect.objectContaining({ level: 'authority', outcome: 'recognised', on: '2024-12-25' }),
      ],
    })
  })

  it('of a person shows the name, and only where they are a member', async () => {
    const s = decided()
    const path = `/v1/persons/${s.members[0]}`
    const shown = await s.get(path, { as: s.clerk.branch })
    expect(shown.headers.etag).toBe('"1"')
    expect(shown.body).toEqual({
      id: s.members[0],
      fullName: names.members[0],
      externalRefs: [],
      memberships: [{ organisationId: s.branch, standing: 'official', from: '2021-01-01' }],
      erased: false,
    })
    expect((await s.get(path, { as: s.clerk.committee })).status).toBe(200)
    await refuses(s, () => s.get(path, { as: s.clerk.stranger }), 'NOT_FOUND', [])
  })

  it.each([
    ['candidacies', 'candidacyId'],
    ['documents', 'document'],
    ['dossiers', 'dossier'],
  ])('of %s is not there for another branch, as if it did not exist', async (kind, name) => {
    const s = decided()
    const events = (await s.store.readAll(null, 1_000)).map(({ event }) => event.stream)
    const firstOf = (type: string) => events.find((stream) => stream.startsWith(`${type}-`))?.slice(type.length + 1)
    const id = name === 'candidacyId' ? s.candidacyId : (firstOf(name) ?? s.candidacyId)
    const missing = await refuses(s, () => s.get(`/v1/${kind}/nothing`, { as: s.clerk.stranger }), 'NOT_FOUND', [])
    const hidden = await refuses(s, () => s.get(`/v1/${kind}/${id}`, { as: s.clerk.stranger }), 'NOT_FOUND', [])
    expect(hidden.body.detail).toBe(missing.body.detail.replace('nothing', id))
  })

  it('of a round and a ballot is for its own body and those above', async () => {
    const s = decided()
    for (const path of [`/v1/rounds/${s.roundId}`, `/v1/ballots/${s.ballotId}`]) {
      expect((await s.get(path, { as: s.clerk.authority })).status).toBe(200)
      await refuses(s, () => s.get(path, { as: s.clerk.branch }), 'NOT_FOUND', [])
    }
    const { body } = await s.get(`/v1/ballots/${s.ballotId}`)
    expect(body).toMatchObject({
      phase: 'closed',
      count: { valid: 3 },
      confirmedBy: [s.authorityMembers[2], s.authorityMembers[0]],
      closed: { quorumMet: true, results: [{ candidacyId: s.candidacyId, yes: 3, base: 3, passed: true }] },
    })
  })

  it('of a framework is the file that was published, with its hash', async () => {
    const s = decided()
    const { body } = await s.get(`/v1/frameworks/${s.frameworkId}`, { as: s.clerk.stranger })
    const { registration: pinned } = (await s.get(`/v1/candidacies/${s.candidacyId}`)).body
    expect(body).toEqual({ id: s.frameworkId, framework: wireFramework2024, sha256: pinned.frameworkSha256 })
  })

  it('of a season has every window as dates, first and last day included', async () => {
    const s = decided()
    const { body } = await s.get(`/v1/seasons/${s.seasonId}`, { as: s.clerk.branch })
    expect(body).toMatchObject({
      year: 2024,
      windows: {
        registration: { from: '2024-04-26', to: '2024-05-06' },
        'committee-round': { from: '2024-12-01', to: '2025-01-31' },
      },
    })
  })

  it('has an ETag that If-Match takes', async () => {
    const t = await testApp()
    const sent = organisationBody('Đảng bộ Sở Y', 'superior', 'standing-committee')
    const { stream } = (await t.send('POST', '/v1/organisations', sent)).body
    const path = `/v1/organisations/${stream.slice('organisation-'.length)}`
    const { headers } = await t.get(path)
    const term = { name: 'nhiệm kỳ 2020 - 2025', from: '2020-08-15', basis: 'congress' }
    const answer = await t.send('POST', `${path}/terms`, term, { headers: { 'if-match': String(headers.etag) } })
    expect([headers.etag, answer.status, answer.headers.etag]).toEqual(['"0"', 201, '"1"'])
  })
})

describe('an erased person', () => {
  it('is shown as such everywhere, and takes no part in anything new', async () => {
    const s = await seasonAt('registered')
    const path = `/v1/persons/${s.members[1]}`
    await s.make(`${path}/erasure`, { reason: 'Theo đơn đề nghị' })
    await expect.poll(async () => (await s.get(path)).body.fullName).toBe('[đã xóa]')
    expect((await s.get(path)).body).toMatchObject({ erased: true, fullName: '[đã xóa]' })
    await refuses(s, () => s.send('POST', `${path}/erasure`, { reason: 'x' }), 'PERSON_ERASED')
    const joined = { organisationId: s.otherBranch, standing: 'official', from: '2024-06-01' }
    await refuses(s, () => s.send('POST', `${path}/memberships`, joined), 'PERSON_ERASED')
    expect(JSON.stringify(await s.store.readAll(null, 1_000))).not.toContain(names.members[1])
  })

  it('keeps nobody from reading the free text of the branch', async () => {
    const s = await seasonAt('registered')
    await s.make(`/v1/persons/${s.members[1]}/erasure`, { reason: 'Theo đơn đề nghị' })
    const { body } = await s.get(`/v1/candidacies/${s.candidacyId}`)
    expect(body.registration.measures).toBe(freeText.measures)
  })
})

describe('reading one’s own write', () => {
  it('waits for the position that the write gave', async () => {
    const s = await seasonAt('opened')
    s.at('2024-05-02')
    const { body } = await s.send('POST', '/v1/registrations', registration(s), { as: s.clerk.branch })
    const list = await s.get(`/v1/candidacies?year=2024&after=${body.position}`, { as: s.clerk.branch })
    expect(list.body.items).toMatchObject([{ organisationId: s.branch, state: 'registered', position: body.position }])
    const headers = { 'bon-tot-after': body.position }
    expect((await s.get('/v1/standings?year=2024', { headers })).body.items).toHaveLength(1)
  })

  it('gives up after a while and says so', async () => {
    const behind = await testApp({
      changes: ({ models }) => ({ models: { ...models, waitFor: (position) => models.waitFor(position, 20) } }),
    })
    const ahead = '9'.repeat(20)
    const answer = await refuses(behind, () => behind.get(`/v1/candidacies?after=${ahead}`), 'READ_BEHIND', [])
    expect(answer.headers['retry-after']).toBe('1')
  })

  it.each(['x', '-1', '1'.repeat(41), ''])('of the position “%s” is malformed', async (after) => {
    const t = await testApp()
    await refuses(t, () => t.get(`/v1/candidacies?after=${after}`), 'INVALID_REQUEST', ['/after'])
  })
})

describe('a list', () => {
  const decided = sharedSeason('decided')

  it('shows a key its own and what is below', async () => {
    const s = decided()
    const position = await s.store.head()
    const seen = async (as: string) => (await s.get(`/v1/candidacies?after=${position}`, { as })).body.items.length
    expect([
      await seen(s.clerk.branch),
      await seen(s.clerk.committee),
      await seen(s.clerk.authority),
      await seen(s.clerk.stranger),
    ]).toEqual([1, 1, 1, 0])
  })

  it.each([
    ['year=x', '/year'],
    ['year=2024.5', '/year'],
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['state=won', '/state'],
    ['cursor=%7B', '/cursor'],
    ['unknown=1', '/unknown'],
    ['year=2024&year=2025', '/year'],
  ])('does not take ?%s', async (query, pointer) => {
    const s = decided()
    await refuses(s, () => s.get(`/v1/candidacies?${query}`), 'INVALID_REQUEST', [pointer])
  })

  it('needs the year of its standings', async () => {
    await refuses(decided(), () => decided().get('/v1/standings'), 'INVALID_REQUEST', ['/year'])
  })
})

describe('/v1/codes', () => {
  it('has every refusal with its status and Vietnamese words, the papers and the roles', async () => {
    const t = await testApp()
    const { body } = await t.get('/v1/codes', { as: await t.key('auditor') })
    expect(body.refusals).toContainEqual({ code: 'POINTS_OVER_MAXIMUM', status: 422, title: 'Điểm vượt mức tối đa' })
    expect(body.papers).toContainEqual({ code: 'proposal', name: 'Tờ trình', symbol: 'TTr' })
    expect(body.refusals.length).toBeGreaterThan(90)
  })
})
