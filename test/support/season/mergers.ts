// Branch A and branch B become one, and one candidacy goes on.
import type { MergeCandidacy } from '../../../contracts/candidacy/merge-candidacy.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { opened, type Step, step } from '../play.ts'
import * as ids from './ids.ts'
import { inOffice } from './organisations.ts'
import { founded, legalBasis, merged } from './reorganised.ts'

export const united = opened('Chi bộ hợp nhất')

/** Branch B goes into branch A. */
export const intoA = (day: string): readonly Step[] => [dated(merged(ids.branchB, ids.branchA, day), day)]

/** Both go into a new branch, led by who led branch A. */
export const intoNew = (day: string): readonly Step[] =>
  [
    founded('Chi bộ hợp nhất', { parentId: ids.committee, effectiveFrom: day }),
    ...inOffice('Chi bộ hợp nhất', united, 'branch-meeting', ids.membersA.slice(0, 2)),
    merged(ids.branchA, united, day),
    merged(ids.branchB, united, day),
  ].map((one) => dated(one, day))

function dated({ name, asked }: Step, occurredOn: string): Step {
  return { name, asked: { ...asked, occurredOn } }
}

export const mergerOf = {
  absorbedId: ids.candidacyB,
  scores: 'survivor',
  denominators: 'survivor',
  legalBasis,
} as const satisfies BodyOf<typeof MergeCandidacy>

export const mergerNoted = { into: ids.candidacyA, organisationId: ids.branchA }

/** B’s candidacy ends in A’s, as the committee says and the policy carries over. */
export const absorbed = (occurredOn: string, changes: Partial<BodyOf<typeof MergeCandidacy>> = {}): readonly Step[] => [
  step('MergeCandidacy', { id: ids.candidacyA, body: { ...mergerOf, ...changes }, occurredOn }),
  step('NoteMerger', { id: ids.candidacyB, body: mergerNoted, occurredOn }),
]
