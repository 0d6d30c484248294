// Issuer, day and signers of the record of files that a body which ended handed over, and what it is printed from.
import type { Refused } from '../../../contracts/refusals.ts'
import { candidacy } from '../candidacy/state.ts'
import { dossier } from '../dossier/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { endOn } from '../organisation/on-date.ts'
import { type Handover, organisation } from '../organisation/state.ts'
import { person } from '../person/state.ts'
import { nothing, type PaperFacts } from './signed-for.ts'
import { withHeirs, withSuperior } from './superior.ts'

type Item = { readonly id: string; readonly item?: number }

/** The how manieth hand-over of an organisation it is, from 1. */
export function handoverOf({ id, item = 0 }: Item, context: Context): Handover | undefined {
  return context.get(organisation, id)?.handovers[item - 1]
}

/** A body that exists no more issues nothing: then the record is the receiver's. Whoever receives is chiefly responsible. */
export function aboutHandover(source: Item, context: Context): PaperFacts | Refused {
  const handover = handoverOf(source, context)
  if (handover === undefined) return nothing()
  const { on, to, candidacies, delivererId, receiverId } = handover
  const ended = endOn(context.get(organisation, source.id)!, on) !== undefined
  return {
    organisationId: ended ? to : source.id,
    candidacies,
    date: on,
    signers: [
      { personId: receiverId, as: 'representative' },
      { personId: delivererId, as: 'representative' },
    ],
  }
}

export function ofHandover(source: Item, context: Context): StreamRef[] {
  const handover = handoverOf(source, context)
  if (handover === undefined) return [ref(organisation, source.id)]
  const { to, candidacies, delivererId, receiverId } = handover
  return [
    ...withSuperior(source.id, context),
    ...withSuperior(to, context),
    ...[delivererId, receiverId].map((id) => ref(person, id)),
    ...candidacies.flatMap((id) => ofFile(id, context)),
  ]
}

function ofFile(id: string, context: Context): StreamRef[] {
  const registration = context.get(candidacy, id)?.registration
  const own = [ref(candidacy, id), ref(dossier, id)]
  if (registration == null) return own
  return [...own, ref(framework, registration.frameworkId), ...withHeirs(registration.organisationId, context)]
}
