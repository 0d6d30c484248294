import type { PaperType } from '../../contracts/document/paper-types.ts'
import { type Candidacy, candidacy } from '../decisions/candidacy/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper, isPrinted } from './draft-paper.ts'
import { now, type Policy, stateAt } from './policy.ts'

/** Each step becomes a paper, as long as it stands: a return sets sheet, report and appraisals aside. */
const papers: Readonly<Record<string, readonly [PaperType, (state: Candidacy) => object | null]>> = {
  BranchRegistered: ['registration', ({ registration }) => registration],
  CommitmentSigned: ['commitment', ({ commitment }) => commitment],
  SelfAssessmentClosed: ['self-assessment', ({ selfAssessment }) => selfAssessment],
  ResultsReported: ['report', ({ results }) => results],
  CandidacyAppraised: ['appraisal', ({ appraisals }) => appraisals.at(-1) ?? null],
}

const ofOneSubmission: readonly PaperType[] = ['self-assessment', 'report', 'appraisal']

/** Registration, commitment, adopted sheet, report and appraisal of a candidacy each become a paper. */
export const draftCandidacyPapers: Policy = {
  name: 'draft-candidacy-papers',
  on: Object.keys(papers),
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const [type, step] = papers[event.type]!
    const id = idOf(event.stream)
    const state = await now(around, candidacy, id)
    if (step(state) === null || !(await isPrinted(type, state.registration!.frameworkId, around))) return []
    const submission = ofOneSubmission.includes(type) ? state.submission : 1
    const source = { stream: 'candidacy', id } as const
    if (type !== 'appraisal') return draftPaper(type, source, around, submission)
    const then = await stateAt(around, candidacy, event)
    const item = then.appraisals.length
    if (then.submission !== submission) return []
    return draftPaper(type, item === 1 ? source : { ...source, item }, around, submission)
  },
}
