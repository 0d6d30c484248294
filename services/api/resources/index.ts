import { ballots } from './ballots.ts'
import { candidacies } from './candidacies.ts'
import { documents } from './documents.ts'
import { dossiers } from './dossiers.ts'
import { frameworks } from './frameworks.ts'
import { invitations } from './invitations.ts'
import { organisations } from './organisations.ts'
import { persons } from './persons.ts'
import { plans } from './plans.ts'
import type { Resource } from './resource.ts'
import { rounds } from './rounds.ts'
import { seasons } from './seasons.ts'

// biome-ignore lint/suspicious/noExplicitAny: each resource's own state matters to itself alone
export type AnyResource = Resource<any>

export const resources: readonly AnyResource[] = [
  persons,
  organisations,
  frameworks,
  seasons,
  plans,
  candidacies,
  invitations,
  rounds,
  ballots,
  documents,
  dossiers,
]
