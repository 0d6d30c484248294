import type { NoteOutcome } from '../contracts/candidacy/note-outcome.ts'
import type { BodyOf } from '../contracts/define.ts'
import { idIn, newest, type Occurred, projection, type Tx, type Values } from './projection.ts'

/**
 * One row a candidacy, as its newest submission stands. `phase` has the words of contracts/http/candidacies.ts; points
 * are hundredths. Steps accepted late have rows of their own: a late registration is accepted before there is a candidacy.
 */
export const candidacies = projection({
  name: 'candidacies',
  version: 5,
  tables: {
    candidacies: `
      id TEXT PRIMARY KEY, season TEXT NOT NULL, year INTEGER NOT NULL, model TEXT NOT NULL,
      organisation TEXT NOT NULL, committee TEXT NOT NULL, framework TEXT NOT NULL, framework_sha256 TEXT NOT NULL,
      attempt INTEGER NOT NULL, submission INTEGER NOT NULL, aim TEXT NOT NULL, phase TEXT NOT NULL,
      registered_on TEXT NOT NULL, returned_on TEXT, returned_until TEXT, withdrawn_on TEXT, merged_on TEXT, merged_into TEXT, merged_with TEXT,
      self_total INTEGER, self_maximum INTEGER, self_classification TEXT,
      appraised_total INTEGER, appraised_maximum INTEGER, appraised_classification TEXT, conclusion TEXT,
      rated INTEGER NOT NULL, rating_to_review INTEGER NOT NULL, revoked_on TEXT, revoked_in TEXT, recovered_on TEXT,
      outcomes TEXT NOT NULL, created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
    candidacy_late: `
      candidacy TEXT, revision INTEGER, step TEXT NOT NULL, due TEXT NOT NULL, accepted_on TEXT NOT NULL,
      PRIMARY KEY (candidacy, revision)`,
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
        submission: 1,
        aim: data.aim,
        phase: 'registered',
        registered_on: occurredOn,
        rated: 0,
        rating_to_review: 0,
        outcomes: '[]',
        created: position,
        position,
        revision,
      }),
    CommitmentSigned: (tx, event) => change(tx, event, { phase: 'committed' }),
    SelfAssessmentClosed: (tx, event) => {
      const { total, maximum, classification } = event.data
      const sheet = { self_total: total, self_maximum: maximum, self_classification: classification }
      change(tx, event, { phase: 'assessed', ...sheet })
    },
    CandidacyAppraised: (tx, event) => {
      const { total, maximum, classification, conclusion } = event.data
      const sheet = { appraised_total: total, appraised_maximum: maximum, appraised_classification: classification }
      change(tx, event, { phase: 'appraised', ...sheet, conclusion })
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
    CandidacyReturned: (tx, event) => {
      const { submission, until } = event.data
      change(tx, event, { ...openedAgain, submission, returned_on: event.occurredOn, returned_until: until })
    },
    CandidacyAbsorbed: (tx, event) => {
      const { submission, until } = event.data
      if (submission === undefined || until === undefined) return
      change(tx, event, { ...openedAgain, submission, returned_on: event.occurredOn, returned_until: until })
    },
    CandidacyMerged: (tx, event) => {
      const { into: merged_into, organisationId: merged_with } = event.data
      change(tx, event, { phase: 'merged', merged_on: event.occurredOn, merged_into, merged_with })
    },
    CandidacyTransferred: (tx, event) => {
      const { seasonId: season, committeeId: committee, kept } = event.data
      change(tx, event, { season, committee, phase: kept.phase, ...(kept.appraisal ? {} : notAppraised) })
      const first = 'SELECT json_group_array(json(value)) FROM json_each(outcomes) WHERE key < ?'
      tx.run(`UPDATE {candidacies} SET outcomes = (${first}) WHERE id = ?`, kept.outcomes, idIn(event.stream))
    },
    RegistrationWithdrawn: (tx, event) => change(tx, event, { phase: 'withdrawn', withdrawn_on: event.occurredOn }),
    AnnualRatingRecorded: (tx, event) => change(tx, event, { rated: 1, rating_to_review: 0 }),
    RevocationNoted: (tx, event) => {
      change(tx, event, { phase: 'revoked', revoked_on: event.occurredOn, revoked_in: event.data.roundId })
      tx.update('candidacies', { id: idIn(event.stream), rated: 1 }, { rating_to_review: 1 })
    },
    CertificateRecovered: (tx, event) => change(tx, event, { recovered_on: event.occurredOn }),
    LateAccepted: (tx, { stream, data, occurredOn: accepted_on, revision }) => {
      if (!stream.startsWith('candidacy-')) return
      tx.insert('candidacy_late', { candidacy: idIn(stream), revision, step: data.step, due: data.due, accepted_on })
    },
  },
  each: newest('candidacy', 'candidacies'),
})

const notAppraised = {
  appraised_total: null,
  appraised_maximum: null,
  appraised_classification: null,
  conclusion: null,
} as const

/** What rounds did to the submission that was returned counts no more. */
const openedAgain = {
  phase: 'returned',
  self_total: null,
  self_maximum: null,
  self_classification: null,
  ...notAppraised,
  outcomes: '[]',
} as const

/** A proposal of the branch waits for appraisal, one of the committee for the authority; every other outcome is an end. */
export function phaseAfter({ level, outcome }: Pick<BodyOf<typeof NoteOutcome>, 'level' | 'outcome'>) {
  if (outcome !== 'proposed') return outcome
  return level === 'branch' ? 'proposed' : 'forwarded'
}

function change(tx: Tx, { stream }: Occurred, changes: Values): void {
  tx.update('candidacies', { id: idIn(stream) }, changes)
}
