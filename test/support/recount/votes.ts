// What a meeting voted, counted again from who was called, who came and what the tellers counted.
import type { Log } from './log.ts'

type Counts = { readonly yes: number; readonly no: number; readonly blank: number }
type Share = { readonly of: 'called' | 'present'; readonly numerator: number; readonly denominator: number }
export type BallotRule = {
  readonly voters: readonly string[]
  readonly quorum: Share & { readonly strict: boolean }
  readonly pass: Share & { readonly strict: boolean }
}

type Opened = { readonly roundId: string; readonly candidacies: readonly string[]; readonly method: string }
type Convened = {
  readonly level: string
  readonly purpose?: 'revoke'
  readonly roll: readonly { readonly personId: string; readonly standing: string }[]
}

export type Vote = {
  readonly level: string
  readonly purpose: 'recognise' | 'revoke'
  readonly on: string
  readonly passed: boolean
}

/** Every valid vote on a candidacy, in the order of time. `ruleOf` gives what the framework asks for at a level. */
export function votesOn(log: Log, candidacyId: string, ruleOf: (level: string) => BallotRule): Vote[] {
  return log.of<object>('BallotClosed').flatMap(({ stream, occurredOn }) => {
    const { roundId, candidacies, method } = log.of<Opened>('BallotOpened', stream)[0]!.data
    const index = candidacies.indexOf(candidacyId)
    if (index < 0) return []
    const { level, purpose = 'recognise', roll } = log.of<Convened>('RoundConvened', `round-${roundId}`)[0]!.data
    const rule = ruleOf(level)
    const present = log.of<{ present: string[] }>('AttendanceRecorded', `round-${roundId}`).at(-1)!.data.present
    const called = roll.filter(({ standing }) => rule.voters.includes(standing)).map(({ personId }) => personId)
    const came = called.filter((id) => present.includes(id))
    const bases = { called: called.length, present: came.length }
    const { yes } = method === 'electronic' ? boxed(log, stream, index) : counted(log, stream, candidacyId)
    const passed = reaches(came.length, bases, rule.quorum) && reaches(yes, bases, rule.pass)
    return [{ level, purpose, on: occurredOn, passed }]
  })
}

/** Multiplied out, so that no share is ever rounded. */
function reaches(
  part: number,
  bases: Readonly<Record<'called' | 'present', number>>,
  { of, numerator, denominator, strict }: BallotRule['pass'],
): boolean {
  const [left, right] = [part * denominator, bases[of] * numerator]
  return strict ? left > right : left >= right
}

function counted(log: Log, ballot: string, candidacyId: string): Counts {
  const { results } = log.of<{ results: (Counts & { candidacyId: string })[] }>('CountRecorded', ballot).at(-1)!.data
  return results.find((one) => one.candidacyId === candidacyId)!
}

/** As many choices as there were votes. */
function boxed(log: Log, ballot: string, index: number): Counts {
  const row = log.of<{ box: { rows: Counts[] } }>('BallotClosed', ballot)[0]!.data.box.rows[index]!
  const cast = log.of('VoteCast', ballot).length
  if (row.yes + row.no + row.blank !== cast) throw new Error(`${ballot}: ${cast} votes, ${JSON.stringify(row)}`)
  return row
}
