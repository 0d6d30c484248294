// Requests by injection, their answers, and what every refusal has to look like.
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { type Refusal, refusals } from '../../contracts/refusals.ts'
import type { TestApp } from './test-app.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer's body is read field by field
export type Json = any
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Json
  readonly raw: Buffer
}

export type SendOptions = {
  /** A key `id.secret`; null: none. */
  readonly as?: string | null
  /** Idempotency-Key. */
  readonly key?: string
  /** Revision for If-Match. */
  readonly ifMatch?: number
  readonly headers?: Readonly<Record<string, string>>
}

type Asked = SendOptions & {
  readonly method: 'POST' | 'PUT' | 'GET' | 'HEAD' | 'DELETE'
  readonly path: string
  /** Sent as it is where it is text or bytes, as JSON otherwise. */
  readonly body?: unknown
}

export async function answerOf(app: FastifyInstance, asked: Asked): Promise<Answer> {
  const { method, path, body, as, key, ifMatch, headers } = asked
  const raw = typeof body === 'string' || Buffer.isBuffer(body)
  const response = await app.inject({
    method,
    url: path,
    headers: {
      ...(as == null ? {} : { authorization: `Bearer ${as}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
  })
  const isJson = /json/.test(String(response.headers['content-type']))
  return {
    status: response.statusCode,
    headers: response.headers,
    body: isJson && response.body !== '' ? response.json() : response.body,
    raw: response.rawPayload,
  }
}

/** A whole Vietnamese sentence: a capital first, a full stop last, a letter that only Vietnamese writes. */
const vietnamese = /^[\p{Lu}“0-9].*[đăâêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ].*[.?]$/su

/** Asserts that an answer is this refusal as RFC 9457 wants it, with exactly these pointers. */
export function expectProblem(answer: Answer, code: Refusal, pointers?: readonly string[]): void {
  const { status, title } = refusals[code]
  expect({ status: answer.status, code: answer.body?.code, detail: answer.body?.detail }).toEqual({
    status,
    code,
    detail: expect.stringMatching(vietnamese),
  })
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const { detail, errors } = answer.body
  expect(answer.body).toEqual({ type: `urn:bon-tot:refusal:${code}`, title, status, detail, code, errors })
  for (const error of errors)
    expect(error).toEqual({ pointer: expect.any(String), detail: expect.stringMatching(/\S/) })
  if (pointers !== undefined) expect(errors.map(({ pointer }: Json) => pointer)).toEqual(pointers)
}

/** Runs a request that must be refused, and asserts that nothing was appended, sealed or kept by it. */
export async function refuses(
  t: Pick<TestApp, 'store' | 'kept'>,
  request: () => Promise<Answer>,
  code: Refusal,
  pointers?: readonly string[],
): Promise<Answer> {
  const head = await t.store.head()
  const kept = [...t.kept]
  const answer = await request()
  expectProblem(answer, code, pointers)
  expect(await t.store.head()).toBe(head)
  expect(t.kept).toEqual(kept)
  return answer
}
