import { idIn, type Occurred, projection, type Tx, type Values } from './projection.ts'

/** One row a meeting, and one a ballot of it; `results` are the ballot's counts as JSON. */
export const rounds = projection({
  name: 'rounds',
  version: 1,
  tables: {
    rounds: `
      id TEXT PRIMARY KEY, season TEXT NOT NULL, organisation TEXT NOT NULL, organ TEXT NOT NULL,
      level TEXT NOT NULL, act TEXT NOT NULL, held_on TEXT NOT NULL, state TEXT NOT NULL,
      summoned INTEGER NOT NULL, present INTEGER,
      created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
    round_candidacies: 'candidacy TEXT, round TEXT, ordinal INTEGER NOT NULL, PRIMARY KEY (candidacy, round)',
    ballots: `
      id TEXT PRIMARY KEY, round TEXT NOT NULL, turn INTEGER NOT NULL, method TEXT NOT NULL, state TEXT NOT NULL,
      entitled INTEGER NOT NULL, entitled_present INTEGER NOT NULL, quorum_met INTEGER, results TEXT`,
  },
  indexes: ['{rounds} (created)', '{round_candidacies} (round, ordinal)', '{ballots} (round, turn)'],
  on: {
    RoundConvened: (tx, { stream, data, occurredOn, position, revision }) => {
      const round = idIn(stream)
      const { seasonId: season, organisationId: organisation, organ, level, act } = data
      tx.insert('rounds', {
        ...{ id: round, season, organisation, organ, level, act, held_on: occurredOn },
        ...{ state: 'convened', summoned: data.roll.length, created: position, position, revision },
      })
      for (const [ordinal, candidacy] of data.candidacies.entries()) {
        tx.insert('round_candidacies', { candidacy, round, ordinal })
      }
    },
    AttendanceRecorded: (tx, event) => change(tx, event, { present: event.data.present.length }),
    RecognitionProposed: (tx, event) => change(tx, event, { state: 'proposed' }),
    RecognitionDecided: (tx, event) => change(tx, event, { state: 'decided' }),
    RoundClosed: (tx, event) => change(tx, event, { state: 'closed' }),
    BallotOpened: (tx, { stream, data }) => {
      const { roundId: round, turn, method, entitled, entitledPresent: entitled_present } = data
      tx.insert('ballots', { id: idIn(stream), round, turn, method, state: 'open', entitled, entitled_present })
    },
    MismatchRecorded: (tx, { stream }) => tx.update('ballots', { id: idIn(stream) }, { state: 'void' }),
    BallotClosed: (tx, { stream, data }) => {
      const outcome = { quorum_met: data.quorumMet ? 1 : 0, results: JSON.stringify(data.results) }
      tx.update('ballots', { id: idIn(stream) }, { state: 'closed', ...outcome })
    },
  },
})

function change(tx: Tx, { stream, position, revision }: Occurred, changes: Values): void {
  tx.update('rounds', { id: idIn(stream) }, { ...changes, position, revision })
}
