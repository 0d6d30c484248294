// Readable names for the streams of the fixture season, so that a test can say what it expects.
import type { PaperType } from '../../contracts/document/paper-types.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import * as ids from './season/ids.ts'
import { termId } from './season/organisations.ts'

const candidacies = { A: ids.candidacyA, B: ids.candidacyB }
const rounds = { A: ids.roundA, B: ids.roundB, committee: ids.committeeRound, authority: ids.authorityRound }
const ballots = { A: ids.ballotA, B: ids.ballotB, committee: ids.committeeBallot, authority: ids.authorityBallot }
const issuers = { A: ids.branchA, B: ids.branchB, committee: ids.committee, authority: ids.authority }

/** Id of each paper of the season: `sheet`, `report`, `record`, `proposal`, `decision` and so on, and whose. */
export const paperIds: Readonly<Record<string, string>> = Object.fromEntries([
  ...papersOf('sheet', 'self-assessment', 'candidacy', candidacies),
  ...papersOf('report', 'report', 'candidacy', candidacies),
  ...papersOf('registration', 'registration', 'candidacy', candidacies),
  ...papersOf('commitment', 'commitment', 'candidacy', candidacies),
  ...papersOf('appraisal', 'appraisal', 'candidacy', candidacies),
  ...papersOf('certificate', 'certificate', 'candidacy', candidacies),
  ...papersOf('ballot paper', 'ballot-paper', 'round', rounds),
  ...papersOf('record', 'count-record', 'ballot', ballots),
  ...papersOf('proposal', 'proposal', 'round', rounds),
  ...papersOf('decision', 'decision', 'round', rounds),
])

const labels: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(paperIds).map(([label, id]) => [`document-${id}`, label]),
  ...named('candidacy', candidacies),
  ...named('dossier', candidacies),
  ...named('round', rounds),
  ...named('ballot', ballots),
  ...named('organisation', issuers),
  [`season-${ids.seasonId}`, 'season'],
  ...Object.entries(issuers).flatMap(([whose, id]) =>
    ['report', 'count-record', 'proposal', 'decision'].map((type) => [
      `numbers-${id}-${termId}-${type}`,
      `${type} numbers ${whose}`,
    ]),
  ),
])

/** `dossier A` for the stream of branch A's dossier; the stream's own name where it has no label. */
export const label = (stream: string) => labels[stream] ?? stream

function named(kind: string, whose: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(whose).map(([name, id]) => [`${kind}-${id}`, `${kind} ${name}`])
}

function papersOf(
  label: string,
  type: PaperType,
  stream: string,
  whose: Readonly<Record<string, string>>,
): (readonly [string, string])[] {
  return Object.entries(whose).map(([name, id]) => [`${label} ${name}`, documentId(type, { stream, id })])
}
