// Whose the forms are that lie around a dossier which was filed away, and what they are printed from.
import type { Refused } from '../../../contracts/refusals.ts'
import { dossier, type Filing } from '../dossier/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { nothing, type PaperFacts } from './signed-for.ts'
import { withSuperior } from './superior.ts'

type Item = { readonly id: string; readonly item?: number }

/** The how manieth filing of a dossier it is, from 1. */
export function filingOf({ id, item = 0 }: Item, context: Context): Filing | undefined {
  return context.get(dossier, id)?.filings[item - 1]
}

export function aboutFiling(source: Item, context: Context): PaperFacts | Refused {
  const filing = filingOf(source, context)
  if (filing === undefined) return nothing()
  return { organisationId: filing.organisationId, candidacies: [source.id], date: filing.on, signers: [] }
}

/** The papers themselves are pinned by the edition that was filed. */
export function ofFiling(source: Item, context: Context): StreamRef[] {
  const filing = filingOf(source, context)
  return [ref(dossier, source.id), ...(filing === undefined ? [] : withSuperior(filing.organisationId, context))]
}
