// How the votes were counted, as a count record tells it.
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import type { Ballots } from '../papers/count-record.ts'
import { count, counted } from '../papers/format/counts.ts'
import { fraction } from '../papers/format/shares.ts'
import { paragraphs } from '../papers/format/text.ts'
import type { VoteFacts } from './ballot-facts.ts'
import type { Names } from './names.ts'

/** `team`: the tellers, as the organisation calls them. */
export function ballots(
  { opened, rule, count: counting, closed, mismatch, unit }: VoteFacts,
  team: string,
  names: Names,
): Ballots {
  if (mismatch !== null) return { mismatch: mismatchTold(mismatch, opened, unit, team, names) }
  if (closed?.box !== undefined) return { electronic: electronic(closed.box.checkIns.length, { rule, opened }) }
  if (counting === null) return {}
  if (opened.method === 'show-of-hands') return { hands: { voting: count(counting.returned) } }
  const { issued, returned, valid, invalid, invalidReason } = counting
  const reason = invalidReason === undefined ? 'không' : names.text(invalidReason, 'invalidReason')
  return {
    paper: { issued: count(issued), returned: count(returned), valid: count(valid), invalid: count(invalid), reason },
  }
}

/** What lies in the box is what its voters put in: no ballot that it takes is invalid. */
function electronic(
  cast: number,
  { rule, opened }: Pick<VoteFacts, 'rule' | 'opened'>,
): NonNullable<Ballots['electronic']> {
  const voters = isOfOfficers(rule) ? 'ủy viên' : 'đảng viên'
  return {
    voters,
    cast: fraction(cast, opened.entitledPresent),
    inBox: count(cast),
    valid: count(cast),
    invalid: count(0),
  }
}

type Mismatch = NonNullable<VoteFacts['mismatch']>

/** What came back against what was issued, then the tellers' own account. */
function mismatchTold(
  { issued, returned, account }: Mismatch,
  { turn, tellers: counting }: VoteFacts['opened'],
  unit: string,
  team: string,
  names: Names,
): string[] {
  const who = counting.length === 1 ? 'Người kiểm phiếu' : team
  return [
    `Số phiếu phát ra: ${counted(issued, unit)}. Số phiếu thu về: ${counted(returned, unit)}, nhiều hơn số phiếu phát ra ` +
      `${counted(returned - issued, unit)}; ${who} báo cáo hội nghị, hội nghị thống nhất hủy kết quả và biểu quyết lại ` +
      `lần ${turn + 1}.`,
    ...paragraphs(names.text(account, 'account')),
  ]
}
