// Who and what the season of the decisions' tests is made of. Ids are derived, so that they are the same in every run.
import { derivedId } from '../../../contracts/ids.ts'
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { candidacyId } from '../../../services/decisions/candidacy/id.ts'
import { opened } from '../play.ts'

export const authority = opened('authority')
export const committee = opened('committee')
export const branchA = opened('branch A')
export const branchB = opened('branch B')

/** Branch A: seven official members and a probationary one (the last); its secretary first. */
export const membersA = persons('a', 8)
/** Branch B: three official members. */
export const membersB = persons('b', 3)
/** The committee's members, secretary and deputy first. */
export const committeeMembers = persons('m', 5)
/** The standing committee of the authority, secretary first. */
export const authorityMembers = persons('s', 3)
/** The person named like `a1`. */
export function person(name: string): string {
  return opened(`person ${name}`)
}

export const frameworkId = opened('framework')
export const model = 'four-good-branch'
export const seasonId = derivedId('season', model, committee, '2024')
export const candidacyA = candidacyId(model, 2024, branchA)
export const candidacyB = candidacyId(model, 2024, branchB)

export const roundA = opened('round A')
export const roundB = opened('round B')
export const committeeRound = opened('committee round')
export const authorityRound = opened('authority round')
export const ballotA = ballotId(roundA, 1)
export const ballotB = ballotId(roundB, 1)
export const committeeBallot = ballotId(committeeRound, 1)
export const authorityBallot = ballotId(authorityRound, 1)

function persons(letter: string, count: number): readonly [string, ...string[]] {
  return Array.from({ length: count }, (_, n) => person(`${letter}${n + 1}`)) as [string, ...string[]]
}
