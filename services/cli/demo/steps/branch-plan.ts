// A branch's own plan, before it registers.
import type { Branch } from '../bodies/cast.ts'
import type { BranchName } from '../bodies/organisations.ts'
import type { Player } from '../player.ts'
import type { Entered } from './branch-year.ts'
import { framework } from './framework.ts'
import { issue } from './papers.ts'
import { targets } from './targets.ts'

/** Adopted, numbered by the branch's own office, and issued, so that the registration cites it. */
export async function adoptPlan(
  player: Player,
  name: BranchName,
  { id: organisationId, clerk, official }: Branch,
  { id: seasonId, calendar }: Entered,
  number: number,
) {
  player.at(`${calendar.plan}T02:00:00.000Z`)
  await player.give(`${name}: plan`, clerk, '/v1/plans', {
    ...{ seasonId, organisationId },
    purpose: 'Nâng cao chất lượng sinh hoạt chi bộ và chất lượng đội ngũ đảng viên.',
    targets: framework.groups.map(({ id }) => ({ group: id, target: targets[id] })),
    tasks: [
      { task: 'Sinh hoạt chuyên đề mỗi quý một lần.', personId: official[0], due: `${calendar.year}-11-30` },
      { task: 'Tổng hợp minh chứng theo từng tiêu chí.', by: 'Chi ủy' },
    ],
    meeting: { heldOn: calendar.resolved, yes: official.length, of: official.length },
  })
  await issue(player, { key: clerk, issuer: organisationId, type: 'plan', number })
}
