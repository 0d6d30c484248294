import { phaseAfter } from './candidacies.ts'
import { idIn, projection, type Tx, type Values } from './projection.ts'
import { recount, withoutTexts, write } from './standing-sheets.ts'

/**
 * Where each candidacy stands, in hundredths. `total` and what follows from it are of the newest sheet (`sheet`) of the
 * submission that counts; the rank among a season's candidacies is for readers to count, by share of the maximum. The
 * scores are kept until the sheet can open no more.
 */
export const standings = projection({
  name: 'standings',
  version: 6,
  tables: {
    standings: `
      candidacy TEXT PRIMARY KEY, season TEXT NOT NULL, year INTEGER NOT NULL, model TEXT NOT NULL,
      organisation TEXT NOT NULL, committee TEXT NOT NULL, framework TEXT NOT NULL,
      registered_on TEXT NOT NULL, variant TEXT, attempt INTEGER NOT NULL, submission INTEGER NOT NULL, phase TEXT NOT NULL, merged_into TEXT,
      sheet TEXT NOT NULL, total INTEGER NOT NULL, maximum INTEGER NOT NULL, required INTEGER NOT NULL,
      distance INTEGER NOT NULL, threshold_reached INTEGER NOT NULL,
      self_total INTEGER NOT NULL, self_maximum INTEGER NOT NULL, self_classification TEXT,
      appraised_total INTEGER, appraised_maximum INTEGER, appraised_classification TEXT,
      rated INTEGER NOT NULL, rating_to_review INTEGER NOT NULL, revoked_on TEXT`,
    standing_groups: `
      candidacy TEXT, ordinal INTEGER, group_id TEXT NOT NULL, required INTEGER NOT NULL,
      self_points INTEGER NOT NULL, self_maximum INTEGER NOT NULL, appraised_points INTEGER, appraised_maximum INTEGER,
      PRIMARY KEY (candidacy, ordinal)`,
    standing_scores: `
      candidacy TEXT, criterion TEXT, month INTEGER, points INTEGER, passed INTEGER, not_applicable INTEGER NOT NULL,
      PRIMARY KEY (candidacy, criterion, month)`,
    standing_rules: 'framework TEXT PRIMARY KEY, rules TEXT NOT NULL',
  },
  indexes: ['{standings} (year, season)', '{standings} (organisation)'],
  on: {
    FrameworkPublished: (tx, { stream, data }) =>
      tx.put('standing_rules', { framework: idIn(stream), rules: JSON.stringify(withoutTexts(data.framework)) }),
    BranchRegistered: (tx, { stream, data, occurredOn: registered_on }) => {
      const candidacy = idIn(stream)
      const { seasonId: season, year, model, organisationId: organisation, committeeId: committee, attempt } = data
      const of = { candidacy, season, year, model, organisation, committee, attempt, framework: data.frameworkId }
      const judged = { registered_on, variant: data.variant ?? null }
      const nothing = { total: 0, maximum: 0, required: 0, distance: 0, threshold_reached: 0 }
      const empty = { self_total: 0, self_maximum: 0, rated: 0, rating_to_review: 0 }
      tx.insert('standings', {
        ...of,
        ...judged,
        submission: 1,
        phase: 'registered',
        sheet: 'open',
        ...nothing,
        ...empty,
      })
      recount(tx, candidacy)
    },
    CommitmentSigned: (tx, { stream }) => tx.update('standings', { candidacy: idIn(stream) }, { phase: 'committed' }),
    ScoreSubmitted: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      for (const { criterion, month = 0, points = null, passed, notApplicable } of data.scores) {
        const filled = { points, passed: passed === undefined ? null : Number(passed) }
        tx.put('standing_scores', { candidacy, criterion, month, ...filled, not_applicable: notApplicable ? 1 : 0 })
      }
      recount(tx, candidacy)
    },
    SelfAssessmentClosed: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      write(tx, candidacy, 'self', data)
      tx.update('standings', { candidacy }, { phase: 'assessed', self_classification: data.classification })
    },
    CandidacyAppraised: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      write(tx, candidacy, 'appraised', data)
      tx.update('standings', { candidacy }, { phase: 'appraised', appraised_classification: data.classification })
    },
    OutcomeNoted: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      const phase = phaseAfter(data)
      tx.update('standings', { candidacy }, { phase })
      // Until somebody decides, a return opens the sheet again.
      if (data.outcome !== 'proposed') tx.remove('standing_scores', { candidacy })
    },
    CandidacyReturned: (tx, { stream, data: { submission } }) => {
      const candidacy = idIn(stream)
      setAside(tx, candidacy, { ...openedAgain, submission })
    },
    AnnualRatingRecorded: (tx, { stream }) =>
      tx.update('standings', { candidacy: idIn(stream) }, { rated: 1, rating_to_review: 0 }),
    RevocationNoted: (tx, { stream, occurredOn: revoked_on }) => {
      const candidacy = idIn(stream)
      tx.update('standings', { candidacy }, { phase: 'revoked', revoked_on })
      tx.update('standings', { candidacy, rated: 1 }, { rating_to_review: 1 })
    },
    CandidacyAbsorbed: (tx, { stream, data: { emptied, submission } }) => {
      const candidacy = idIn(stream)
      for (const criterion of emptied) tx.remove('standing_scores', { candidacy, criterion })
      if (submission !== undefined) setAside(tx, candidacy, { ...openedAgain, submission })
      else if (emptied.length > 0) recount(tx, candidacy)
    },
    CandidacyMerged: (tx, { stream, data: { into: merged_into } }) => {
      const candidacy = idIn(stream)
      tx.update('standings', { candidacy }, { phase: 'merged', merged_into })
      tx.remove('standing_scores', { candidacy })
    },
    CandidacyTransferred: (tx, { stream, data: { seasonId: season, committeeId: committee, kept } }) => {
      const candidacy = idIn(stream)
      const { sheet } = tx.get<{ sheet: string }>('SELECT sheet FROM {standings} WHERE candidacy = ?', candidacy)!
      tx.update('standings', { candidacy }, { season, committee, phase: kept.phase })
      if (kept.appraisal || sheet !== 'appraised') return
      // The adopted sheet is the newest again.
      setAside(tx, candidacy, notAppraised)
      tx.update('standings', { candidacy }, { sheet: 'self' })
    },
    RegistrationWithdrawn: (tx, { stream }) => {
      const candidacy = idIn(stream)
      tx.update('standings', { candidacy }, { phase: 'withdrawn' })
      tx.remove('standing_scores', { candidacy })
    },
  },
})

const notAppraised = { appraised_total: null, appraised_maximum: null, appraised_classification: null } as const
const openedAgain = { phase: 'returned', self_classification: null, ...notAppraised } as const

/** No appraisal counts: the branch's own scores say again where it stands. */
function setAside(tx: Tx, candidacy: string, changes: Values): void {
  tx.update('standings', { candidacy }, changes)
  tx.update('standing_groups', { candidacy }, { appraised_points: null, appraised_maximum: null })
  recount(tx, candidacy)
}
