// The plans that the branches of the season's tests adopt before they register.
import type { BodyOf } from '../../../contracts/define.ts'
import type { AdoptPlan } from '../../../contracts/plan/adopt-plan.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { planId } from '../../../services/decisions/plan/id.ts'
import { type Step, step } from '../play.ts'
import { sealed, sha } from '../season-events.ts'
import * as ids from './ids.ts'
import { fingerprint } from './papers.ts'

export const planA = planId({ model: ids.model, year: 2024 }, ids.branchA)
const text = sealed(`plan-${planA}`)

export const planOfA: BodyOf<typeof AdoptPlan> = {
  seasonId: ids.seasonId,
  organisationId: ids.branchA,
  purpose: text,
  targets: [{ group: 'II', target: text }],
  tasks: [
    { task: text, personId: ids.membersA[1]!, due: '2024-06-30' },
    { task: text, by: 'Toàn thể đảng viên' },
  ],
  meeting: { heldOn: '2024-05-01', yes: 7, of: 8 },
}
export const adoptedA: Step = step('AdoptPlan', { as: 'plan A', body: planOfA, occurredOn: '2024-05-02' })

export const planPaper = documentId('plan', { stream: 'plan', id: planA })
const draftOfPlan = { type: 'plan' as const, source: { stream: 'plan' as const, id: planA }, fingerprint }

/** Branch A's plan as it was adopted, printed and, signed on that day, issued. */
export const issuedPlan: readonly Step[] = [
  adoptedA,
  step('DraftDocument', { as: 'draft plan', body: draftOfPlan, occurredOn: '2024-05-02' }),
  step('NumberDocument', { as: 'number plan', id: planPaper, body: { number: 2 }, occurredOn: '2024-05-02' }),
  step('RecordRendering', {
    as: 'print plan',
    id: planPaper,
    body: { sha256: sha('c'), pages: 1, fingerprint },
    occurredOn: '2024-05-02',
  }),
  step('IssueDocument', {
    as: 'issue plan',
    id: planPaper,
    body: { signedOn: '2024-05-02', signedBy: [ids.membersA[0]] },
    occurredOn: '2024-05-02',
  }),
]
