// When something of ours breaks: the caller hears that, and nothing about it; the operator finds it in the log, once.
import { describe, expect, it } from 'vitest'
import type { EventStore } from '../../services/store/port.ts'
import { Unavailable } from '../../services/store/port.ts'
import { type Json, refuses } from '../support/answers.ts'
import { type TestApp, testApp } from '../support/test-app.ts'

const secretPath = '/var/lib/bon-tot/events.db'
const person = { fullName: 'Nguyễn Văn An' }

/** Its store can be told to fail at one of its verbs. */
async function failing(verb: keyof EventStore, error: Error) {
  let broken = false
  const t = await testApp({
    changes: ({ store, handle }) => {
      const fails = {
        ...store,
        [verb]: async (...given: never[]) => {
          if (broken) throw error
          return (store[verb] as (...all: never[]) => unknown)(...given)
        },
      } as EventStore
      // The handle of the app keeps its own store; it fails alike.
      return {
        store: fails,
        handle: async (decision, request) => {
          if (broken && verb === 'append') throw error
          return handle(decision, request)
        },
      }
    },
  })
  return {
    ...t,
    breakIt: () => {
      broken = true
    },
  }
}

const errorsOf = (t: TestApp): Json[] => t.logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)

describe('a store that cannot be reached', () => {
  it.each(['read', 'append'] as const)('at %s is a 503 with what to do', async (verb) => {
    const t = await failing(verb, new Unavailable(`database is locked: ${secretPath}`))
    t.breakIt()
    const { raw } = await refuses(t, () => t.send('POST', '/v1/persons', person, { key: 'a' }), 'UNAVAILABLE', [])
    expect(raw.toString()).not.toMatch(/locked|\/var|stack|\.ts/)
    expect(raw.toString()).toContain('Idempotency-Key')
    expect(errorsOf(t)).toHaveLength(1)
    expect(errorsOf(t)[0]).toMatchObject({ msg: 'request failed', err: { message: expect.stringContaining('locked') } })
  })

  it('answers the same command again once it is back', async () => {
    let calls = 0
    const t = await testApp({
      changes: ({ handle }) => ({
        handle: async (decision, request) => {
          const outcome = await handle(decision, request)
          if (calls++ === 0) throw new Unavailable('the answer was lost')
          return outcome
        },
      }),
    })
    expect((await t.send('POST', '/v1/persons', person, { key: 'a' })).status).toBe(503)
    const head = await t.store.head()
    const again = await t.send('POST', '/v1/persons', person, { key: 'a' })
    expect([again.status, await t.store.head()]).toEqual([201, head])
  })
})

describe('a fault of ours', () => {
  it('is a 500 that tells nothing of it, and one line in the log', async () => {
    const error = new TypeError(`SQLITE_ERROR: no such column "x" in SELECT * FROM events at ${secretPath}`)
    const t = await failing('read', error)
    t.breakIt()
    const { raw, headers } = await refuses(t, () => t.get('/v1/persons/a'), 'INTERNAL_ERROR', [])
    expect(`${raw} ${JSON.stringify(headers)}`).not.toMatch(/SQL|SELECT|\/var|TypeError|stack|\.ts/)
    expect(errorsOf(t)).toHaveLength(1)
    expect(errorsOf(t)[0].err.stack).toContain('faults.test.ts')
  })

  it('is not blamed on the sender where what is stored is broken JSON', async () => {
    const t = await failing('read', new SyntaxError('Unexpected token } in JSON at position 4'))
    t.breakIt()
    await refuses(t, () => t.get('/v1/persons/a'), 'INTERNAL_ERROR', [])
    expect(errorsOf(t)).toHaveLength(1)
  })

  it('is told apart in the log by the request that it broke', async () => {
    const t = await failing('read', new Error('broken'))
    t.breakIt()
    await t.get('/v1/persons/a')
    await t.get('/v1/persons/b')
    const [first, second] = errorsOf(t)
    expect(first.reqId).not.toBe(second.reqId)
    expect([first.reqId, second.reqId]).not.toContain(undefined)
  })

  it('that is thrown without being an error is one too', async () => {
    const t = await testApp({
      changes: () => ({
        handle: async () => {
          throw null
        },
      }),
    })
    await refuses(t, () => t.send('POST', '/v1/persons', person), 'INTERNAL_ERROR', [])
    expect(errorsOf(t)).toHaveLength(1)
  })
})

describe('readiness', () => {
  it('names the part that is not well, while the process says that it runs', async () => {
    const t = await testApp({ changes: () => ({ health: async () => ({ renderer: 'no browser' }) }) })
    expect(await t.get('/readyz', { as: null })).toMatchObject({
      status: 503,
      body: { status: 'unavailable', faults: { renderer: 'no browser' } },
    })
    expect(await t.get('/healthz', { as: null })).toMatchObject({ status: 200, body: { status: 'ok', faults: {} } })
  })
})

describe('an address that is none', () => {
  it.each(['/v1/persons/%E0%A4%A', '/v1/%c0%ae%c0%ae/'])('%s is refused', async (path) => {
    const t = await testApp()
    await refuses(t, () => t.get(path), 'INVALID_REQUEST', [])
  })

  it('is not repeated with its query, where somebody may have put a name', async () => {
    const t = await testApp()
    const { body } = await refuses(t, () => t.get('/v1/nobody?name=Nguyen'), 'NOT_FOUND', [])
    expect(body.detail).toBe('Không có địa chỉ GET /v1/nobody.')
  })
})
