// Stands between an office program and the service, passes everything on, and remembers what was acknowledged.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Static } from 'typebox'
import type { AcceptedAnswer } from '../../contracts/http/accepted.ts'

export type Receipt = Pick<Static<typeof AcceptedAnswer>, 'stream' | 'revision' | 'position' | 'leafHash' | 'events'>
/** `step`: the step's idempotency key. `lost`: the service gave this answer, but the client never saw it. */
export type Answered = { readonly step: string; readonly receipt: Receipt; readonly lost: boolean }

/** A command as the client sent it. */
export type Sent = { readonly path: string; readonly body: unknown }

export type Witness = {
  readonly address: string
  /** Where requests go from now on; null: nowhere, as when the service is away. */
  forwardTo(address: string | null): void
  /** Every 201, in order. */
  readonly answers: readonly Answered[]
  /** Every command, in order; one that was sent again, again. */
  readonly sent: readonly Sent[]
  /** The slip of every vote, in order. */
  readonly slips: readonly string[]
  close(): Promise<void>
}

export type Moments = {
  /** The whole request is on its way, no answer has come. */
  sent?(step: string): void
  /** The answer has come and is not passed on yet; `lose`: it never will be. */
  answered?(step: string): 'lose' | undefined
  /** The client has its answer. */
  acknowledged?(step: string): void
}

type Whole = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

export async function openWitness(moments: Moments = {}): Promise<Witness> {
  let target: string | null = null
  const answers: Answered[] = []
  const sent: Sent[] = []
  const slips: string[] = []
  const pass = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const step = decodeURIComponent(String(incoming.headers['idempotency-key'] ?? ''))
    const body = await bytesOf(incoming)
    if (incoming.url!.endsWith('/votes')) slips.push((JSON.parse(body.toString()) as { credential: string }).credential)
    if (step !== '') sent.push({ path: incoming.url!, body: await commandIn(incoming, body) })
    if (target === null) throw new Error('the service is away')
    const given = step !== ''
    const answer = await forwarded(target, incoming, body, () => given && moments.sent?.(step))
    const accepted = given && answer.status === 201
    const lost = accepted && moments.answered?.(step) === 'lose'
    if (accepted) answers.push({ step, receipt: receiptOf(answer.body), lost })
    if (lost) throw new Error('the answer is lost')
    outgoing.writeHead(answer.status, answer.headers).end(answer.body)
    if (accepted) moments.acknowledged?.(step)
  }
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forwardTo: (address) => {
      target = address
    },
    answers,
    sent,
    slips,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** The command of a request: its JSON, or the part of a form that says what its file is. */
async function commandIn({ headers }: IncomingMessage, body: Buffer): Promise<unknown> {
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return JSON.parse(body.toString())
  const data = (await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()).get('data')
  return JSON.parse(typeof data === 'string' ? data : await data!.text())
}

async function forwarded(to: string, { method, url, headers }: IncomingMessage, body: Buffer, sent: () => void) {
  const outgoing = request(to + url, { method: method!, headers, agent: false })
  outgoing.end(body, sent)
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage]
  return { status: answer.statusCode!, headers: answer.headers, body: await bytesOf(answer) } satisfies Whole
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(message))
}

function receiptOf(body: Buffer): Receipt {
  // Keys and slips are told beside it, once.
  const { stream, revision, position, leafHash, events } = JSON.parse(body.toString()) as Receipt
  return { stream, revision, position, leafHash, events }
}
