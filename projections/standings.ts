import type { Framework } from '../contracts/framework/framework.ts'
import { judge, type Outcome } from '../services/decisions/rules/outcome.ts'
import type { ScoreLine } from '../services/decisions/rules/sheet.ts'
import { type SheetTotals, sheetTotals } from '../services/decisions/rules/totals.ts'
import { phaseAfter } from './candidacies.ts'
import { idIn, projection, type Tx } from './projection.ts'

/** Whose points a total is: the running sum of an open sheet, the closed self-assessment, the appraisal. */
export type Sheet = 'open' | 'self' | 'appraised'

/**
 * Where each candidacy stands, in hundredths. `total` and what follows from it are of the newest sheet (`sheet`);
 * the rank among a season's candidacies is for readers to count, by share of the maximum.
 */
export const standings = projection({
  name: 'standings',
  version: 1,
  tables: {
    standings: `
      candidacy TEXT PRIMARY KEY, season TEXT NOT NULL, year INTEGER NOT NULL, model TEXT NOT NULL,
      organisation TEXT NOT NULL, committee TEXT NOT NULL, framework TEXT NOT NULL, phase TEXT NOT NULL,
      sheet TEXT NOT NULL, total INTEGER NOT NULL, maximum INTEGER NOT NULL, required INTEGER NOT NULL,
      distance INTEGER NOT NULL, threshold_reached INTEGER NOT NULL,
      self_total INTEGER NOT NULL, self_maximum INTEGER NOT NULL, self_classification TEXT,
      appraised_total INTEGER, appraised_maximum INTEGER, appraised_classification TEXT`,
    standing_groups: `
      candidacy TEXT, ordinal INTEGER, group_id TEXT NOT NULL, required INTEGER NOT NULL,
      self_points INTEGER NOT NULL, self_maximum INTEGER NOT NULL, appraised_points INTEGER, appraised_maximum INTEGER,
      PRIMARY KEY (candidacy, ordinal)`,
    standing_scores: `
      candidacy TEXT, criterion TEXT, points INTEGER, not_applicable INTEGER NOT NULL,
      PRIMARY KEY (candidacy, criterion)`,
    standing_rules: 'framework TEXT PRIMARY KEY, rules TEXT NOT NULL',
  },
  indexes: ['{standings} (year, season)', '{standings} (organisation)'],
  on: {
    FrameworkPublished: (tx, { stream, data }) =>
      tx.put('standing_rules', { framework: idIn(stream), rules: JSON.stringify(withoutTexts(data.framework)) }),
    BranchRegistered: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      const { seasonId: season, year, model, organisationId: organisation, committeeId: committee } = data
      const of = { candidacy, season, year, model, organisation, committee, framework: data.frameworkId }
      const nothing = { total: 0, maximum: 0, required: 0, distance: 0, threshold_reached: 0 }
      const empty = { self_total: 0, self_maximum: 0 }
      tx.insert('standings', { ...of, phase: 'registered', sheet: 'open', ...nothing, ...empty })
      recount(tx, candidacy)
    },
    CommitmentSigned: (tx, { stream }) => tx.update('standings', { candidacy: idIn(stream) }, { phase: 'committed' }),
    ScoreSubmitted: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      for (const { criterion, points, notApplicable } of data.scores) {
        const line = { candidacy, criterion, points: points ?? null, not_applicable: notApplicable ? 1 : 0 }
        tx.put('standing_scores', line)
      }
      recount(tx, candidacy)
    },
    SelfAssessmentClosed: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      write(tx, candidacy, 'self', data)
      tx.update('standings', { candidacy }, { phase: 'assessed', self_classification: data.classification })
      tx.remove('standing_scores', { candidacy })
    },
    CandidacyAppraised: (tx, { stream, data }) => {
      const candidacy = idIn(stream)
      write(tx, candidacy, 'appraised', data)
      tx.update('standings', { candidacy }, { phase: 'appraised', appraised_classification: data.classification })
    },
    OutcomeNoted: (tx, { stream, data }) =>
      tx.update('standings', { candidacy: idIn(stream) }, { phase: phaseAfter(data) }),
  },
})

/** Before it is closed, a sheet counts for what it says so far. */
function recount(tx: Tx, candidacy: string): void {
  const rules = rulesOf(tx, candidacy)
  if (rules === undefined) return
  const sql = 'SELECT criterion, points, not_applicable FROM {standing_scores} WHERE candidacy = ? ORDER BY criterion'
  const lines = tx.all<{ criterion: string; points: number | null; not_applicable: 0 | 1 }>(sql, candidacy)
  const scores = lines.map(({ criterion, points, not_applicable }): ScoreLine => {
    return { criterion, points, ...(not_applicable === 1 ? { notApplicable: true } : {}) }
  })
  write(tx, candidacy, 'open', sheetTotals(rules, scores))
}

function write(tx: Tx, candidacy: string, sheet: Sheet, totals: SheetTotals): void {
  const rules = rulesOf(tx, candidacy)
  if (rules === undefined) return
  // Disqualifiers do not move the threshold; the classification that they weigh in is the event's own.
  const judged = judge(rules, totals, [])
  const { total, maximum } = totals
  const of = sheet === 'appraised' ? 'appraised' : 'self'
  tx.update(
    'standings',
    { candidacy },
    {
      ...{ sheet, total, maximum, required: judged.required, distance: judged.distance },
      threshold_reached: judged.thresholdReached ? 1 : 0,
      [`${of}_total`]: total,
      [`${of}_maximum`]: maximum,
    },
  )
  writeGroups(tx, candidacy, of, judged)
}

function writeGroups(tx: Tx, candidacy: string, of: 'self' | 'appraised', { groups }: Outcome): void {
  const column = (name: string) => `${of}_${name} = excluded.${of}_${name}`
  for (const [ordinal, { group, points, maximum, required }] of groups.entries()) {
    const self = of === 'self' ? [points, maximum, null, null] : [0, 0, points, maximum]
    tx.run(
      `INSERT INTO {standing_groups} VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
       SET required = excluded.required, ${column('points')}, ${column('maximum')}`,
      ...[candidacy, ordinal, group, required, ...self],
    )
  }
}

function rulesOf(tx: Tx, candidacy: string): Framework | undefined {
  const sql = 'SELECT rules FROM {standing_rules} JOIN {standings} USING (framework) WHERE candidacy = ?'
  const row = tx.get<{ rules: string }>(sql, candidacy)
  return row && (JSON.parse(row.rules) as Framework)
}

/** The same rules of points in a tenth of the bytes: they are read again for every score. */
function withoutTexts(framework: Framework): Framework {
  const groups = framework.groups.map((group) => ({
    ...group,
    title: '',
    criteria: group.criteria.map(({ steps, ...criterion }) => ({ ...criterion, text: '', evidence: [] })),
  }))
  const papers = { bases: { branch: [], committee: [], authority: [] }, papers: [], rewards: [] }
  return { ...framework, ...papers, groups, notes: [], assumptions: [], deadlines: [] }
}
