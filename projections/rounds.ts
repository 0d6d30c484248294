import type { BallotClosed } from '../contracts/ballot/close-ballot.ts'
import type { Of } from '../contracts/define.ts'
import { idIn, newest, type Occurred, projection, type Tx, type Values } from './projection.ts'

/**
 * One row a meeting, and one a ballot of it; `results` are the ballot's counts as JSON, `outcomes` what stands in
 * their place where only the outcome is published. Steps accepted late have rows of
 * their own: a late meeting is accepted before it is convened.
 */
export const rounds = projection({
  name: 'rounds',
  version: 5,
  tables: {
    rounds: `
      id TEXT PRIMARY KEY, season TEXT NOT NULL, organisation TEXT NOT NULL, organ TEXT NOT NULL,
      level TEXT NOT NULL, act TEXT NOT NULL, purpose TEXT NOT NULL, held_on TEXT NOT NULL, state TEXT NOT NULL,
      summoned INTEGER NOT NULL, present INTEGER,
      created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
    round_candidacies: 'candidacy TEXT, round TEXT, ordinal INTEGER NOT NULL, PRIMARY KEY (candidacy, round)',
    round_commended: `
      round TEXT, revision INTEGER, candidacy TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (round, revision)`,
    round_late: `
      round TEXT, revision INTEGER, step TEXT NOT NULL, due TEXT NOT NULL, accepted_on TEXT NOT NULL,
      PRIMARY KEY (round, revision)`,
    ballots: `
      id TEXT PRIMARY KEY, round TEXT NOT NULL, turn INTEGER NOT NULL, method TEXT NOT NULL, state TEXT NOT NULL,
      entitled INTEGER NOT NULL, entitled_present INTEGER NOT NULL, quorum_met INTEGER,
      outcome_only INTEGER NOT NULL, results TEXT, outcomes TEXT`,
  },
  indexes: ['{rounds} (created)', '{round_candidacies} (round, ordinal)', '{ballots} (round, turn)'],
  on: {
    RoundConvened: (tx, { stream, data, occurredOn, position, revision }) => {
      const round = idIn(stream)
      const { seasonId: season, organisationId: organisation, organ, level, act, purpose = 'recognise' } = data
      tx.insert('rounds', {
        ...{ id: round, season, organisation, organ, level, act, purpose, held_on: occurredOn },
        ...{ state: 'convened', summoned: data.roll.length, created: position, position, revision },
      })
      for (const [ordinal, candidacy] of data.candidacies.entries()) {
        tx.insert('round_candidacies', { candidacy, round, ordinal })
      }
    },
    AttendanceRecorded: (tx, event) => change(tx, event, { present: event.data.present.length }),
    SecretaryCommended: (tx, { stream, data, revision }) => {
      const { candidacyId: candidacy, personId: person } = data
      tx.insert('round_commended', { round: idIn(stream), revision, candidacy, person })
    },
    RecognitionProposed: (tx, event) => change(tx, event, { state: 'proposed' }),
    RecognitionDecided: (tx, event) => change(tx, event, { state: 'decided' }),
    RecognitionRevoked: (tx, event) => change(tx, event, { state: 'decided' }),
    RoundClosed: (tx, event) => change(tx, event, { state: 'closed' }),
    LateAccepted: (tx, { stream, data, occurredOn: accepted_on, revision }) => {
      if (!stream.startsWith('round-')) return
      tx.insert('round_late', { round: idIn(stream), revision, step: data.step, due: data.due, accepted_on })
    },
    BallotOpened: (tx, { stream, data }) => {
      const { roundId: round, turn, method, entitled, entitledPresent: entitled_present } = data
      const outcome_only = data.outcomeOnly ? 1 : 0
      const opened = { round, turn, method, state: 'open', entitled, entitled_present, outcome_only }
      tx.insert('ballots', { id: idIn(stream), ...opened })
    },
    MismatchRecorded: (tx, { stream }) => tx.update('ballots', { id: idIn(stream) }, { state: 'void' }),
    BallotAnnulled: (tx, { stream }) => tx.update('ballots', { id: idIn(stream) }, { state: 'void' }),
    BallotClosed: (tx, { stream, data }) => {
      const id = idIn(stream)
      tx.update('ballots', { id }, { state: 'closed', quorum_met: data.quorumMet ? 1 : 0, ...published(tx, id, data) })
    },
  },
  each: newest('round', 'rounds'),
})

/** Counts that are not published are in no row. */
function published(tx: Tx, id: string, { results }: Of<typeof BallotClosed>['data']): Values {
  const opened = tx.get<{ outcome_only: 0 | 1 }>('SELECT outcome_only FROM {ballots} WHERE id = ?', id)
  if (opened?.outcome_only !== 1) return { results: JSON.stringify(results) }
  return { outcomes: JSON.stringify(results.map(({ candidacyId, passed }) => ({ candidacyId, passed }))) }
}

function change(tx: Tx, { stream }: Occurred, changes: Values): void {
  tx.update('rounds', { id: idIn(stream) }, changes)
}
