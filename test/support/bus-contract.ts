import { describe, expect, it, onTestFinished } from 'vitest'
import type { Bus, Settled, WakeUp } from '../../services/bus/port.ts'

/** A bus of one test; `reopened` closes it and opens what is durable of it again. */
export type BusUnderTest = { readonly bus: Bus; reopened(): Promise<Bus> }

const done: Settled = { done: true }
const pass = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export const wakeUp = (number: number, subject = 'documents'): WakeUp => ({
  id: `${subject}-${number}`,
  subject,
  stream: `document-${number}`,
  position: String(number).padStart(20, '0'),
})
export const wakeUps = (count: number, from = 0): readonly WakeUp[] =>
  Array.from({ length: count }, (_, index) => wakeUp(from + index))

/** Collects deliveries; `reached(n)` resolves when n were handled, `how` decides what is answered. */
export function receiver(how: (got: WakeUp, times: number) => Promise<Settled> = async () => done) {
  const got: WakeUp[] = []
  let check = () => {}
  return {
    got,
    handle: async (message: WakeUp) => {
      got.push(message)
      try {
        return await how(message, got.filter(({ id }) => id === message.id).length)
      } finally {
        check()
      }
    },
    reached: (count: number) =>
      new Promise<void>((resolve) => {
        check = () => {
          if (got.length >= count) resolve()
        }
        check()
      }),
  }
}

/** What every bus has to keep. Order is promised nowhere: what to do is read from the store. */
export function busContract(name: string, open: () => BusUnderTest | Promise<BusUnderTest>): void {
  const fresh = async () => {
    const { bus, reopened } = await open()
    onTestFinished(() => bus.close())
    return { bus, reopened }
  }
  describe(`bus ${name}`, () => {
    deliveryContract(fresh)
    againContract(fresh)
    stopContract(fresh)
  })
}

type Fresh = () => Promise<BusUnderTest>
const sorted = (messages: readonly WakeUp[]) => messages.toSorted((one, other) => (one.id < other.id ? -1 : 1))

function deliveryContract(fresh: Fresh): void {
  it('delivers what was published before and after the consumer came, each once, and no other subject', async () => {
    const { bus } = await fresh()
    const seen = receiver()
    await bus.publish(wakeUp(0))
    await bus.publish(wakeUp(0, 'policies'))
    bus.consume('renderer', 'documents', 1, seen.handle)
    await bus.publish(wakeUp(1))
    await seen.reached(2)
    await pass(30)
    expect(sorted(seen.got)).toEqual(wakeUps(2))
  })

  it('takes a second publication of the same id for nothing, also after it was settled', async () => {
    const { bus, reopened } = await fresh()
    const seen = receiver()
    await bus.publish(wakeUp(0))
    await bus.publish(wakeUp(0))
    bus.consume('renderer', 'documents', 1, seen.handle)
    await seen.reached(1)
    await bus.publish(wakeUp(0))
    const again = await reopened()
    again.consume('renderer', 'documents', 1, seen.handle)
    await again.publish(wakeUp(0))
    await again.publish(wakeUp(1))
    await seen.reached(2)
    await again.close()
    expect(seen.got).toEqual(wakeUps(2))
  })

  it('delivers to every named consumer for itself', async () => {
    const { bus } = await fresh()
    const [one, two] = [receiver(), receiver()]
    bus.consume('renderer', 'documents', 1, one.handle)
    bus.consume('notary', 'documents', 2, two.handle)
    for (const message of wakeUps(3)) await bus.publish(message)
    await Promise.all([one.reached(3), two.reached(3)])
    expect([sorted(one.got), sorted(two.got)]).toEqual([wakeUps(3), wakeUps(3)])
  })

  it('has as many deliveries in hand as it may, and never more', async () => {
    const { bus } = await fresh()
    let [inHand, most] = [0, 0]
    const seen = receiver(async () => {
      most = Math.max(most, ++inHand)
      await pass(15)
      inHand--
      return done
    })
    for (const message of wakeUps(9)) await bus.publish(message)
    bus.consume('renderer', 'documents', 3, seen.handle)
    await seen.reached(9)
    expect([most, sorted(seen.got)]).toEqual([3, wakeUps(9)])
  })
}

function againContract(fresh: Fresh): void {
  it('delivers again after the time that was asked for, and others meanwhile', async () => {
    const { bus } = await fresh()
    const at: number[] = []
    const seen = receiver(async ({ id }, times) => {
      if (id !== wakeUp(0).id) return done
      at.push(performance.now())
      return times === 1 ? { again: true, afterMs: 200 } : done
    })
    await bus.publish(wakeUp(0))
    await bus.publish(wakeUp(1))
    bus.consume('renderer', 'documents', 1, seen.handle)
    await seen.reached(3)
    expect(seen.got).toEqual([wakeUp(0), wakeUp(1), wakeUp(0)])
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(150)
  })

  it('delivers again, with growing pauses, when the handler throws', async () => {
    const { bus } = await fresh()
    const at: number[] = []
    const seen = receiver(async (_, times) => {
      at.push(performance.now())
      if (times < 4) throw new Error('not yet')
      return done
    })
    await bus.publish(wakeUp(0))
    bus.consume('renderer', 'documents', 1, seen.handle)
    await seen.reached(4)
    const pauses = at.slice(1).map((instant, index) => instant - (at[index] ?? 0))
    expect(seen.got).toEqual([wakeUp(0), wakeUp(0), wakeUp(0), wakeUp(0)])
    expect(pauses[2]).toBeGreaterThan((pauses[0] ?? 0) * 1.2)
  })

  it('delivers after a restart what was not settled, and nothing that was', async () => {
    const { bus, reopened } = await fresh()
    const seen = receiver(async ({ id }) => (id === wakeUp(1).id ? { again: true, afterMs: 60_000 } : done))
    for (const message of wakeUps(3)) await bus.publish(message)
    bus.consume('renderer', 'documents', 1, seen.handle)
    await seen.reached(3)
    const again = await reopened()
    const later = receiver()
    again.consume('renderer', 'documents', 1, later.handle)
    await again.publish(wakeUp(3))
    await later.reached(2)
    await pass(30)
    await again.close()
    expect(sorted(later.got)).toEqual([wakeUp(1), wakeUp(3)])
  })
}

function stopContract(fresh: Fresh): void {
  it('waits on stop for what is in hand, takes nothing more, and goes on where it was', async () => {
    const { bus } = await fresh()
    const begun = Promise.withResolvers<void>()
    let ended = false
    const seen = receiver(async () => {
      begun.resolve()
      await pass(40)
      ended = true
      return done
    })
    for (const message of wakeUps(3)) await bus.publish(message)
    const consumer = bus.consume('renderer', 'documents', 1, seen.handle)
    await begun.promise
    await consumer.stop()
    expect([ended, seen.got]).toEqual([true, [wakeUp(0)]])
    const later = receiver()
    bus.consume('renderer', 'documents', 1, later.handle)
    await later.reached(2)
    expect(sorted(later.got)).toEqual(wakeUps(2, 1))
  })

  it('waits on close for every consumer', async () => {
    const { bus } = await fresh()
    const begun = Promise.withResolvers<void>()
    let ended = false
    await bus.publish(wakeUp(0))
    bus.consume('renderer', 'documents', 1, async () => {
      begun.resolve()
      await pass(40)
      ended = true
      return done
    })
    await begun.promise
    await bus.close()
    expect(ended).toBe(true)
    await expect(bus.publish(wakeUp(1))).rejects.toThrow()
  })
}
