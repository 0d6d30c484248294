// Uploads over a real connection that end too early or go on too long: nothing of them stays in the folder of files.
import { readdirSync } from 'node:fs'
import { type ClientRequest, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openFolderFiles } from '../../services/store/files/folder.ts'
import { png } from '../support/evidence-files.ts'
import { emptyFolder } from '../support/folders.ts'
import { seasonAt } from '../support/http-season.ts'
import { evidenceForm, formType, multipart } from '../support/multipart.ts'
import { testApp } from '../support/test-app.ts'

async function listening() {
  const folder = emptyFolder()
  const files = openFolderFiles({ folder })
  const s = await seasonAt('committed', await testApp({ changes: () => ({ files }) }))
  await s.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = s.app.server.address() as AddressInfo
  const connections: Socket[] = []
  s.app.server.on('connection', (socket: Socket) => connections.push(socket))
  const megabytesRead = () => connections.reduce((sum, { bytesRead }) => sum + bytesRead, 0) / 1024 ** 2
  const upload = (headers: object = {}) =>
    request({
      ...{ port, host: '127.0.0.1', method: 'POST', path: `/v1/candidacies/${s.candidacyId}/evidence`, agent: false },
      headers: { authorization: `Bearer ${s.clerk.branch}`, ...formType, ...headers },
    })
  const unfinished = () => readdirSync(join(folder, 'unfinished'))
  const kept = () => readdirSync(folder).filter((name) => name !== 'unfinished')
  return { s, upload, unfinished, kept, megabytesRead }
}

/** The answer's status and code; rejects where the connection is lost without one. */
const answered = (sent: ClientRequest) =>
  new Promise<[number | undefined, string]>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () => resolve([response.statusCode, JSON.parse(text).code]))
    })
  })

it('a sender that goes away in the middle of its file leaves nothing behind', async () => {
  const { s, upload, unfinished, kept } = await listening()
  const body = multipart(evidenceForm(Buffer.alloc(1024 * 1024, 'a')))
  const sent = upload()
  sent.on('error', () => undefined)
  sent.write(body.subarray(0, 600_000))
  await vi.waitFor(() => expect(unfinished()).toHaveLength(1))
  const before = await s.store.head()
  sent.destroy()
  await vi.waitFor(() => expect(unfinished()).toEqual([]))
  expect([kept(), await s.store.head()]).toEqual([[], before])
})

it.each([
  ['a file', '\r\n--ranh-gioi-bon-tot--\r\n'.length],
  ['a head of a part', 40],
  ['what follows the parts', 0],
])('%s without end is cut off at the limit', async (_, missing) => {
  const { upload, unfinished, kept, megabytesRead } = await listening()
  const whole = multipart(evidenceForm(Buffer.alloc(0)))
  const start = whole.subarray(0, whole.length - missing)
  const sent = upload()
  const answer = answered(sent)
  sent.write(start)
  let megabytes = 0
  const chunk = Buffer.alloc(1024 * 1024, 'a')
  const feed = () => {
    while (!sent.destroyed && megabytes < 500) {
      megabytes++
      if (!sent.write(chunk)) return void sent.once('drain', feed)
    }
  }
  feed()
  // A sender that still writes when the connection ends may lose the answer on its way.
  const lost = (error: NodeJS.ErrnoException) => [
    413,
    `${error.code}`.replace(/EPIPE|ECONNRESET/, 'EVIDENCE_TOO_LARGE'),
  ]
  expect(await answer.catch(lost).finally(() => sent.destroy())).toEqual([413, 'EVIDENCE_TOO_LARGE'])
  // What the sender wrote says less: much of it waits in the system's buffers.
  expect(megabytesRead()).toBeLessThan(30)
  await vi.waitFor(() => expect(unfinished()).toEqual([]))
  expect(kept()).toEqual([])
})

it('a file that says it is too long is refused before it is sent', async () => {
  const { upload, unfinished } = await listening()
  const sent = upload({ 'content-length': String(40 * 1024 * 1024) })
  const answer = answered(sent)
  sent.flushHeaders()
  expect(await answer).toEqual([413, 'EVIDENCE_TOO_LARGE'])
  sent.destroy()
  expect(unfinished()).toEqual([])
})

it('a refused file leaves nothing behind, an accepted one only itself', async () => {
  const { s, unfinished, kept } = await listening()
  const post = (file: Buffer) =>
    s.send('POST', `/v1/candidacies/${s.candidacyId}/evidence`, multipart(evidenceForm(file)), {
      as: s.clerk.branch,
      headers: formType,
    })
  expect((await post(Buffer.from('GIF89a'))).status).toBe(415)
  await vi.waitFor(() => expect([unfinished(), kept()]).toEqual([[], []]))

  expect((await post(png())).status).toBe(201)
  expect((await post(png())).body.code).toBe('EVIDENCE_EXISTS')
  await vi.waitFor(() => expect([unfinished(), kept().length]).toEqual([[], 1]))
})
