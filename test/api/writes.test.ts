// What a write promises beside its rules: once for one key, never over what was not read, one of two at once.

import { describe, expect, it } from 'vitest'
import { canonicalText, leafHash } from '../../contracts/envelope.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { planId } from '../../services/decisions/plan/id.ts'
import { expectProblem, refuses } from '../support/answers.ts'
import { registration } from '../support/http-bodies.ts'
import { seasonAt } from '../support/http-season.ts'
import { idOf } from '../support/http-world.ts'
import { testApp } from '../support/test-app.ts'

const person = { fullName: 'Nguyễn Văn An', externalRefs: [{ scheme: 'hồ sơ', value: 'ĐV-0017' }] }

describe('an accepted command', () => {
  it('answers with a receipt of what the log holds', async () => {
    const t = await testApp()
    const { status, headers, body } = await t.send('POST', '/v1/persons', person)
    const [stored] = await t.store.read(body.stream)
    const hash = leafHash(canonicalText(stored!.event))
    expect(status).toBe(201)
    expect(headers.etag).toBe('"0"')
    expect(body).toEqual({
      stream: expect.stringMatching(/^person-[a-z0-9]{26}$/),
      revision: 0,
      position: await t.store.head(),
      leafHash: hash,
      events: [{ id: stored!.event.id, type: 'PersonRegistered', revision: 0, leafHash: hash }],
    })
  })

  it('says who acted, when, and on what the decision rested', async () => {
    const s = await seasonAt('registered')
    const [stored] = await s.store.read(`candidacy-${s.candidacyId}`)
    const { actor, recordedAt, occurredOn, decider, basis } = stored!.event
    const plan = planId({ model: 'four-good-branch', year: 2024 }, s.branch)
    expect({ actor, recordedAt, occurredOn, decider }).toEqual({
      actor: { principal: s.clerk.branch.split('.')[0], role: 'clerk', organisation: s.branch },
      recordedAt: '2024-05-02T02:00:00.000Z',
      occurredOn: '2024-05-02',
      decider: { name: 'RegisterBranch', version: 3 },
    })
    expect(basis).toEqual([
      { stream: `season-${s.seasonId}`, revision: 0 },
      { stream: `organisation-${s.branch}`, revision: 2 },
      // The committee, directly above.
      { stream: `organisation-${s.committee}`, revision: 6 },
      { stream: `framework-${s.frameworkId}`, revision: 0 },
      // Its own attempt: none was withdrawn before.
      { stream: `candidacy-${s.candidacyId}`, revision: -1 },
      // No plan of its own, and no paper of one.
      { stream: `plan-${plan}`, revision: -1 },
      { stream: `document-${documentId('plan', { stream: 'plan', id: plan })}`, revision: -1 },
    ])
  })

  it('may lie in the past, as its business date says', async () => {
    const s = await seasonAt('opened')
    s.at('2024-05-06')
    const body = registration(s, { occurredOn: '2024-04-30' })
    const answer = await s.send('POST', '/v1/registrations', body, { as: s.clerk.branch })
    const [stored] = await s.store.read(answer.body.stream)
    expect([stored!.event.occurredOn, stored!.event.recordedAt]).toEqual(['2024-04-30', '2024-05-06T02:00:00.000Z'])
  })
})

describe('an Idempotency-Key', () => {
  it('sent again gives the first answer and appends nothing', async () => {
    const t = await testApp()
    const first = await t.send('POST', '/v1/persons', person, { key: 'a' })
    const head = await t.store.head()
    const sealed = t.kept.length
    const again = await t.send('POST', '/v1/persons', person, { key: 'a' })
    expect([again.status, again.headers.etag]).toEqual([201, first.headers.etag])
    expect(again.body).toEqual(first.body)
    expect(await t.store.head()).toBe(head)
    expect(t.kept).toHaveLength(sealed)
  })

  it('sent again after later changes still gives the first answer', async () => {
    const t = await testApp()
    const first = await t.send('POST', '/v1/persons', person, { key: 'a' })
    const reason = { reason: 'Theo đơn đề nghị' }
    await t.send('POST', `/v1/persons/${idOf(first.body)}/erasure`, reason)
    await expect.poll(() => t.vault.erasedUpTo()).not.toBeNull()
    expect(await t.send('POST', '/v1/persons', person, { key: 'a' })).toMatchObject({ status: 201, body: first.body })
  })

  it('with another body is refused', async () => {
    const t = await testApp()
    await t.send('POST', '/v1/persons', person, { key: 'a' })
    const other = { ...person, fullName: 'Nguyễn Văn Ân' }
    await refuses(t, () => t.send('POST', '/v1/persons', other, { key: 'a' }), 'IDEMPOTENCY_KEY_REUSED')
    const dated = { ...person, occurredOn: '2024-04-25' }
    await refuses(t, () => t.send('POST', '/v1/persons', dated, { key: 'a' }), 'IDEMPOTENCY_KEY_REUSED')
  })

  it('that led to one stream is refused for another', async () => {
    const s = await seasonAt('opened')
    s.at('2024-05-02')
    const secretary = await s.key('clerk', s.branch)
    const send = (changes: object) =>
      s.send('POST', '/v1/registrations', registration(s, changes), { as: secretary, key: 'a' })
    expect((await send({})).status).toBe(201)
    await refuses(s, () => send({ aim: 'reached' }), 'IDEMPOTENCY_KEY_REUSED')
  })

  it('belongs to its sender and its path', async () => {
    const t = await testApp()
    const other = await t.key('administrator')
    const answers = [
      await t.send('POST', '/v1/persons', person, { key: 'a' }),
      await t.send('POST', '/v1/persons', person, { key: 'a', as: other }),
      await t.send('POST', '/v1/persons', person),
      await t.send('POST', '/v1/persons', person),
    ]
    expect(new Set(answers.map(({ body }) => body.stream)).size).toBe(4)
  })

  it('of a refused command may be used for the mended one', async () => {
    const t = await testApp()
    await refuses(t, () => t.send('POST', '/v1/persons', { fullName: '' }, { key: 'a' }), 'INVALID_REQUEST')
    expect((await t.send('POST', '/v1/persons', person, { key: 'a' })).status).toBe(201)
  })

  it.each([[''], ['k'.repeat(201)]])('of a wrong length is refused', async (key) => {
    const t = await testApp()
    const send = () => t.send('POST', '/v1/persons', person, { headers: { 'idempotency-key': key } })
    await refuses(t, send, 'INVALID_REQUEST', ['/idempotency-key'])
  })

  it('shows the same API key again, of which only the hash is stored', async () => {
    const t = await testApp()
    const body = { holder: 'Phần mềm', role: 'auditor' }
    const first = await t.send('POST', '/v1/keys', body, { key: 'a' })
    const again = await t.send('POST', '/v1/keys', body, { key: 'a' })
    expect(again.body.key).toBe(first.body.key)
    expect((await t.get('/v1/codes', { as: again.body.key })).status).toBe(200)
    expect(JSON.stringify(await t.store.readAll(null, 100))).not.toContain(first.body.key.split('.')[1])
  })
})

describe('If-Match', () => {
  it('of a revision that has passed is refused', async () => {
    const s = await seasonAt('scored')
    const path = `/v1/candidacies/${s.candidacyId}/scores`
    const body = { scores: [{ criterion: 'I.1', points: 4 }] }
    const send = (ifMatch: number) => s.send('POST', path, body, { as: s.clerk.branch, ifMatch })
    await refuses(s, () => send(1), 'PRECONDITION_FAILED')
    await refuses(s, () => send(3), 'PRECONDITION_FAILED')
    expect((await send(2)).headers.etag).toBe('"3"')
    await refuses(s, () => send(2), 'PRECONDITION_FAILED')
  })

  it('comes after the first answer to the same command', async () => {
    const t = await testApp()
    const { body } = await t.send('POST', '/v1/persons', person)
    const path = `/v1/persons/${idOf(body)}/erasure`
    const options = { key: 'a', ifMatch: 0 }
    const first = await t.send('POST', path, { reason: 'Theo đơn' }, options)
    expect(await t.send('POST', path, { reason: 'Theo đơn' }, options)).toMatchObject({ status: 201, body: first.body })
  })

  it.each(['3', 'W/"3"', '*', '"-1"', '"03"', '"x"', ''])('written %s is malformed', async (value) => {
    const t = await testApp()
    const send = () => t.send('POST', '/v1/persons', person, { headers: { 'if-match': value } })
    await refuses(t, send, 'INVALID_REQUEST', ['/if-match'])
  })
})

describe('two at once', () => {
  it('register one branch: one is first, the other hears that it has', async () => {
    const s = await seasonAt('opened')
    s.at('2024-05-02')
    const send = () => s.send('POST', '/v1/registrations', registration(s), { as: s.clerk.branch })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    for (const answer of answers) if (answer.status === 409) expectProblem(answer, 'ALREADY_REGISTERED')
  })

  it('write over the same revision: one is accepted', async () => {
    const s = await seasonAt('scored')
    const path = `/v1/candidacies/${s.candidacyId}/scores`
    const send = (points: number) =>
      s.send('POST', path, { scores: [{ criterion: 'I.1', points }] }, { as: s.clerk.branch, ifMatch: 2 })
    const answers = await Promise.all([send(1), send(2)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412])
  })

  it('send the same command: both hear the one answer', async () => {
    const t = await testApp()
    const send = () => t.send('POST', '/v1/persons', person, { key: 'a' })
    const [one, other] = await Promise.all([send(), send()])
    expect(other.body).toEqual(one.body)
    expect(await t.store.read(one.body.stream)).toHaveLength(1)
  })

  it('score different criteria without naming a revision: both are kept', async () => {
    const s = await seasonAt('committed')
    s.at('2024-12-05')
    const path = `/v1/candidacies/${s.candidacyId}/scores`
    const send = (criterion: string) =>
      s.send('POST', path, { scores: [{ criterion, points: 1 }] }, { as: s.clerk.branch })
    const answers = await Promise.all(['I.1', 'I.4', 'II.1'].map(send))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await s.get(`/v1/candidacies/${s.candidacyId}`)).body.scores).toHaveLength(3)
  })
})
