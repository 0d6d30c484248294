// What the shared season does without: late steps, returns, withdrawals, the season's end. Tests add them to a phase.
import type { ReportProgress } from '../../../contracts/candidacy/report-progress.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { SeasonClosed } from '../../../contracts/season/close-season.ts'
import { type Step, step } from '../play.ts'
import { sealed, sha } from '../season-events.ts'
import { registered } from './candidacies.ts'
import * as ids from './ids.ts'

const textA = sealed(`candidacy-${ids.candidacyA}`)
type Unfinished = Parameters<typeof SeasonClosed>[0]['unfinished']

/** Why a step came late, accepted by the committee's deputy secretary. */
export const late = { reason: textA, acceptedBy: ids.committeeMembers[1]! }

/** Every deadline of the framework lets late steps pass with leave. */
export function withLeave(framework: Framework): void {
  framework.deadlines = framework.deadlines.map((rule) => ({ ...rule, late: 'with-leave' }))
}

export const returnOf = { reasons: [textA, textA], until: '2025-01-15' }
export const returnedA = step('ReturnCandidacy', {
  as: 'return A',
  id: ids.candidacyA,
  body: returnOf,
  occurredOn: '2024-12-20',
})

export const withdrawnA = step('WithdrawRegistration', {
  as: 'withdrawal A',
  id: ids.candidacyA,
  body: { reason: textA },
})

/** Branch A's registration, as it was given and as it is given again. */
export const registrationA = registered[0]!

/** What the policy that tells the season of registrations gives. */
export const entered: readonly Step[] = [
  { name: 'A', candidacyId: ids.candidacyA, organisationId: ids.branchA },
  { name: 'B', candidacyId: ids.candidacyB, organisationId: ids.branchB },
].map(({ name, ...body }) =>
  step('EnterCandidacy', { as: `entry ${name}`, id: ids.seasonId, body: { ...body, attempt: 1 } }),
)

export const unfinished = (...candidacyIds: string[]): Unfinished =>
  candidacyIds.map((candidacyId) => ({ candidacyId, reason: sealed(`season-${ids.seasonId}`) }))

export const seasonEnded = (...open: string[]): Step =>
  step('CloseSeason', { as: 'season end', id: ids.seasonId, body: { unfinished: unfinished(...open) } })

export const fileA = {
  title: 'Giấy khen của Công đoàn cơ sở',
  criteria: ['I.1', 'II.1'],
  annex: true,
  mediaType: 'application/pdf' as const,
  sha256: sha('a'),
  bytes: 120_000,
  pages: 2,
}

/** Of eight members seven are rated. */
export const ratings = { total: 8, excellent: 1, good: 5, completed: 1, failed: 0, unrated: 1 }

export const session = { form: 'Hội nghị chi bộ', attendances: 15, subject: 'Kế hoạch thực hiện mô hình' }
export const disseminated: BodyOf<typeof ReportProgress> = {
  dissemination: session,
  content: textA,
}

/** Branch A signs its papers first: with it, all that it drafts afterwards has an open number and day. */
export const signingFirst = step('ChangeSettings', {
  as: 'settings A',
  id: ids.branchA,
  body: {
    settings: { numbering: 'service', minutesNumbered: true, order: 'signFirst' },
    effectiveFrom: '2024-12-01',
  },
})
