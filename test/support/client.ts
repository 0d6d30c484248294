// Whoever asks the HTTP interface, and sets the clock of the service that answers.
import type { FastifyInstance } from 'fastify'
import type { Role } from '../../contracts/roles.ts'
import { type Answer, answerOf, type SendOptions } from './answers.ts'

export type Client = {
  /** Stops the clock at 9 o'clock in Vietnam on this date. */
  at(date: string): void
  /** A key of this role, of the whole service or of one organisation; the same key for the same question. */
  key(role: Role, organisationId?: string): Promise<string>
  send(
    method: 'POST' | 'PUT' | 'GET' | 'HEAD' | 'DELETE',
    path: string,
    body?: unknown,
    options?: SendOptions,
  ): Promise<Answer>
  get(path: string, options?: SendOptions): Promise<Answer>
}

/** `root`: the key that is sent where none is named. */
export function clientOf(app: FastifyInstance, root: string, setClock: (instant: string) => void): Client {
  const send: Client['send'] = async (method, path, body, options = {}) =>
    answerOf(app, { method, path, body, as: root, ...options })
  const keys = new Map<string, Promise<string>>()
  const issue = async (role: Role, organisationId?: string) => {
    const body = { holder: 'Phần mềm văn phòng', role, ...(organisationId === undefined ? {} : { organisationId }) }
    const { status, body: answer } = await send('POST', '/v1/keys', body, { key: `${role}@${organisationId}` })
    if (status !== 201) throw new Error(`no key for ${role}: ${JSON.stringify(answer)}`)
    return answer.key as string
  }
  return {
    send,
    at: (date) => setClock(`${date}T02:00:00.000Z`),
    get: (path, options) => send('GET', path, undefined, options),
    key: (role, organisationId) => {
      const question = `${role}@${organisationId}`
      const known = keys.get(question) ?? issue(role, organisationId)
      keys.set(question, known)
      return known
    },
  }
}
