// Time-stamps that come while the service runs: from a real authority, late, never, for several papers at once.
import { randomBytes, X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest'
import { openInProcessBus } from '../../services/bus/in-process.ts'
import { document } from '../../services/decisions/document/state.ts'
import { createHandle } from '../../services/decisions/handle.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { policies } from '../../services/policies/all.ts'
import { startRelay } from '../../services/relay/relay.ts'
import { signFile } from '../../services/signing/sign-file.ts'
import { timestampAuthority } from '../../services/signing/timestamp-authority.ts'
import { openTimestamping } from '../../services/signing/timestamping.ts'
import { verifyFile } from '../../services/signing/verify/verify-file.ts'
import { memoryFiles } from '../../services/store/files/memory.ts'
import { sha256Of } from '../../services/store/files/port.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { startTimestamper } from '../../services/timestamper/timestamper.ts'
import { emptyFolder } from '../support/folders.ts'
import { play, type Step, seed, step } from '../support/play.ts'
import { needs } from '../support/programs.ts'
import { noProgress } from '../support/relay-world.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint, type Paper, paperA, printedOn } from '../support/season/papers.ts'
import { at } from '../support/season.ts'
import { testAuthority, visibleField } from '../support/signing/authority.ts'
import { type TimestampServer, timestampServer } from '../support/signing/timestamp-server.ts'
import { smallPdf } from '../support/small-pdf.ts'

const { describe, it } = needs('openssl')
let people: Awaited<ReturnType<typeof testAuthority>>
let server: TimestampServer
let pdf: Uint8Array

beforeAll(async () => {
  people = await testAuthority()
  server = await timestampServer()
  const key = await people.key('Nguyễn Văn A', 'ec')
  pdf = await signFile(await smallPdf(), visibleField(1, 'Nguyễn Văn A'), key)
}, 60_000)
afterAll(() => server?.close())

const real = () => openTimestamping(timestampAuthority({ url: server.url, random: (n) => randomBytes(n) }))
const [a1, , a3] = ids.membersA

/** A signature on a paper of branch A, over its printed file. */
function signature(paper: Paper, personId: string | undefined, file: Uint8Array): Step {
  const own = {
    personId: personId!,
    certificate: 'c'.repeat(64),
    sha256: sha256Of(file),
    pages: 1,
    at: `${printedOn[paper]}T07:00:00.000Z`,
  }
  return step('SignDocument', {
    ...{ as: `signature on ${paper}`, id: paperA(paper), occurredOn: '2025-01-20' },
    body: {
      ...own,
      base: String(5 + ['sheet', 'report', 'record', 'proposal'].indexOf(paper)).repeat(64),
      field: 'ChuKy1',
    },
  })
}

/** Relay and time-stamper over the printed papers of branch A, with an authority that answers like `stamp`. */
async function running(stamp: ReturnType<typeof real>) {
  const store = memoryStore()
  await seed(store, at('rendered'))
  const files = memoryFiles()
  await files.put(pdf)
  const now = () => '2025-02-01T03:00:00.000Z'
  const handle = createHandle({ store, now })
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const bus = openInProcessBus({ file: `${emptyFolder()}/bus.db`, log })
  const relay = await startRelay({
    ...{ store, handle, bus, progress: noProgress(), policies: policies.slice(0, 0), fingerprint, now, stamps: true },
  })
  const role = startTimestamper({ store, files, handle, bus, log, stamp, pauseMs: 1 })
  onTestFinished(async () => {
    await relay.stop()
    await role.stop()
    await bus.close()
  })
  const state = async (paper: Paper) => fold(document, await store.read(`document-${paperA(paper)}`))
  return { store, files, state, sign: (...steps: Step[]) => play(store, steps) }
}

describe('a signature', () => {
  it('gets its time-stamp while the service runs, in the same place of the file, valid and trusted', async () => {
    const { files, sign, state } = await running(real())
    await sign(signature('record', a3, pdf))
    await vi.waitUntil(async () => (await state('record')).signatures[0]!.provedAt !== undefined, { timeout: 20_000 })
    const [own] = (await state('record')).signatures
    const stamped = (await files.get(own!.sha256))!
    expect([own!.unstamped, stamped.length]).toEqual([sha256Of(pdf), pdf.length])
    const roots = [...people.roots, { name: 'TSA', certificate: new X509Certificate(server.root) }]
    const { signatures, findings } = await verifyFile(stamped, roots, '2027-01-01T00:00:00Z')
    expect(findings).toEqual([])
    expect(signatures.map(({ signer, provedAt }) => [signer, provedAt])).toEqual([['Nguyễn Văn A', own!.provedAt]])
  })

  it('is tried again while the authority fails, and gets it then', async () => {
    let asked = 0
    const late: ReturnType<typeof real> = async (...given) => {
      if (++asked < 4) throw new Error('the authority answered 503')
      return real()(...given)
    }
    const { sign, state } = await running(late)
    await sign(signature('record', a3, pdf))
    await vi.waitUntil(async () => (await state('record')).signatures[0]!.provedAt !== undefined, { timeout: 20_000 })
    expect(asked).toBe(4)
  })

  it('stays without after six tries, and says why', async () => {
    let asked = 0
    const never = async () => {
      asked++
      throw new Error('the authority answered 503')
    }
    const { sign, state } = await running(never)
    await sign(signature('record', a3, pdf))
    const failure = async () => (await state('record')).signatures[0]!.timestampFailure
    await vi.waitUntil(async () => (await failure()) !== undefined, { timeout: 20_000 })
    expect([asked, await failure()]).toEqual([
      6,
      'Dịch vụ dấu thời gian không trả lời đúng sau 6 lần hỏi: the authority answered 503',
    ])
  })

  it('is issued while the authority thinks: nobody waits, and what comes then is let go', async () => {
    const answer = Promise.withResolvers<void>()
    const began = Promise.withResolvers<void>()
    const slow: ReturnType<typeof real> = async (...given) => {
      began.resolve()
      await answer.promise
      return real()(...given)
    }
    const { sign, state } = await running(slow)
    await sign(signature('proposal', a1, pdf))
    await began.promise
    await sign(
      step('IssueDocument', {
        ...{ id: paperA('proposal'), occurredOn: '2025-01-20' },
        body: { signedOn: '2024-12-15', signedBy: [a1!] },
      }),
    )
    answer.resolve()
    await new Promise((resolve) => setTimeout(resolve, 500))
    const { issued, signatures } = await state('proposal')
    expect([issued!.sha256, signatures[0]!.provedAt]).toEqual([sha256Of(pdf), undefined])
  })
})

it('of many papers at most four are asked for at once', async () => {
  let [open, most] = [0, 0]
  const slow = async () => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setTimeout(resolve, 50))
    open--
    throw new Error('slow')
  }
  const { store, sign, state } = await running(slow)
  await sign(
    signature('record', a3, pdf),
    signature('proposal', a1, pdf),
    signature('report', a1, pdf),
    signature('sheet', a1, pdf),
  )
  const all = ['record', 'proposal', 'report', 'sheet'] as const
  const failed = async () =>
    (await Promise.all(all.map(state))).every(({ signatures }) => signatures[0]!.timestampFailure)
  await vi.waitUntil(failed, { timeout: 20_000 })
  expect(most).toBe(4)
  expect((await store.readAll(null, 10_000)).filter(({ event }) => event.type === 'TimestampFailed')).toHaveLength(4)
})
