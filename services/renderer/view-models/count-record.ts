// What the count records of a branch and of a committee share.

import { shortDate } from '../../../contracts/time.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { officersOn, organisation } from '../../decisions/organisation/state.ts'
import { shareText } from '../../decisions/rules/wording.ts'
import type { Ballots, CountRecord, Tellers } from '../papers/count-record.ts'
import { count, counted } from '../papers/format/counts.ts'
import { timeOfDay } from '../papers/format/dates.ts'
import { shareInWords } from '../papers/format/shares.ts'
import { capitalised } from '../papers/format/text.ts'
import type { Signature, SignatureRow } from '../papers/signature.ts'
import { attendanceOf } from './attendance.ts'
import type { BallotFacts } from './ballot-facts.ts'
import { faceOf } from './defaults.ts'
import { headOf, OFFICES } from './issuer.ts'
import { comrade, type Names } from './names.ts'
import type { RoundFacts } from './round-facts.ts'

const COPIES = 2

export type RecordParts = { draft: Draft; number: number | null; context: Context; names: Names }

/** `issuer`: the body that met, in running text. */
export function countRecord(
  parts: RecordParts,
  facts: RoundFacts,
  vote: BallotFacts,
  words: { issuer: string; question: string },
): CountRecord {
  const { draft, number, context, names } = parts
  const { convened, opened, rules, purpose } = facts
  const { absent, guests } = attendanceOf(facts, names)
  return {
    head: headOf(draft, number, context),
    subject: faceOf(rules, opened.year, convened.level, 'count-record', draft, context).subject,
    opening: {
      at: timeOfDay(convened.openedAt),
      on: shortDate(convened.on),
      place: convened.place,
      issuer: words.issuer,
      purpose: `biểu quyết ${purpose}`,
    },
    absent,
    chair: `${comrade(names.person(convened.chairId))}${titleOf(convened.chairId, facts, context)}`,
    minuteTaker: comrade(names.person(convened.minuteTakerId)),
    ...(guests.length === 0 ? {} : { guests }),
    quorum: shareText(vote.rule.quorum),
    tellers: tellers(vote, names),
    question: words.question,
    method: vote.method,
    ballots: ballots(vote, names),
    closing: { copies: counted(COPIES, 'bản'), at: timeOfDay(vote.count.closedAt) },
    signatures: signatures(parts, facts),
  }
}

/** `, Bí thư Chi bộ`; nothing for one without an office. */
function titleOf(personId: string, { convened }: RoundFacts, context: Context): string {
  const officer = officerOf(personId, convened, context)
  return officer === undefined ? '' : `, ${officer.title}`
}

function officerOf(personId: string, { organisationId, organ, on }: RoundFacts['convened'], context: Context) {
  return officersOn(context.get(organisation, organisationId)!, organ, on).find((one) => one.personId === personId)
}

/** One alone is no team, and is not called one. */
function tellers({ opened }: BallotFacts, names: Names): Tellers {
  const alone = opened.tellers.length === 1
  const label = alone ? 'người kiểm phiếu' : 'Tổ kiểm phiếu'
  const { yes, of } = opened.tellersChosen
  const part = (n: number) => (alone ? '' : n === 0 ? ', Tổ trưởng' : ', thành viên')
  return {
    heading: label.toLocaleUpperCase('vi'),
    label,
    size: count(opened.tellers.length),
    chosen: 'biểu quyết giơ tay',
    agreed: `tán thành ${shareInWords(yes, of)}`,
    people: opened.tellers.map((id, n) => `${capitalised(comrade(names.person(id)))}${part(n)}`),
  }
}

function ballots({ opened, count: counting }: BallotFacts, names: Names): Ballots {
  if (opened.method === 'show-of-hands') return { hands: { voting: count(counting.returned) } }
  const { issued, returned, valid, invalid, invalidReason } = counting
  const reason = invalidReason === undefined ? 'không' : names.text(invalidReason, 'invalidReason')
  return {
    paper: { issued: count(issued), returned: count(returned), valid: count(valid), invalid: count(invalid), reason },
  }
}

/** The tellers' paper, so their head stands on the right; the chair and the minute taker on the left. */
function signatures({ draft, context, names }: RecordParts, { convened }: RoundFacts): SignatureRow[] {
  const signing = (as: Draft['signers'][number]['as']) =>
    draft.signers.filter((one) => one.as === as).map(({ personId }) => ({ name: names.person(personId) }))
  const others = signing('teller')
  const office = convened.level === 'branch' ? undefined : officerOf(convened.chairId, convened, context)?.office
  const chair: Signature = {
    authority: 'CHỦ TRÌ HỘI NGHỊ',
    ...(office === undefined || office === 'member' ? {} : { office: OFFICES[office] }),
    people: signing('chair'),
  }
  const head: Signature =
    others.length === 0
      ? { authority: 'NGƯỜI KIỂM PHIẾU', people: signing('head-teller') }
      : { authority: 'T/M TỔ KIỂM PHIẾU', office: 'TỔ TRƯỞNG', people: signing('head-teller') }
  return [
    { left: chair, right: head },
    {
      left: { authority: 'NGƯỜI GHI BIÊN BẢN', people: signing('minute-taker') },
      ...(others.length === 0 ? {} : { right: { authority: 'THÀNH VIÊN TỔ KIỂM PHIẾU', people: others } }),
    },
  ]
}

/** What happens to the ballots; `keeper`: whose files they are kept with. */
export function custody({ opened }: BallotFacts, keeper: string): string {
  return opened.method === 'show-of-hands'
    ? `Kết quả biểu quyết được ghi trong biên bản này, lưu cùng hồ sơ của ${keeper}.`
    : `Số phiếu biểu quyết được niêm phong, lưu cùng hồ sơ của ${keeper}.`
}
