// Who asks: over every route there is, so that a new one is tried without anybody thinking of it.
import { describe, expect, it } from 'vitest'
import { type Answer, type Json, refuses } from '../support/answers.ts'
import { closedRoutes, filled } from '../support/routes.ts'
import { testApp } from '../support/test-app.ts'

describe('without a key that holds', () => {
  it('nothing is left out here', async () => {
    const { paths } = (await (await testApp()).get('/openapi.json')).body
    const listed = Object.entries<Json>(paths).flatMap(([path, item]) =>
      Object.keys(item).flatMap((method) =>
        item[method].security?.length === 0 ? [] : `${method.toUpperCase()} ${path}`,
      ),
    )
    expect(closedRoutes.map((route) => route.join(' ')).toSorted()).toEqual(listed.toSorted())
  })

  it.each(closedRoutes)('%s %s is a 401', async (method, path) => {
    const s = await testApp()
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
