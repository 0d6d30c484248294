import { derivedId } from '../../../contracts/ids.ts'

type Key = { readonly model: string; readonly year: number }

/** The id of an organisation's plan: one of a model in a year, whichever attempt at registering follows. */
export function planId({ model, year }: Key, organisationId: string): string {
  return derivedId('plan', model, String(year), organisationId)
}
