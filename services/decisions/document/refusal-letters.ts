// The letters that tell committees which of their candidates a decision did not recognise.
import { type Candidacy, candidacy } from '../candidacy/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { heirOn } from '../organisation/superiors.ts'
import { type Round, round } from '../round/state.ts'
import { withHeirs } from './superior.ts'

type Decided = NonNullable<Round['decision']>
export type Letter = { readonly committeeId: string; readonly candidacies: string[] }

/** One for each committee, in the order of the decision's items: a letter's `item` is its place among them, from 1. */
export function lettersOf({ items }: Decided, stateOf: (id: string) => Candidacy | undefined): readonly Letter[] {
  const refused = items.filter(({ outcome }) => outcome === 'not-recognised').map(({ candidacyId }) => candidacyId)
  const byCommittee = Map.groupBy(refused, (id) => stateOf(id)?.committeeId ?? '')
  return [...byCommittee].map(([committeeId, candidacies]) => ({ committeeId, candidacies }))
}

/** The letter with whom it goes to: the committee or its heir; where that is the issuer itself, the candidates. */
export function letterOf({ id, item = 0 }: { readonly id: string; readonly item?: number }, context: Context) {
  const held = context.get(round, id)
  if (held?.convened == null || held.decision === null) return undefined
  const { decision, convened } = held
  const letter = lettersOf(decision, (one) => context.get(candidacy, one))[item - 1]
  if (letter === undefined) return undefined
  const committee = heirOn(letter.committeeId, decision.on, context)
  const candidates = letter.candidacies.map((one) => {
    return heirOn(context.get(candidacy, one)!.registration!.organisationId, decision.on, context)
  })
  const addressees = committee === convened.organisationId ? [...new Set(candidates)] : [committee]
  return { ...letter, convened, on: decision.on, addressees }
}

/** What `letterOf` looks at beside the round and its candidacies. */
export function addresseeRefs(id: string, context: Context): StreamRef[] {
  const items = context.get(round, id)?.decision?.items ?? []
  return items.flatMap(({ candidacyId }) => {
    const state = context.get(candidacy, candidacyId)
    if (state?.registration == null) return [ref(candidacy, candidacyId)]
    return [
      ref(candidacy, candidacyId),
      ...withHeirs(state.committeeId, context),
      ...withHeirs(state.registration.organisationId, context),
    ]
  })
}
