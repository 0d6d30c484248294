// What must never stand in a log: names, free text, keys. A log is kept by others, and longer than one thinks.
import { describe, expect, it } from 'vitest'
import { freeText, sheet } from '../support/http-bodies.ts'
import { type Season, seasonAt } from '../support/http-season.ts'
import { names } from '../support/http-world.ts'
import { smallPdf } from '../support/small-pdf.ts'
import { testApp } from '../support/test-app.ts'

const personal = [...Object.values(names).flat(), ...Object.values(freeText)]

/** Every way to send something personal that will be refused or break. */
async function failures(s: Season): Promise<number[]> {
  const [name] = names.members
  const path = `/v1/candidacies/${s.candidacyId}`
  const as = s.clerk.branch
  const answers = [
    await s.send('POST', '/v1/persons', { fullName: name, nickname: name }),
    await s.send('POST', '/v1/persons', `{"fullName": "${name}`),
    await s.send('POST', '/v1/persons', { fullName: `${name}\u202e` }),
    await s.send('POST', `${path}/scores`, { scores: sheet }, { as }),
    await s.send('POST', `${path}/scores`, { scores: sheet }, { as: s.clerk.stranger }),
    await s.get(`/v1/persons?name=${encodeURIComponent(name)}`),
    await s.get(`/v1/${encodeURIComponent(name)}`),
    await s.get('/v1/codes', { as: `${s.clerk.branch}x` }),
    await s.send('POST', `/v1/documents/a/scan`, await smallPdf(), {
      as,
      headers: { 'content-type': 'application/pdf' },
    }),
  ]
  return answers.map(({ status }) => status)
}

describe('the log of a whole season', () => {
  it('holds nothing personal and no key', async () => {
    const s = await seasonAt('decided')
    expect(await failures(s)).toEqual([400, 400, 400, 409, 403, 400, 404, 401, 404])
    const log = s.logged.join('')
    for (const text of personal) {
      expect(log).not.toContain(text)
      expect(log).not.toContain(encodeURIComponent(text))
    }
    for (const key of [s.root, ...Object.values(s.clerk)]) expect(log).not.toContain(key.split('.')[1])
  })

  it('holds nothing personal either where the service itself breaks', async () => {
    const t = await testApp({
      changes: ({ handle }) => ({
        handle: async (decision, request) => {
          if (decision.contract.name === 'RegisterPerson') throw new Error('broken')
          return handle(decision, request)
        },
      }),
    })
    const [name] = names.members
    expect((await t.send('POST', '/v1/persons', { fullName: name }, { key: 'a' })).status).toBe(500)
    const log = t.logged.join('')
    expect(log).toContain('broken')
    expect(log).not.toContain(name)
    expect(log).not.toContain(t.root.split('.')[1])
  })
})

describe('the events of a whole season', () => {
  it('hold nothing personal in clear, no free text, and no secret of a key', async () => {
    const s = await seasonAt('decided')
    const events = JSON.stringify(await s.store.readAll(null, 10_000))
    for (const text of personal) expect(events).not.toContain(text)
    for (const key of [s.root, ...Object.values(s.clerk)]) expect(events).not.toContain(key.split('.')[1])
    expect(events).toContain('"sealed"')
  })
})
