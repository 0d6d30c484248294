// `?render=again` at the door: who may ask, how often, and what is answered where nothing can be printed.
import { describe, expect, it } from 'vitest'
import type { RenderedAgain } from '../../contracts/http/rendered-again.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import type { RenderAgain } from '../../services/renderer/port.ts'
import { refuses } from '../support/answers.ts'
import { seasonAt } from '../support/http-season.ts'
import { testApp } from '../support/test-app.ts'

const file = { sha256: 'a'.repeat(64), pages: 2 }
const recorded = { ...file, fingerprint: { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' } }
const same: RenderedAgain = {
  result: 'same',
  detail: 'In lại được đúng tệp đã có.',
  recorded,
  printed: recorded,
  reasons: [],
}

async function reported(answered: Awaited<ReturnType<RenderAgain>>) {
  const asked: string[] = []
  const renderAgain: RenderAgain = async (id) => {
    asked.push(id)
    return answered
  }
  const s = await seasonAt('reported', await testApp({ changes: () => ({ renderAgain }) }))
  const id = documentId('report', { stream: 'candidacy', id: s.candidacyId })
  return { s, id, asked, path: `/v1/documents/${id}/file?render=again` }
}

describe('GET /v1/documents/{id}/file?render=again', () => {
  it('answers whoever may read the file, and nobody else', async () => {
    const { s, id, asked, path } = await reported(same)
    for (const as of [s.clerk.branch, s.clerk.committee])
      expect(await s.get(path, { as })).toMatchObject({ status: 200, body: same })
    await refuses(s, () => s.get(path, { as: s.clerk.stranger }), 'NOT_FOUND', [])
    expect(asked).toEqual([id, id])
  })

  it('takes no other word', async () => {
    const { s, path } = await reported(same)
    await refuses(s, () => s.get(path.replace('again', 'twice')), 'INVALID_REQUEST', ['/render'])
  })

  it('is a 404 without a file, a 503 with a pause without a browser', async () => {
    const none = await reported('no-file')
    await refuses(none.s, () => none.s.get(none.path), 'NOT_FOUND', [])
    const { s, path } = await reported('unavailable')
    await refuses(s, () => s.get(path), 'UNAVAILABLE', [])
    expect((await s.get(path)).headers['retry-after']).toBe('30')
  })

  it('lets a key wait after ten in a minute, and no other key with it', async () => {
    const { s, path } = await reported(same)
    const ask = (as: string) => s.get(path, { as })
    for (let n = 0; n < 10; n += 1) expect((await ask(s.clerk.branch)).status).toBe(200)
    await refuses(s, () => ask(s.clerk.branch), 'TOO_MANY_REQUESTS', [])
    expect((await ask(s.clerk.committee)).status).toBe(200)
    expect((await s.get(path.replace('?render=again', ''), { as: s.clerk.branch })).status).toBe(404)
  })
})
