// Whether a key may speak for the organisation that a command is about.
import type { CommandContract } from '../../contracts/define.ts'
import { type Refused, refuse } from '../../contracts/refusals.ts'
import { type Context, loadContext, readFrom, ref, type StreamRef } from '../decisions/kernel/context.ts'
import type { AnyDecision, Given } from '../decisions/kernel/decision.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import { targetOf } from '../decisions/kernel/target.ts'
import type { EventStore } from '../store/port.ts'
import { isBelow, isHeir, type Tree } from './may-see.ts'
import type { Caller } from './plugins/authentication.ts'

type Asked = { readonly id?: string; readonly body: object }

/**
 * Refuses a key of another organisation; null: allowed. A key of the whole service passes everywhere, one of an
 * organisation in that organisation and in those whose place it took, and in its subtree where the route says so.
 */
export async function refuseStranger(
  tree: Tree,
  decision: AnyDecision,
  caller: Caller,
  asked: Asked,
): Promise<Refused | null> {
  const { within } = (decision.contract as CommandContract).route!
  if (within === 'anywhere' || caller.organisation === null) return null
  const speaksFor = await actsFor(tree.store, decision, asked)
  // What does not exist is not another's: the command itself says so.
  if (speaksFor === undefined) return null
  const isTheirs = within === 'subtree' ? isBelow : isHeir
  if (speaksFor !== null && (await isTheirs(tree, speaksFor, caller.organisation))) return null
  return refuse('OTHER_ORGANISATION', 'Khóa truy cập này thuộc tổ chức đảng khác, không được thực hiện việc này.')
}

async function actsFor(store: EventStore, decision: AnyDecision, asked: Asked): Promise<string | null | undefined> {
  const target = await targetOf(store, decision, { ...asked, commandId: '' })
  // A natural key that cannot be made may still rest on what is another's.
  const id = typeof target === 'string' ? target : ''
  const history = id === '' ? [] : await store.read(streamName(decision.stream, id))
  if (history.length === 0 && decision.contract.target === 'exists') return undefined
  const given = { id, body: asked.body, recordedAt: '', occurredOn: '' }
  const state = fold(decision.stream, history)
  const { context } = await loadContext(readFrom(store), (known) => lookedAt(decision, given, state, known))
  const speaksFor: unknown = decision.actsFor(given, state, context)
  return typeof speaksFor === 'string' || speaksFor === null ? speaksFor : undefined
}

/** What `actsFor` looks at, and nothing of the command's other reads: those trust a body that nobody has checked yet. */
function lookedAt(decision: AnyDecision, given: Given<object>, state: unknown, known: Context): StreamRef[] {
  const asked: StreamRef[] = []
  decision.actsFor(given, state, {
    get(type, id) {
      asked.push(ref(type, id))
      return known.get(type, id)
    },
  })
  return asked
}
