// A paper that is printed again within a dossier shows where it was signed digitally, as its own file does.
import type { Of } from '../../../contracts/define.ts'
import { type SignatureApplied, stampLines, trialNotice } from '../../../contracts/document/signature-applied.ts'
import type { Names } from './names.ts'

type Signature = Of<typeof SignatureApplied>['data']
type Signatory = { readonly name: string; readonly mark?: string[] }

/** The same view with the lines of each signature above its signer's name. */
export function withMarks<Paper extends object>(paper: Paper, signatures: readonly Signature[], names: Names): Paper {
  if (signatures.length === 0) return paper
  const marks = new Map(
    signatures.map((one) => {
      const name = names.person(one.personId)
      return [name, linesOf(name, one)]
    }),
  )
  return marked(paper, marks) as Paper
}

function linesOf(name: string, { at, way }: Signature): string[] {
  const lines = stampLines(name, at)
  return way === 'test-key' ? [trialNotice, ...lines] : lines
}

function marked(value: unknown, marks: ReadonlyMap<string, string[]>): unknown {
  if (Array.isArray(value)) return value.map((one) => marked(one, marks))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inside]) => [
    key,
    key === 'people' ? (inside as Signatory[]).map((one) => withMark(one, marks)) : marked(inside, marks),
  ])
  return Object.fromEntries(entries)
}

function withMark(signatory: Signatory, marks: ReadonlyMap<string, string[]>): Signatory {
  const mark = marks.get(signatory.name)
  return mark === undefined ? signatory : { ...signatory, mark }
}
