// A history in which everything that differs from one play of the season to the next is named alike or left out.
import type { StoredEvent } from '../../contracts/envelope.ts'
import type { Answered } from './witness.ts'

const opaqueId = /\b[a-z2-7]{26}\b/g
/** Random (keys, sealed texts, signatures), or made of what is random: files carry ids, prints their drafts' instants. */
const leftOut = new Set(['secretSha256', 'sealed', 'sha256', 'fingerprint', 'signature'])

type Plain = { readonly data: { readonly edition?: number }; readonly actor: { readonly principal: string } }
type Named = (text: string) => string
export type Comparable = Readonly<Record<string, readonly Plain[]>>

/**
 * Per stream what happened, in order. Ids are named after the step that opened them, or in the order in which they
 * come up. Left out: instants and bases, since a policy may run earlier or later; the order of streams, likewise.
 */
export function comparableHistory(history: readonly StoredEvent[], answers: readonly Answered[]): Comparable {
  const names = new Map<string, string>()
  const named = (text: string) => text.replace(opaqueId, (id) => names.get(id) ?? id)
  for (const { step, receipt } of answers) {
    const id = receipt.stream.slice(receipt.stream.indexOf('-') + 1)
    if (!names.has(id)) names.set(id, `«${named(step)}»`)
  }
  // Nobody does anything about a paper that is only printed.
  for (const { event } of history.filter(({ event }) => event.type === 'DocumentDrafted')) {
    const { type, source } = event.data as { type: string; source: { id: string } }
    const id = event.stream.slice('document-'.length)
    if (!names.has(id)) names.set(id, `«${type} of ${named(source.id)}»`)
  }
  // The first key is nobody's step.
  const first = history[0]!.event.stream
  names.set(first.slice(first.indexOf('-') + 1), '«first key»')
  const streams = [...Map.groupBy(history, ({ event }) => event.stream)]
    .map(([stream, all]) => [named(stream), all] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const all = streams.map(([stream, events]) => [
    stream,
    inOrder(
      stream,
      events.map(({ event }) => plain(event, named)),
    ),
  ])
  return Object.fromEntries(all) as Comparable
}

function plain({ type, version, occurredOn, actor, decider, data }: StoredEvent['event'], named: Named): Plain {
  const text = JSON.stringify({ type, version, occurredOn, actor, decider, data }, (key, value) =>
    leftOut.has(key) ? undefined : value,
  )
  // Sorted by ids, which are others in every play.
  return JSON.parse(named(text), (key, value) => (key === 'checkIns' ? value.toSorted() : value)) as Plain
}

/**
 * By edition: the second may be put together before or after the first is printed. What a policy notes of others in an
 * organisation or a season comes after what people did there: it may have run before or after them.
 */
function inOrder(stream: string, events: readonly Plain[]): readonly Plain[] {
  if (stream.startsWith('dossier-')) return events.toSorted((one, other) => one.data.edition! - other.data.edition!)
  if (!/^(organisation|season)-/.test(stream)) return events
  return [...events.filter((event) => !isByPolicy(event)), ...events.filter(isByPolicy)]
}

const isByPolicy = ({ actor }: Plain) => actor.principal.startsWith('policy:')
