// Whom a paper concerns beside whoever issued it.
import type { LocalDate } from '../../../contracts/values.ts'
import { concernedBy, concernedRefs } from '../candidacy/concerned.ts'
import type { Context, StreamRef } from '../kernel/context.ts'
import { heirOn, heirRefs } from '../organisation/superiors.ts'
import type { Document } from './state.ts'

export function recipientRefs({ draft }: Document, on: LocalDate, context: Context): StreamRef[] {
  const addressed = (draft?.addressees ?? []).flatMap((id) => heirRefs(id, on, context))
  return [...addressed, ...(draft?.candidacies ?? []).flatMap((id) => concernedRefs(id, on, context))]
}

/** Its addressees, and everybody whom its candidacies concern, but the issuer; or whoever took their place. */
export function recipients({ draft }: Document, on: LocalDate, context: Context): string[] {
  const { organisationId: issuer, addressees = [], candidacies } = draft!
  const all = [...addressees, ...candidacies.flatMap((id) => concernedBy(id, on, context))]
  return [...new Set(all.filter((id) => id !== issuer).map((id) => heirOn(id, on, context)))]
}
