// The streams that a paper was drafted from, as they were then: what was appended since is not looked at.
import type { Basis } from '../../contracts/envelope.ts'
import { ballot } from '../decisions/ballot/state.ts'
import { candidacy } from '../decisions/candidacy/state.ts'
import { document } from '../decisions/document/state.ts'
import { dossier } from '../decisions/dossier/state.ts'
import { framework } from '../decisions/framework/state.ts'
import { invitation } from '../decisions/invitation/state.ts'
import { type Context, loadContext, type ReadStream } from '../decisions/kernel/context.ts'
import { type AnyStreamType, idOf } from '../decisions/kernel/stream-type.ts'
import { organisation } from '../decisions/organisation/state.ts'
import { person } from '../decisions/person/state.ts'
import { plan } from '../decisions/plan/state.ts'
import { round } from '../decisions/round/state.ts'
import { season } from '../decisions/season/state.ts'
import type { EventStore } from '../store/port.ts'
import { CannotRender } from './cannot-render.ts'

const types = [
  ballot,
  candidacy,
  document,
  dossier,
  framework,
  invitation,
  organisation,
  person,
  plan,
  round,
  season,
] as unknown as AnyStreamType[]

/** Every stream of `basis`, whatever today's rules would read, so that an old paper is printed from the same. */
export async function pinnedContext(store: EventStore, basis: readonly Basis[]): Promise<Context> {
  const refs = basis.map(({ stream }) => ({ type: typeOf(stream), id: idOf(stream) }))
  const { context } = await loadContext(boundedRead(store, basis), () => refs)
  return context
}

/** Reads streams up to the revisions of `basis`. Throws CannotRender where the store no longer has them. */
export function boundedRead(store: EventStore, basis: readonly Basis[]): ReadStream {
  const revisions = new Map(basis.map(({ stream, revision }) => [stream, revision]))
  return async (stream) => {
    const pinned = revisions.get(stream) ?? -1
    const events = await store.read(stream)
    if (events.length <= pinned) throw new CannotRender(`Thiếu dữ liệu đã ghim của ${stream} (đến bản ghi ${pinned}).`)
    return events.slice(0, pinned + 1)
  }
}

function typeOf(stream: string): AnyStreamType {
  const type = types.find(({ name }) => stream.startsWith(`${name}-`))
  if (type === undefined) throw new CannotRender(`Không in được từ dữ liệu loại ${stream}.`)
  return type
}
