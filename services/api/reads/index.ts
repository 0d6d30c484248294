import { auditOfYear, candidacyHistory } from './audit.ts'
import { candidacyList } from './candidacies.ts'
import type { AnyReadRoute } from './read.ts'
import { standingList } from './standings.ts'

/** Every GET route over the read models. */
export const reads: readonly AnyReadRoute[] = [candidacyList, candidacyHistory, standingList, auditOfYear]
