// How the organisations of the season change, all on one day.
import type { BodyOf } from '../../../contracts/define.ts'
import type { Establish } from '../../../contracts/organisation/establish.ts'
import { type Step, step } from '../play.ts'
import * as ids from './ids.ts'
import { organisationOf } from './organisations.ts'

export const changeDay = '2025-03-01'
export const dayBefore = '2025-02-28'
export const legalBasis = { type: 'Quyết định', number: '45-QĐ/TU', date: '2025-02-20', issuer: 'Tỉnh ủy' }
export const effective = { effectiveFrom: changeDay, legalBasis }
export const since = (effectiveFrom: string) => ({ effectiveFrom, legalBasis })

/** An organisation that is named like its founding. */
export function founded(name: string, changes: Partial<BodyOf<typeof Establish>> = {}): Step {
  return step('Establish', { as: name, body: organisationOf(name, changes) })
}

export const moved = (id: string, parentId: string, from = changeDay): Step =>
  step('Move', { as: `${id} below ${parentId} from ${from}`, id, body: { parentId, ...since(from) } })

export const merged = (id: string, into: string, from = changeDay): Step =>
  step('Merge', { as: `${id} into ${into} from ${from}`, id, body: { into, ...since(from) } })

export const dissolved = (id: string, successorId?: string, from = changeDay): Step =>
  step('Dissolve', {
    as: `end of ${id} on ${from}`,
    id,
    body: { ...(successorId === undefined ? {} : { successorId }), ...since(from) },
  })

/** One of each, for whoever needs an example. */
export const reorganised: readonly Step[] = [
  step('Rename', { id: ids.branchA, body: { names: { name: 'Chi bộ Phòng Một' }, ...effective } }),
  moved(ids.branchA, ids.authority),
  step('ChangeKind', { id: ids.branchA, body: { kind: 'grassroots', ...effective } }),
  step('Split', { id: ids.branchA, body: { into: [ids.branchB], continues: true, ...effective } }),
  merged(ids.branchA, ids.branchB),
  dissolved(ids.branchB),
  step('EndOfficer', {
    id: ids.branchA,
    body: { personId: ids.membersA[0], office: 'secretary', organ: 'branch-meeting', until: dayBefore },
  }),
  step('SetIdentifier', {
    id: ids.branchA,
    body: { scheme: 'ma-to-chuc-dang', value: '41.012.003.004.005', effectiveFrom: changeDay },
  }),
  step('LeaveOrganisation', { id: ids.membersA[7]!, body: { organisationId: ids.branchA, until: dayBefore } }),
  step('NoteSubordinateLeft', { id: ids.committee, body: { organisationId: ids.branchA, from: changeDay } }),
  step('NotePredecessor', {
    id: ids.branchB,
    body: { organisationId: ids.branchA, by: 'merged', earlier: [], from: changeDay },
  }),
]
