// What a sheet comes to, written to the rows of the standings by the rules of its framework.
import type { CriteriaGroup, Criterion } from '../contracts/framework/criteria.ts'
import type { Framework } from '../contracts/framework/framework.ts'
import { monthsJudged } from '../services/decisions/rules/months.ts'
import type { SheetTotals } from '../services/decisions/rules/one-sheet.ts'
import { judge, type Outcome } from '../services/decisions/rules/outcome.ts'
import type { ScoreLine } from '../services/decisions/rules/score-line.ts'
import { sheetTotals } from '../services/decisions/rules/totals.ts'
import { rulesUnder } from '../services/decisions/rules/variants.ts'
import type { Tx } from './projection.ts'

/** Whose points a total is: the running sum of an open sheet, the closed self-assessment, the appraisal. */
type Sheet = 'open' | 'self' | 'appraised'

/** Before it is closed, a sheet counts for what it says so far. */
export function recount(tx: Tx, candidacy: string): void {
  const rules = rulesOf(tx, candidacy)
  if (rules === undefined) return
  const sql = 'SELECT criterion, month, points, passed, not_applicable FROM {standing_scores} WHERE candidacy = ?'
  const lines = tx.all<Line>(`${sql} ORDER BY criterion, month`, candidacy)
  const row = tx.get<{ year: number; registered_on: string }>(
    'SELECT year, registered_on FROM {standings} WHERE candidacy = ?',
    candidacy,
  )!
  const months = monthsJudged(rules, row.year, row.registered_on)
  write(tx, candidacy, 'open', sheetTotals(rules, lines.map(scoreLine), months))
}

type Line = { criterion: string; month: number; points: number | null; passed: 0 | 1 | null; not_applicable: 0 | 1 }

/** The month of a year's sheet is 0: a column of a key is never null. */
function scoreLine({ criterion, month, points, passed, not_applicable }: Line): ScoreLine {
  return {
    ...{ criterion, points },
    ...(month === 0 ? {} : { month }),
    ...(passed === null ? {} : { passed: passed === 1 }),
    ...(not_applicable === 1 ? { notApplicable: true } : {}),
  }
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
  const sql = 'SELECT rules, variant FROM {standing_rules} JOIN {standings} USING (framework) WHERE candidacy = ?'
  const row = tx.get<{ rules: string; variant: string | null }>(sql, candidacy)
  return row && rulesUnder(JSON.parse(row.rules) as Framework, row.variant ?? undefined)
}

/** The same rules of points in a tenth of the bytes: they are read again for every score. */
export function withoutTexts(framework: Framework): Framework {
  const papers = { bases: { branch: [], committee: [], authority: [] }, papers: [], rewards: [] }
  const variants = framework.variants?.map(({ groups, ...variant }) => ({
    ...variant,
    ...(groups === undefined ? {} : { groups: groups.map(shortGroup) }),
  }))
  return {
    ...{ ...framework, ...papers, groups: framework.groups.map(shortGroup), notes: [], assumptions: [], deadlines: [] },
    ...(variants === undefined ? {} : { variants }),
  }
}

function shortGroup(group: CriteriaGroup): CriteriaGroup {
  const criteria = group.criteria.map(({ parts, ...criterion }) => ({
    ...short(criterion),
    ...(parts === undefined ? {} : { parts: parts.map(short) }),
  }))
  return { ...group, title: '', criteria }
}

function short<C extends Omit<Criterion, 'parts'>>({ steps, ...criterion }: C) {
  return { ...criterion, text: '', evidence: [] }
}
