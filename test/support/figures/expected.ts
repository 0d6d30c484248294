// The figures that each kind of paper prints, all of them and in the order of its text, from what log and interface say.
import type { SeasonPaper } from '../../../contracts/document/paper-types.ts'
import type { DocumentItem } from '../../../contracts/http/documents.ts'
import { branchProposal, commitment, registration, report } from './branch-papers.ts'
import { ballotPaper, certificate, committeeProposal, countRecord, decision, returnLetter } from './committee-papers.ts'
import { type PaperFacts, roundOf } from './paper-facts.ts'
import { longDate, padded } from './printed.ts'
import { appraisal, type ScoreTable, selfAssessment } from './score-sheets.ts'

export type Expected = {
  readonly figures: readonly string[]
  /** A sheet's table: its cells are told in no certain order, so its rows are compared too. */
  readonly rows?: readonly (readonly string[])[]
}

const numberOf = ({ number, symbol }: DocumentItem) => `${padded(number!)}-${symbol}`

/** A season's papers are compared where they are printed. */
export type CandidacyPaper = Exclude<DocumentItem['type'], SeasonPaper>

export function expectedOf(facts: PaperFacts): Expected {
  const { paper, year } = facts
  const head = paper.number === undefined ? [] : [numberOf(paper)]
  const { figures, ...table } = content[paper.type as CandidacyPaper](facts)
  // A certificate has place and date at its foot.
  if (paper.type === 'certificate') return { figures: [year, ...figures, longDate(paper.date)] }
  return { figures: [...head, longDate(paper.date), year, ...figures], ...table }
}

const text = (figures: (facts: PaperFacts) => readonly string[]) => (facts: PaperFacts) => ({ figures: figures(facts) })

function notPlayed({ paper }: PaperFacts): never {
  throw new Error(`the season whose figures are compared has no ${paper.type}`)
}

const content: Record<CandidacyPaper, (facts: PaperFacts) => Expected | ScoreTable> = {
  plan: notPlayed,
  registration: text(registration),
  commitment: text(commitment),
  report: text(report),
  'count-record': text(countRecord),
  'sealed-count': text(countRecord),
  'ballot-paper': text(ballotPaper),
  proposal: text((facts) => (roundOf(facts).level === 'branch' ? branchProposal(facts) : committeeProposal(facts))),
  decision: text(decision),
  certificate: text(certificate),
  revocation: notPlayed,
  'return-letter': text(returnLetter),
  'refusal-letter': notPlayed,
  invitation: notPlayed,
  'attendance-list': notPlayed,
  'file-cover': notPlayed,
  'file-contents': notPlayed,
  'handover-record': notPlayed,
  correction: notPlayed,
  'self-assessment': selfAssessment,
  appraisal,
}
