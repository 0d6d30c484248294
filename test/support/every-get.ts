// What a service answers to everything that can be read, found by its own router.
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Answer } from './answers.ts'
import type { Client } from './client.ts'

/** Every path that can be read, as `/v1/rounds/:id`; those that stand for many files are left out. */
export function readablePaths(app: FastifyInstance): string[] {
  const parents: string[] = []
  const paths: string[] = []
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent, part, methods] = /^(.*)[├└]── (\S+) \((.*)\)$/.exec(line) ?? []
    if (indent === undefined) continue
    const depth = indent.length / 4
    const path = `${parents[depth - 1] ?? ''}${part!.replace(/\|.*$/, '')}`
    parents.splice(depth, parents.length, path)
    if (methods!.split(', ').includes('GET') && !path.endsWith('*')) paths.push(path)
  }
  return paths
}

/** Answers by path, lists page by page; `ids` of what is asked for by its id, under the name in the path. */
export async function everyGet(app: FastifyInstance, client: Client, ids: Readonly<Record<string, readonly string[]>>) {
  const paths = readablePaths(app).flatMap((path) => {
    const [, kind] = /^\/(?:v1\/)?([\w-]+)\/:(?:id|sha256)/.exec(path) ?? []
    if (kind === undefined) return [path.replace(':year', '2024')]
    return (ids[kind] ?? ['a']).map((id) => path.replace(/:\w+/, id))
  })
  const answers: Record<string, object[]> = {}
  for (const path of paths) answers[path] = await pagesOf(client, path === '/v1/standings' ? `${path}?year=2024` : path)
  return answers
}

async function pagesOf({ get }: Client, path: string): Promise<object[]> {
  const pages: object[] = []
  for (let cursor = ''; ; ) {
    const answer = await get(path + cursor)
    pages.push(told(answer))
    const { next } = Object(answer.body)
    if (typeof next !== 'string') return pages
    cursor = `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`
  }
}

/** An answer as whoever asked sees it; when it was sent belongs to the day of the test. */
export function told({ status, raw, headers: { date: _, ...headers } }: Answer) {
  const isText = /json|text/.test(String(headers['content-type']))
  return { status, headers, body: isText ? raw.toString() : createHash('sha256').update(raw).digest('hex') }
}
