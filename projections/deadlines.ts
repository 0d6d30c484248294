import { meetingAt, stepOf } from '../contracts/approval-chain.ts'
import {
  beforeRegistering,
  done,
  endOf,
  openedAgain,
  owe,
  planned,
  replace,
  seasonIn,
  stepsOf,
  transferred,
} from './deadline-rows.ts'
import { idIn, projection } from './projection.ts'

/**
 * One row for each step that has a window and that somebody owes for a candidate: the candidate itself, or a body above
 * it. The state follows from the day on which it is read. What is not done is owed no more once the candidacy or the
 * season ended. A candidate that was selected owes its plan and its registration; `candidacy` is null until
 * then. A plan that nobody adopted is owed no more once the candidate registered.
 */
export const deadlines = projection({
  name: 'deadlines',
  version: 4,
  tables: {
    deadline_seasons: `
      id TEXT PRIMARY KEY, year INTEGER NOT NULL, model TEXT NOT NULL, windows TEXT NOT NULL, approvers TEXT NOT NULL`,
    deadlines: `
      season TEXT, candidate TEXT, step TEXT, organisation TEXT, place INTEGER NOT NULL, year INTEGER NOT NULL,
      model TEXT NOT NULL, candidacy TEXT, opens TEXT NOT NULL, due TEXT NOT NULL, done_on TEXT, accepted_by TEXT,
      PRIMARY KEY (season, candidate, step, organisation)`,
    deadline_leaves: 'stream TEXT, step TEXT, accepted_by TEXT NOT NULL, PRIMARY KEY (stream, step)',
  },
  indexes: ['{deadlines} (candidacy)'],
  on: {
    SeasonOpened: (tx, { stream, data }) => {
      const { year, model } = data
      const [windows, approvers] = [JSON.stringify(data.windows), JSON.stringify(data.approvers)]
      tx.insert('deadline_seasons', { id: idIn(stream), year, model, windows, approvers })
    },
    ApproversChanged: (tx, { stream, data }) => {
      const season = idIn(stream)
      tx.update('deadline_seasons', { id: season }, { approvers: JSON.stringify(data.approvers) })
      replace(tx, season, data)
    },
    CandidatesSelected: (tx, { stream, data }) => {
      const season = seasonIn(tx, idIn(stream))
      tx.run('DELETE FROM {deadlines} WHERE season = ? AND candidacy IS NULL AND done_on IS NULL', season.id)
      for (const candidate of data.organisationIds) owe(tx, season, candidate, null, beforeRegistering(candidate))
    },
    PlanAdopted: planned,
    BranchRegistered: (tx, event) => {
      const { seasonId, organisationId: candidate } = event.data
      const season = seasonIn(tx, seasonId)
      tx.run(
        'DELETE FROM {deadlines} WHERE season = ? AND candidate = ? AND NOT (step = ? AND done_on IS NOT NULL)',
        seasonId,
        candidate,
        'plan',
      )
      tx.update('deadlines', { season: seasonId, candidate }, { candidacy: idIn(event.stream) })
      owe(tx, season, candidate, idIn(event.stream), stepsOf(season, candidate))
      done(tx, event, 'registration')
    },
    CommitmentSigned: (tx, event) => done(tx, event, 'commitment'),
    MemberRatingsRecorded: (tx, event) => done(tx, event, 'member-ratings'),
    SelfAssessmentClosed: (tx, event) => done(tx, event, 'self-assessment'),
    ResultsReported: (tx, event) => done(tx, event, 'results-report'),
    CandidacyAppraised: (tx, event) => done(tx, event, 'appraisal', event.data.step ?? 1),
    OutcomeNoted: (tx, event) => {
      const { level, outcome, roundId } = event.data
      const step = stepOf(event.data)
      done(tx, event, meetingAt(level, step), step, `round-${roundId}`)
      if (outcome !== 'proposed') endOf(tx, 'candidacy', idIn(event.stream))
    },
    CandidacyReturned: (tx, event) => openedAgain(tx, event, event.data.until),
    CandidacyTransferred: transferred,
    CandidacyAbsorbed: (tx, event) => {
      const { until } = event.data
      if (until !== undefined) openedAgain(tx, event, until)
    },
    CandidacyMerged: (tx, { stream }) => endOf(tx, 'candidacy', idIn(stream)),
    RegistrationWithdrawn: (tx, { stream }) => endOf(tx, 'candidacy', idIn(stream)),
    SeasonClosed: (tx, { stream }) => endOf(tx, 'season', idIn(stream)),
    LateAccepted: (tx, { stream, data }) =>
      tx.put('deadline_leaves', { stream, step: data.step, accepted_by: data.acceptedBy }),
  },
})
