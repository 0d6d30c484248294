// The plan's years one after another: each goes on from where the one before ended.
import { type BranchName, branchNames, organisations } from '../bodies/organisations.ts'
import type { Player } from '../player.ts'
import { decide2024, playSeason2024, type Told } from './season-2024.ts'
import { playSeason2025 } from './season-2025.ts'
import { playSeason2026 } from './season-2026.ts'

export const years = [2024, 2025, 2026] as const
export type Year = (typeof years)[number]

/** An organisation in a year's table; without a candidacy it did not register. */
export type Judged = { readonly name: string; readonly candidacyId?: string }

export type Story = { readonly year: Year; readonly judged: readonly Judged[] }[]

/** Plays from the first year to `last`. */
export async function playStory(player: Player, admin: string, last: Year, phase: Told): Promise<Story> {
  if (last === 2024) return [of(2024, await playSeason2024(player, admin, phase))]
  const first = await decide2024(player, admin, phase)
  const second = await playSeason2025(player, admin, phase, first)
  if (last === 2025) return [of(2024, first), of(2025, second)]
  const third = await playSeason2026(player, admin, phase, first, second)
  // Branch D merged into B the year before.
  const judged = of(2026, third).judged.filter(({ name }) => name !== organisations.branchD.name)
  const committee = { name: organisations.narcotics.name, candidacyId: third.committee }
  return [of(2024, first), of(2025, second), { year: 2026, judged: [...judged, committee] }]
}

function of(year: Year, { candidacies }: { readonly candidacies: Parameters<typeof judgedIn>[0] }) {
  return { year, judged: judgedIn(candidacies) }
}

/** The branches in the order of their letters. */
export function judgedIn(candidacies: Readonly<Partial<Record<BranchName, string>>>): Judged[] {
  return branchNames.map((branch) => ({
    name: organisations[branch].name,
    ...(candidacies[branch] === undefined ? {} : { candidacyId: candidacies[branch] }),
  }))
}
