import type { Envelope } from '../../contracts/envelope.ts'
import { playMeetings } from './paper-work.ts'
import { everything } from './play.ts'
import { keptOver, runRelay } from './relay-world.ts'
import { at } from './season.ts'
import { label } from './stream-labels.ts'

/** The whole season's log with everything that followed by itself, each paper dealt with as soon as it was there. */
export async function relayedSeason(): Promise<readonly Envelope[]> {
  const kept = await keptOver(at('branch-voted'))
  const running = await runRelay(kept)
  await playMeetings(kept, running)
  await running.stop()
  return everything(kept.store)
}

/** `DocumentNumbered record A` */
export const told = ({ type, stream }: Envelope) => `${type} ${label(stream)}`

/** The newest event told so. */
export function eventIn(log: readonly Envelope[], name: string): Envelope {
  const found = log.findLast((event) => told(event) === name)
  if (found === undefined) throw new Error(`no ${name} in the log`)
  return found
}

/** The log up to and with the newest event told so. */
export function until(log: readonly Envelope[], name: string): readonly Envelope[] {
  return log.slice(0, log.indexOf(eventIn(log, name)) + 1)
}
