import type { CriteriaGroup } from '../../../contracts/framework/criteria.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { Hundredths } from '../../../contracts/values.ts'
import { ceilDiv } from './exact.ts'
import { type Classification, type GroupTotal, oneMonth, type SheetTotals } from './one-sheet.ts'

/** Whether a disqualifier applies: declared by the branch, or found by the decider for the computed ones. */
export type Finding = { readonly id: string; readonly applies: boolean }

export type Outcome = {
  readonly classification: Classification
  /** Total against the threshold alone. */
  readonly thresholdReached: boolean
  readonly groups: readonly GroupOutcome[]
  /** Ids of the disqualifiers that apply, in the framework's order; `group-minimum` is found here. */
  readonly disqualifiers: readonly string[]
  /** Total needed for recognition, and how much of it is still missing; 0 where it is reached. */
  readonly required: Hundredths
  readonly distance: Hundredths
}
export type GroupOutcome = GroupTotal & { readonly required: Hundredths; readonly reached: boolean }

/** Judges a complete sheet; in a monthly framework the year, from what its months came to. */
export function judge(framework: Framework, totals: SheetTotals, findings: readonly Finding[]): Outcome {
  const { monthly } = framework
  return monthly === undefined
    ? judgeSheet(framework, totals, findings)
    : judgeYear(framework, monthly, totals, findings)
}

/**
 * Judges one sheet, of a year or of a month. Thresholds keep their share of the maximum where criteria are left out: 57 of 60 is judged
 * like 95 of 100, exactly and never by a rounded percentage. A sheet with every criterion left out reaches nothing.
 */
export function judgeSheet(framework: Framework, totals: SheetTotals, findings: readonly Finding[]): Outcome {
  const groups = totals.groups.map((total, index) => judgeGroup(framework, framework.groups[index]!, total))
  const required = requiredTotal(framework, totals, framework.thresholds.recognise)
  const thresholdReached = totals.maximum > 0 && totals.total >= required
  const disqualifiers = applying(framework, findings, groups)
  const passed = totals.missed === undefined && disqualifiers.length === 0
  const fit = thresholdReached && groups.every((group) => group.reached) && passed
  const excellent = fit && totals.total >= requiredTotal(framework, totals, framework.thresholds.excellent)
  return {
    classification: excellent ? 'excellent' : fit ? 'reached' : 'not-reached',
    thresholdReached,
    groups,
    disqualifiers,
    required,
    distance: Math.max(0, required - totals.total),
  }
}

/** Groups were judged in each month, so none has a level of its own for the year. */
function judgeYear(
  framework: Framework,
  rule: NonNullable<Framework['monthly']>,
  totals: SheetTotals,
  findings: readonly Finding[],
): Outcome {
  const groups = totals.groups.map((total) => ({ ...total, required: 0, reached: true }))
  const needed = (share: Fraction) =>
    ceilDiv((totals.maximum / oneMonth) * share.numerator, share.denominator) * oneMonth
  const required = needed(rule.recognise)
  const thresholdReached = totals.maximum > 0 && totals.total >= required
  const disqualifiers = applying(framework, findings, groups)
  const missed = rule.requiredMissed === 'year' && totals.missed !== undefined
  const fit = thresholdReached && !missed && disqualifiers.length === 0
  const excellent =
    (totals.months ?? []).filter(({ classification }) => classification === 'excellent').length * oneMonth
  const best = fit && excellent >= needed(rule.excellent)
  return {
    classification: best ? 'excellent' : fit ? 'reached' : 'not-reached',
    ...{ thresholdReached, groups, disqualifiers, required },
    distance: Math.max(0, required - totals.total),
  }
}

type Fraction = NonNullable<Framework['monthly']>['recognise']

function requiredTotal(framework: Framework, totals: SheetTotals, level: Hundredths): Hundredths {
  return scaled(level, totals.maximum, framework.score.total)
}

function judgeGroup(framework: Framework, group: CriteriaGroup, total: GroupTotal): GroupOutcome {
  const { numerator, denominator } = framework.thresholds.eachGroup
  const byShare = ceilDiv(numerator * total.maximum, denominator)
  const required = Math.max(byShare, scaled(group.minimum ?? 0, total.maximum, group.maximum))
  return { ...total, required, reached: total.points >= required }
}

/** A level set for `of`, at its share of a maximum; points are whole hundredths, so rounding up loses nothing. */
function scaled(level: Hundredths, maximum: Hundredths, of: Hundredths): Hundredths {
  return ceilDiv(level * maximum, of)
}

function applying(framework: Framework, findings: readonly Finding[], groups: readonly GroupOutcome[]): string[] {
  const found = new Set(findings.filter((finding) => finding.applies).map((finding) => finding.id))
  const belowMinimum = groups.some((group) => !group.reached)
  return framework.disqualifiers
    .filter((one) => (one.computed === 'group-minimum' ? belowMinimum : found.has(one.id)))
    .map((one) => one.id)
}
