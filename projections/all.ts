import { audit } from './audit.ts'
import { candidacies } from './candidacies.ts'
import { deadlines } from './deadlines.ts'
import { documents } from './documents.ts'
import { dossiers } from './dossiers.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { frameworks } from './frameworks.ts'
import { keys } from './keys.ts'
import { organisations } from './organisations.ts'
import { persons } from './persons.ts'
import { rounds } from './rounds.ts'
import { seasons } from './seasons.ts'
import { standings } from './standings.ts'
import { steps } from './steps.ts'

/** Every read model of the service. */
export const projections = [
  organisations,
  persons,
  frameworks,
  seasons,
  candidacies,
  deadlines,
  standings,
  rounds,
  documents,
  dossiers,
  evidence,
  files,
  keys,
  steps,
  audit,
]
