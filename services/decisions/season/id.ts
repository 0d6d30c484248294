import { derivedId } from '../../../contracts/ids.ts'

/** The id of a committee's season: one of a model in a year. */
export function seasonId(model: string, organisationId: string, year: number): string {
  return derivedId('season', model, organisationId, String(year))
}
