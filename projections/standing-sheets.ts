// What a sheet comes to, written to the rows of the standings by the rules of its framework.
import type { Framework } from '../contracts/framework/framework.ts'
import { judge, type Outcome } from '../services/decisions/rules/outcome.ts'
import type { ScoreLine } from '../services/decisions/rules/sheet.ts'
import { type SheetTotals, sheetTotals } from '../services/decisions/rules/totals.ts'
import type { Tx } from './projection.ts'

/** Whose points a total is: the running sum of an open sheet, the closed self-assessment, the appraisal. */
type Sheet = 'open' | 'self' | 'appraised'

/** Before it is closed, a sheet counts for what it says so far. */
export function recount(tx: Tx, candidacy: string): void {
  const rules = rulesOf(tx, candidacy)
  if (rules === undefined) return
  const sql = 'SELECT criterion, points, not_applicable FROM {standing_scores} WHERE candidacy = ? ORDER BY criterion'
  const lines = tx.all<{ criterion: string; points: number | null; not_applicable: 0 | 1 }>(sql, candidacy)
  const scores = lines.map(({ criterion, points, not_applicable }): ScoreLine => {
    return { criterion, points, ...(not_applicable === 1 ? { notApplicable: true } : {}) }
  })
  write(tx, candidacy, 'open', sheetTotals(rules, scores))
}

/** Points, what is missing and the groups, of one sheet. */
export function write(tx: Tx, candidacy: string, sheet: Sheet, totals: SheetTotals): void {
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
export function withoutTexts(framework: Framework): Framework {
  const groups = framework.groups.map((group) => ({
    ...group,
    title: '',
    criteria: group.criteria.map(({ steps, ...criterion }) => ({ ...criterion, text: '', evidence: [] })),
  }))
  const papers = { bases: { branch: [], committee: [], authority: [] }, papers: [], rewards: [] }
  return { ...framework, ...papers, groups, notes: [], assumptions: [], deadlines: [] }
}
