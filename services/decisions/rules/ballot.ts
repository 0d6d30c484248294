import type { BallotRule, RequiredShare } from '../../../contracts/framework/ballot-rules.ts'
import { reaches } from './exact.ts'

/** Persons with the right to vote: on the roll, and of them present. */
export type Attendance = { readonly called: number; readonly present: number }
export type Tally = Attendance & { readonly yes: number; readonly no: number; readonly blank: number }

/** A committee votes with its members in office, also where it is itself the candidate; a branch with all its members. */
export function isOfOfficers({ voters }: BallotRule): boolean {
  return voters.includes('committee-member')
}

/** Whether enough came. With nobody entitled there is no quorum. */
export function quorumMet(rule: BallotRule, attendance: Attendance): boolean {
  return attendance.called > 0 && reaches(attendance.present, attendance.called, rule.quorum)
}

/** Whether an item has its share of yes. A base of 0 never passes: two thirds of nobody is no majority. */
export function itemPassed(rule: BallotRule, tally: Tally): boolean {
  const base = passBase(rule, tally)
  return base > 0 && reaches(tally.yes, base, rule.pass)
}

/** The count that the rule's named base has: the number after the slash in `10/11`. */
export function passBase(rule: BallotRule, tally: Tally): number {
  const counts = { called: tally.called, present: tally.present, valid: validBallots(rule, tally) }
  return counts[rule.pass.of satisfies RequiredShare['of']]
}

/** Valid ballots of a row: a blank one is valid without an opinion, or invalid, as the rule says. */
export function validBallots(rule: BallotRule, row: Pick<Tally, 'yes' | 'no' | 'blank'>): number {
  return row.yes + row.no + (rule.blankCountsAs === 'no-opinion' ? row.blank : 0)
}

/** Tellers needed for a vote of `called` persons. */
export function tellersNeeded(rule: BallotRule, called: number): number {
  return rule.fewVoters !== undefined && called <= rule.fewVoters.upTo ? rule.fewVoters.minTellers : rule.minTellers
}
