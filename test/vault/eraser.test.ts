import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Position } from '../../contracts/envelope.ts'
import { memoryStore } from '../../services/store/memory.ts'
import type { EventStore } from '../../services/store/port.ts'
import { startEraser } from '../../services/vault/eraser.ts'
import { memoryVault } from '../../services/vault/memory.ts'
import type { Vault } from '../../services/vault/port.ts'
import { envelope } from '../support/envelopes.ts'

const at = (n: number): Position => String(n).padStart(20, '0')
const erased = (stream: string) => ({ stream, type: 'PersonErased' })
const other = { stream: 'candidacy-x', type: 'ScoreSubmitted' }
type Told = { stream: string; type: string }

async function storeOf(told: Told[]) {
  const store = memoryStore()
  const revisions = new Map<string, number>()
  const add = async (...more: Told[]) => {
    for (const { stream, type } of more) {
      const revision = revisions.get(stream) ?? 0
      revisions.set(stream, revision + 1)
      await store.append(stream, revision === 0 ? 'none' : revision - 1, [envelope(stream, revision, { type })])
    }
  }
  await add(...told)
  onTestFinished(() => store.close())
  return { store, add }
}

function vaultWith(...subjects: string[]) {
  const vault = memoryVault()
  const sealed = subjects.map((subject) => vault.seal(subject, 'name', `họ tên của ${subject}`))
  return { vault, names: () => sealed.map((one) => vault.open(one, 'name')) }
}

describe('eraser, when it starts', () => {
  it('carries out every erasure that is stored before it resolves', async () => {
    const { store } = await storeOf([other, erased('person-a'), ...Array(1500).fill(other), erased('person-b'), other])
    const { vault, names } = vaultWith('person-a', 'person-b', 'person-c')
    await startEraser({ store, vault })
    expect(names()).toEqual([null, null, 'họ tên của person-c'])
    expect(vault.erasedUpTo()).toBe(at(1504))
  })
  it('goes on from where the vault is', async () => {
    const { store } = await storeOf([other, other, erased('person-a')])
    const { vault } = vaultWith('person-a')
    vault.passed(at(2))
    const readAll = vi.spyOn(store, 'readAll')
    await startEraser({ store, vault })
    expect(readAll.mock.calls.map(([after]) => after)).toEqual([at(2), at(3)])
  })
  it('writes nothing where nothing is new', async () => {
    const { store } = await storeOf([other, erased('person-a')])
    const { vault } = vaultWith('person-a')
    await startEraser({ store, vault })
    const passed = vi.spyOn(vault, 'passed')
    await (await startEraser({ store, vault })).stop()
    expect(passed).not.toHaveBeenCalled()
  })
  it.each([
    ['was put back from an older backup', at(900)],
    ['was moved from an adapter with longer positions', `${at(0)}${at(0)}`],
  ])('starts again from the first event where the store %s', async (_, position) => {
    const { store } = await storeOf([erased('person-a'), other])
    const { vault, names } = vaultWith('person-a')
    vault.passed(position)
    await startEraser({ store, vault })
    expect([names(), vault.erasedUpTo()]).toEqual([[null], at(2)])
  })
})

describe('eraser, when it runs', () => {
  const running = async (vault: Vault) => {
    const { store, add } = await storeOf([other])
    const handled: Position[] = []
    const subscribe: EventStore['subscribe'] = (after, handle) =>
      store.subscribe(after, async (event) => {
        await handle(event)
        handled.push(event.position)
      })
    return { eraser: await startEraser({ store: { ...store, subscribe }, vault }), add, handled }
  }
  it('carries out an erasure as it comes', async () => {
    const { vault, names } = vaultWith('person-a', 'person-b')
    const { add } = await running(vault)
    await add(other, erased('person-b'))
    await expect.poll(names).toEqual(['họ tên của person-a', null])
    expect(vault.erasedUpTo()).toBe(at(3))
  })
  it('notes its progress every thousand events and when it stops', async () => {
    const { vault } = vaultWith()
    const { eraser, add, handled } = await running(vault)
    await add(...Array(1002).fill(other))
    await expect.poll(() => handled.at(-1)).toBe(at(1003))
    expect(vault.erasedUpTo()).toBe(at(1001))
    await eraser.stop()
    expect(vault.erasedUpTo()).toBe(at(1003))
  })
})
