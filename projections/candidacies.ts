import type { NoteOutcome } from '../contracts/candidacy/note-outcome.ts'
import type { BodyOf } from '../contracts/define.ts'
import { idIn, type Occurred, projection, type Tx, type Values } from './projection.ts'

/** One row a candidacy. `phase` has the words of contracts/http/candidacies.ts; points are hundredths. */
export const candidacies = projection({
  name: 'candidacies',
  version: 1,
  tables: {
    candidacies: `
      id TEXT PRIMARY KEY, season TEXT NOT NULL, year INTEGER NOT NULL, model TEXT NOT NULL,
      organisation TEXT NOT NULL, committee TEXT NOT NULL, framework TEXT NOT NULL, framework_sha256 TEXT NOT NULL,
      attempt INTEGER NOT NULL, aim TEXT NOT NULL, phase TEXT NOT NULL, registered_on TEXT NOT NULL,
      self_total INTEGER, self_maximum INTEGER, self_classification TEXT,
      appraised_total INTEGER, appraised_maximum INTEGER, appraised_classification TEXT, conclusion TEXT,
      outcomes TEXT NOT NULL, created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
  },
  indexes: ['{candidacies} (created)', '{candidacies} (year, created)', '{candidacies} (organisation, created)'],
  on: {
    BranchRegistered: (tx, { data, stream, occurredOn, position, revision }) =>
      tx.insert('candidacies', {
        id: idIn(stream),
        season: data.seasonId,
        year: data.year,
        model: data.model,
        organisation: data.organisationId,
        committee: data.committeeId,
        framework: data.frameworkId,
        framework_sha256: data.frameworkSha256,
        attempt: data.attempt,
        aim: data.aim,
        phase: 'registered',
        registered_on: occurredOn,
        outcomes: '[]',
        created: position,
        position,
        revision,
      }),
    CommitmentSigned: (tx, event) => change(tx, event, { phase: 'committed' }),
    ScoreSubmitted: (tx, event) => change(tx, event, {}),
    ResultsReported: (tx, event) => change(tx, event, {}),
    SelfAssessmentClosed: (tx, event) => {
      const { total, maximum, classification } = event.data
      change(tx, event, {
        phase: 'assessed',
        self_total: total,
        self_maximum: maximum,
        self_classification: classification,
      })
    },
    CandidacyAppraised: (tx, event) => {
      const { total, maximum, classification, conclusion } = event.data
      change(tx, event, {
        phase: 'appraised',
        appraised_total: total,
        appraised_maximum: maximum,
        appraised_classification: classification,
        conclusion,
      })
    },
    OutcomeNoted: (tx, event) => {
      const { level, outcome, certificate, roundId } = event.data
      const noted = JSON.stringify({ level, outcome, certificate, roundId, on: event.occurredOn })
      tx.run(
        `UPDATE {candidacies} SET outcomes = json_insert(outcomes, '$[#]', json(?)) WHERE id = ?`,
        noted,
        idIn(event.stream),
      )
      change(tx, event, { phase: phaseAfter(event.data) })
    },
  },
})

/** A proposal of the branch waits for appraisal, one of the committee for the authority; every other outcome is an end. */
export function phaseAfter({ level, outcome }: Pick<BodyOf<typeof NoteOutcome>, 'level' | 'outcome'>) {
  if (outcome !== 'proposed') return outcome
  return level === 'branch' ? 'proposed' : 'forwarded'
}

function change(tx: Tx, { stream, position, revision }: Occurred, changes: Values): void {
  tx.update('candidacies', { id: idIn(stream) }, { ...changes, position, revision })
}
