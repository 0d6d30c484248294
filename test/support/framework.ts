import { readFileSync } from 'node:fs'
import { type Framework, FrameworkSchema } from '../../contracts/framework/framework.ts'
import { toStored } from '../../services/api/edge/to-stored.ts'
import type { ScoreLine } from '../../services/decisions/rules/score-line.ts'

/** A data file of the project as it is sent to POST /v1/frameworks. */
export function wireFramework(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../contracts/framework/data/${name}.json`, import.meta.url), 'utf8'))
}

export const wireFramework2024 = wireFramework('chi-bo-bon-tot-2024')

/** The same in stored form, made by the edge as in the service. */
export const framework2024: Framework = storedFramework(wireFramework2024)

/** Nine criteria, passed or not, every month. */
export const monthlyFramework: Framework = storedFramework(wireFramework('chi-bo-bon-tot-hang-thang'))
/** Of grassroots committees: criteria with parts, and a condition on their branches. */
export const committeeFramework: Framework = storedFramework(wireFramework('dang-bo-co-so-bon-tot'))

export function storedFramework(wire: unknown): Framework {
  const seal = () => {
    throw new Error('a framework holds no personal text')
  }
  const stored = toStored(FrameworkSchema, wire, { subject: 'framework-test', seal })
  if (!stored.ok) throw new Error(JSON.stringify(stored.errors))
  return stored.body
}

/** A copy of the 2024 framework with a change made to it. */
export function frameworkWith(change: (copy: Framework) => void): Framework {
  const copy = structuredClone(framework2024)
  change(copy)
  return copy
}

/** A full sheet of 95,5 points (28,5 + 19 + 25 + 23), with other lines in the place of some. */
export function sheetOf95and5(...others: ScoreLine[]): ScoreLine[] {
  const less: Readonly<Record<string, number>> = { 'I.6': 150, 'II.2': 300, 'IV.1': 600 }
  const replaced = new Map(others.map((line) => [line.criterion, line]))
  return framework2024.groups
    .flatMap((group) => group.criteria)
    .map(({ id, maximum }) => replaced.get(id) ?? { criterion: id, points: less[id] ?? maximum })
}
