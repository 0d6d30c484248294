// What papers call those whom a model is for. Nothing else says chi bộ or đảng bộ of a candidate.
import type { CandidateNames } from '../../../contracts/framework/candidate-names.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { CandidateWords } from '../papers/candidate-words.ts'
import { capitalised } from '../papers/format/text.ts'

type Names = Omit<CandidateNames, 'kinds'>

const branch: Names = { name: 'chi bộ', short: 'chi bộ', committee: 'chi ủy', secretaryOf: 'chi bộ' }
const committee = { short: 'đảng bộ', committee: 'đảng ủy', secretaryOf: 'đảng ủy' }

/** By the codes of kinds in use; a framework for others, or with other words, brings its own. */
const usual: Readonly<Record<string, Names>> = {
  branch,
  'grassroots-branch': branch,
  divisional: { name: 'đảng bộ bộ phận', ...committee },
  grassroots: { name: 'đảng bộ cơ sở', ...committee },
}
const anyKind: Names = { name: 'tổ chức đảng', short: 'tổ chức đảng', committee: 'cấp ủy', secretaryOf: 'cấp ủy' }

/** `kinds`: of those spoken of, by default all that the framework is for; where their words differ, words that fit all. */
export function candidateWords(
  { candidateNames = [], appliesTo }: Pick<Framework, 'candidateNames' | 'appliesTo'>,
  kinds: readonly string[] = appliesTo.kinds,
): CandidateWords {
  const named = kinds.map((kind) => candidateNames.find((one) => one.kinds.includes(kind)) ?? usual[kind] ?? anyKind)
  const [first = anyKind, ...others] = named
  const { name, short, committee, secretaryOf } = others.every((one) => one.name === first.name) ? first : anyKind
  return {
    ...{ name, title: capitalised(name), short, subject: capitalised(short), committee },
    secretary: `bí thư ${secretaryOf}`,
    secretaryTitle: `Bí thư ${capitalised(secretaryOf)}`,
  }
}
