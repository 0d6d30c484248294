import { auditOfYear, candidacyHistory } from './audit.ts'
import { candidacyList } from './candidacies.ts'
import { deadlineList } from './deadlines.ts'
import { documentList } from './documents.ts'
import { dossierList } from './dossiers.ts'
import { frameworkList } from './frameworks.ts'
import { keyList } from './keys.ts'
import { organisationList } from './organisations.ts'
import { personList } from './persons.ts'
import type { AnyReadRoute } from './read.ts'
import { roundList } from './rounds.ts'
import { seasonList } from './seasons.ts'
import { standingList } from './standings.ts'
import { streakList } from './streaks.ts'

/** Every GET route over the read models. */
export const reads: readonly AnyReadRoute[] = [
  organisationList,
  personList,
  frameworkList,
  seasonList,
  candidacyList,
  candidacyHistory,
  deadlineList,
  standingList,
  streakList,
  roundList,
  documentList,
  dossierList,
  auditOfYear,
  keyList,
]
