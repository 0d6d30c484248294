// What branch A registered and what the committee found, in the words of test/support/papers.
import { candidacyId } from '../../../services/decisions/candidacy/id.ts'
import { appraisal } from '../../support/papers/appraisal.ts'
import { commitment } from '../../support/papers/commitment.ts'
import { registration } from '../../support/papers/registration.ts'
import { sheetLess } from './candidate.ts'
import { seasonFramework } from './framework.ts'
import type { Office } from './office.ts'

/** What a branch's registration and commitment hold beside what they must. */
/** `evidence`: bodies of AttachEvidence, in order. */
export type Registering = { registration?: object; commitment?: object; evidence?: readonly object[] }

const POINTS = [2900, 1900, 2500, 2300]

export function registeringA({ seal }: Office, organisationId: string, contactId: string): Registering {
  const subject = `candidacy-${candidacyId(seasonFramework.model, 2024, organisationId)}`
  const targets = registration.targets.map(({ target }, n) => ({
    group: seasonFramework.groups[n]!.id,
    target: seal(subject, 'target', target.join('\n')),
    points: POINTS[n],
  }))
  return {
    registration: {
      targets,
      plan: { type: 'Kế hoạch', number: '02-KH/CB', date: '2024-05-04', issuer: 'Chi bộ Phòng A' },
      measures: seal(subject, 'measures', registration.measures!.join('\r\n')),
      ratingAim: 'excellent',
      members: { official: 12, probationary: 2 },
      contactId,
    },
    commitment: { conference: commitment.conference },
  }
}

/** The committee's points on A's sheet: half a point more for II.5, one less for II.6. */
export function appraisalOfA({ seal }: Office, candidacyId: string, team: string[]): object {
  const subject = `candidacy-${candidacyId}`
  const reasonOf = (row: number) => seal(subject, 'reason', appraisal.groups[1]!.rows[row]!.reason)
  const reasons: Readonly<Record<string, object>> = { 'II.5': reasonOf(4), 'II.6': reasonOf(5) }
  const scores = sheetLess({ 'I.6': 150, 'II.5': 50, 'II.6': 100, 'IV.1': 200 }).map((line) => {
    const reason = reasons[line.criterion]
    return reason === undefined ? line : { ...line, reason }
  })
  const explanation = seal(subject, 'explanation', appraisal.explanation!.join('\n'))
  return { scores, explanation, team, conclusion: 'propose' }
}
