import { audit } from './audit.ts'
import { candidacies } from './candidacies.ts'
import { organisations } from './organisations.ts'
import { standings } from './standings.ts'

/** Every read model of the service. */
export const projections = [organisations, candidacies, standings, audit]
