// The figures of the sheet that a branch adopts and of the one that its committee appraises it with.
import { cited, type PaperFacts } from './paper-facts.ts'
import { figuresOf, padded, points, shortDate, signed, tablePoints } from './printed.ts'
import type { Sheet } from './season-facts.ts'

export type ScoreTable = { readonly figures: readonly string[]; readonly rows: readonly (readonly string[])[] }
type Row = { readonly mark: string; readonly cells: readonly string[]; readonly besides: readonly string[] }

export function selfAssessment(facts: PaperFacts): ScoreTable {
  const [one] = facts.candidacies
  const { sheet, scores, files } = one!
  const evidenceFor = (id: string) => [
    ...(scores.get(id)!.evidence ?? []).flatMap(cited),
    ...files
      .filter(({ criteria }) => criteria.includes(id))
      .flatMap(({ title, date }) => cited({ title, date: date! })),
  ]
  const rows = tableOf(facts, (maximum, criterion, group) => {
    const own = criterion === undefined ? groupPoints(sheet!, group) : scores.get(criterion)!.points
    return [points(maximum), tablePoints(own)]
  })
  const evidence = [...scores.keys()].flatMap(evidenceFor)
  return table(facts, rows, [...evidence, shortDate(sheet!.on)])
}

export function appraisal(facts: PaperFacts): ScoreTable {
  const [one] = facts.candidacies
  const { sheet, scores, appraisal: theirs } = one!
  const rows = tableOf(facts, (maximum, criterion, group) => {
    const [own, given] =
      criterion === undefined
        ? [groupPoints(sheet!, group), groupPoints(theirs!, group)]
        : [scores.get(criterion)!.points, theirs!.scores.find((score) => score.criterion === criterion)!.points]
    return [points(maximum), tablePoints(own), tablePoints(given), signed(given - own)]
  })
  // Its conclusion names the year once more.
  return table(facts, rows, [padded(theirs!.team.length), facts.year])
}

/** `group` counts from nought; without one, the sheet's total. */
function groupPoints({ groups, total }: Sheet, group: number | undefined): number {
  return group === undefined ? total : groups[group]!.points
}

type Cells = (maximum: number, criterion: string | undefined, group: number | undefined) => readonly string[]

function tableOf({ framework: { groups } }: PaperFacts, cells: Cells): Row[] {
  const whole = groups.reduce((sum, { maximum }) => sum + maximum, 0)
  return [
    ...groups.flatMap((group, n) => [
      { mark: ['I', 'II', 'III', 'IV'][n]!, cells: cells(group.maximum, undefined, n), besides: [] },
      ...group.criteria.map(({ id, text, maximum }, nth) => ({
        mark: String(nth + 1),
        cells: cells(maximum, id, n),
        besides: [String(nth + 1), ...figuresOf(text)],
      })),
    ]),
    { mark: '', cells: cells(whole, undefined, undefined), besides: [] },
  ]
}

function table({ framework }: PaperFacts, rows: readonly Row[], figures: readonly string[]): ScoreTable {
  const { number, date } = framework.basedOn.document
  return {
    figures: [
      ...cited({ number: number!, date: date! }),
      ...rows.flatMap((row) => [...row.besides, ...row.cells]),
      ...figures,
    ],
    rows: rows.map(({ mark, cells }) => [mark, ...cells]),
  }
}
