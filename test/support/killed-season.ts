// The season once more, with the service killed (SIGKILL) at chosen points and started again on the same folder.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { EventStore } from '../../services/store/port.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { type Director, type PlayedSeason, playedSeason } from './played-season.ts'

/**
 * `before`: between two steps. `sent`: the request is on its way. `answered`: the service has answered, the client does
 * not get it. `printing`: after the step, as soon as a file is due that is not recorded yet.
 */
export type KillPoint = {
  readonly step: string
  readonly moment: 'before' | 'sent' | 'answered' | 'printing'
  /** How long to let it print. */
  readonly afterMs?: number
  /** Kill it a second time, that long after it was started again. */
  readonly againWhileStartingMs?: number
}

export type Struck = {
  readonly point: KillPoint
  /** Streams whose file was due when the blow fell. */
  readonly due: readonly string[]
}

export async function killedSeason(
  dataFolder: string,
  points: readonly KillPoint[],
): Promise<PlayedSeason & { readonly struck: readonly Struck[] }> {
  const struck: Struck[] = []
  const waiting = new Set(points)
  const direct: Director = ({ server, strike }) => {
    const now = (point: KillPoint, due: readonly string[]) => {
      struck.push({ point, due })
      strike(point.againWhileStartingMs === undefined ? {} : { againWhileStartingMs: point.againWhileStartingMs })
    }
    const due = (step: string, moment: KillPoint['moment']) => {
      const point = [...waiting].find((one) => matches(one, step) && one.moment === moment)
      if (point !== undefined) waiting.delete(point)
      return point
    }
    const at = (step: string, moment: 'before' | 'sent' | 'answered') => {
      const point = due(step, moment)
      if (point !== undefined) now(point, [])
      return point !== undefined
    }
    return {
      beforeStep: (step) => void at(step, 'before'),
      sent: (step) => void at(step, 'sent'),
      answered: (step) => (at(step, 'answered') ? 'lose' : undefined),
      acknowledged: (step) => {
        const point = due(step, 'printing')
        if (point !== undefined) void whenDue(server.dataFolder, point.afterMs ?? 0, (streams) => now(point, streams))
      },
    }
  }
  const season = await playedSeason(dataFolder, { direct })
  if (waiting.size > 0) throw new Error(`never came: ${[...waiting].map(({ step }) => step).join(', ')}`)
  return { ...season, struck }
}

/** A step's name may end in ids that nobody knows before: `issue count-record of …` starts with its point's name. */
function matches({ step }: KillPoint, name: string): boolean {
  return name === step || name.startsWith(`${step} of `)
}

/** Calls back while files are due, `afterMs` after the first one was seen. */
async function whenDue(dataFolder: string, afterMs: number, callBack: (due: readonly string[]) => void) {
  const file = join(dataFolder, 'events.db')
  if (!existsSync(file)) throw new Error(`${file} is not there`)
  const store = openSqliteStore({ file, readOnly: true })
  try {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
      const due = filesDue(await allOf(store))
      if (due.length > 0) {
        await new Promise((resolve) => setTimeout(resolve, afterMs))
        return callBack(filesDue(await allOf(store)))
      }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  } finally {
    await store.close()
  }
}

export async function allOf(store: Pick<EventStore, 'readAll'>): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  for (;;) {
    const page = await store.readAll(events.at(-1)?.position ?? null, 1000)
    if (page.length === 0) return events
    events.push(...page)
  }
}

/** Papers and dossiers that can be printed and have no recorded file. */
function filesDue(events: readonly StoredEvent[]): string[] {
  const due = new Map<string, number>()
  for (const { event } of events) {
    const { stream, type } = event
    const missing = due.get(stream) ?? 0
    if (type === 'DocumentNumbered' || type === 'DossierAssembled') due.set(stream, missing + 1)
    if (type === 'DocumentDrafted' && (event.data as { numbering: string }).numbering === 'none') due.set(stream, 1)
    if (type === 'DocumentRendered' || type === 'DossierRendered') due.set(stream, missing - 1)
  }
  return [...due].filter(([, missing]) => missing > 0).map(([stream]) => stream)
}
