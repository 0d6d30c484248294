// A process that dies at an effect: before it or right after it, and does nothing any more.
import type { Bus } from '../../services/bus/port.ts'
import type { EventStore } from '../../services/store/port.ts'
import type { Progress } from '../../services/store/progress/port.ts'

export type Effects = { readonly store: EventStore; readonly bus: Bus; readonly progress: Progress }

/** Says whether the process dies here; `effect` names what is about to be done or was just done. */
export type Dies = (when: 'before' | 'after', effect: string) => boolean

/** The same parts for one process; every effect of it asks `dies`, and fails from the first yes on. */
export function mortal({ store, bus, progress }: Effects, dies: Dies): Effects & { readonly dead: () => boolean } {
  let dead = false
  const perish = (when: 'before' | 'after', effect: string) => {
    dead ||= dies(when, effect)
    if (dead) throw new Error(`the process died ${when} ${effect}`)
  }
  const effect = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    perish('before', name)
    const result = await work()
    perish('after', name)
    return result
  }
  return {
    dead: () => dead,
    store: {
      ...store,
      append: (stream, expected, events) =>
        effect(`append ${events.map(({ id }) => id).join()}`, () => store.append(stream, expected, events)),
    },
    bus: { ...bus, publish: (wakeUp) => effect(`publish ${wakeUp.id}`, () => bus.publish(wakeUp)) },
    progress: {
      ...progress,
      save(position, change) {
        const name = `save ${position} ${JSON.stringify(change)}`
        perish('before', name)
        progress.save(position, change)
        perish('after', name)
      },
    },
  }
}
