import type { Player } from '../player.ts'

/** The same player, whose steps have names of their own in this year: the same step of two years is two commands. */
export function inYear(player: Player, year: number): Player {
  const named = (name: string) => `${year}: ${name}`
  return {
    at: player.at,
    read: player.read,
    readBytes: player.readBytes,
    give: (name, ...rest) => player.give(named(name), ...rest),
    upload: (name, ...rest) => player.upload(named(name), ...rest),
    vote: (name, ...rest) => player.vote(named(name), ...rest),
    get steps() {
      return player.steps
    },
  }
}
