// What the lists say, in the same words as `knownFrom`, so that the two can be held against each other.
import { candidacyList } from '../../../services/api/reads/candidacies.ts'
import { documentList } from '../../../services/api/reads/documents.ts'
import { organisationList } from '../../../services/api/reads/organisations.ts'
import { roundList } from '../../../services/api/reads/rounds.ts'
import { seasonList } from '../../../services/api/reads/seasons.ts'
import { standingList } from '../../../services/api/reads/standings.ts'
import { lastDay } from './as-decided.ts'

const everyone = { role: 'administrator', organisation: null, today: '2025-01-20' } as const

/** Everything that the lists say, in the terms of `knownFrom`. */
export function said(reader: Parameters<typeof candidacyList.read>[0]) {
  const all = { limit: 200 }
  const itemsOf = (found: object) => (found as { items: readonly Record<string, unknown>[] }).items
  const by = (key: string, items: readonly Record<string, unknown>[], columns: readonly string[]) =>
    Object.fromEntries(items.map((item) => [item[key], Object.fromEntries(columns.map((c) => [c, item[c]]))]))
  return {
    candidacies: by('id', itemsOf(candidacyList.read(reader, {}, all, everyone)), [
      ...[
        'seasonId',
        'committeeId',
        'state',
        'attempt',
        'submission',
        'returned',
        'merged',
        'withdrawnOn',
        'late',
        'selfAssessment',
        'appraisal',
      ],
      ...['outcomes', 'revoked', 'ratingToReview', 'revision'],
    ]),
    standings: by('candidacyId', itemsOf(standingList.read(reader, {}, { ...all, year: 2024 }, everyone)), [
      ...[
        'seasonId',
        'committeeId',
        'state',
        'submission',
        'sheet',
        'total',
        'maximum',
        'required',
        'distance',
        'thresholdReached',
      ],
      ...['selfAssessment', 'appraisal', 'groups', 'mergedInto', 'revokedOn', 'ratingToReview'],
    ]),
    rounds: by('id', itemsOf(roundList.read(reader, {}, all, everyone)), [
      ...['state', 'purpose', 'commended', 'late', 'revision'],
    ]),
    seasons: by('id', itemsOf(seasonList.read(reader, {}, all, everyone)), [
      ...['approvers', 'registered', 'closed', 'revision'],
    ]),
    documents: by('id', itemsOf(documentList.read(reader, {}, all, everyone)), [
      ...['state', 'number', 'symbol', 'date', 'signFirst', 'file', 'scan', 'failure', 'signedOn', 'revision'],
    ]),
    organisations: by('id', itemsOf(organisationList.read(reader, {}, { ...all, asOf: lastDay }, everyone)), [
      ...['name', 'kind', 'parentId', 'symbol', 'ended', 'revision'],
    ]),
  }
}
