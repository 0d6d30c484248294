// Branch A's tờ trình cites its count record, the authority's quyết định the committee's tờ trình.
import { documentId } from '../../../services/decisions/document/id.ts'
import { type Asked, type Step, step } from '../play.ts'
import { sha } from '../season-events.ts'
import * as ids from './ids.ts'
import { draftOf, fingerprint, paperA, printedOn, printedSigners } from './papers.ts'

export const reason = { reason: 'in sai họ tên' }

export const issueOf = (paper: 'record' | 'proposal'): Asked<'IssueDocument'> => ({
  id: paperA(paper),
  body: { signedOn: printedOn[paper], signedBy: printedSigners(paper) },
})
export const issuing = (paper: 'record' | 'proposal') =>
  step('IssueDocument', { as: `issue ${paper}`, ...issueOf(paper) })
export const cancelling = (id: string) => step('CancelDocument', { as: `cancel ${id}`, id, body: reason })

/** Drafted again with the next number, and printed. */
export function again(paper: 'record' | 'proposal'): Step[] {
  const id = paperA(paper)
  return [
    step('CancelNumber', { as: `${paper} 1 off`, body: { documentId: id, number: 1, ...reason } }),
    step('DraftDocument', { as: `${paper} again`, body: draftOf(paper) }),
    step('AllocateNumber', { as: `${paper} 2`, body: { documentId: id } }),
    step('NumberDocument', { as: `${paper} numbered 2`, id, body: { number: 2 } }),
    step('RecordRendering', { as: `${paper} file 2`, id, body: { sha256: sha('9'), pages: 2, fingerprint } }),
  ]
}

/** Printed with open number and day, and numbered afterwards. */
export function signedFirst(paper: 'record' | 'proposal'): Step[] {
  const id = paperA(paper)
  return [
    step('DraftDocument', { as: `${paper} open`, body: draftOf(paper) }),
    step('RecordRendering', { as: `${paper} open file`, id, body: { sha256: sha('8'), pages: 2, fingerprint } }),
    step('RecordNumber', { as: `${paper} taken`, body: { documentId: id } }),
    step('NumberDocument', { as: `${paper} carried`, id, body: { number: 1 } }),
  ]
}

const bodies = {
  record: { type: 'count-record', source: { stream: 'ballot', id: ids.committeeBallot }, fingerprint },
  'tờ trình': { type: 'proposal', source: { stream: 'round', id: ids.committeeRound }, fingerprint },
  'quyết định': { type: 'decision', source: { stream: 'round', id: ids.authorityRound }, fingerprint },
} as const
type HigherPaper = keyof typeof bodies

export const higherPaper = (paper: HigherPaper) => documentId(bodies[paper].type, bodies[paper].source)

/** The committee's record and tờ trình and the authority's quyết định, drafted one on the other, numbered and printed. */
export const higherPapers: readonly Step[] = (['record', 'tờ trình', 'quyết định'] as const).flatMap((paper) => {
  const [id, as] = [higherPaper(paper), `committee’s ${paper}`]
  return [
    step('DraftDocument', { as: `${as}: draft`, body: bodies[paper] }),
    step('NumberDocument', { as: `${as}: number`, id, body: { number: 12 } }),
    step('RecordRendering', { as: `${as}: file`, id, body: { sha256: sha('9'), pages: 2, fingerprint } }),
  ]
})

export const decisionIssued: Asked<'IssueDocument'> = {
  id: higherPaper('quyết định'),
  body: { signedOn: '2025-01-10', signedBy: [ids.authorityMembers[0]] },
}
