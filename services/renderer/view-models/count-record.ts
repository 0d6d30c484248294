// What the count records of a branch and of a committee share.

import { shortDate } from '../../../contracts/time.ts'
import { ballotId } from '../../decisions/ballot/id.ts'
import { ballot } from '../../decisions/ballot/state.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import type { SettingsInForce } from '../../decisions/organisation/on-date.ts'
import { shareText } from '../../decisions/rules/wording.ts'
import type { Annulled, CountRecord, Tellers } from '../papers/count-record.ts'
import { count, counted } from '../papers/format/counts.ts'
import { timeOfDay } from '../papers/format/dates.ts'
import { numbered } from '../papers/format/parts.ts'
import { shareInWords } from '../papers/format/shares.ts'
import { capitalised } from '../papers/format/text.ts'
import { attendanceOf } from './attendance.ts'
import type { VoteFacts } from './ballot-facts.ts'
import { ballots } from './ballots.ts'
import { officerOf, signatures } from './count-record-signatures.ts'
import { type Face, faceOf } from './defaults.ts'
import { minutesHead, settingsOf } from './issuer.ts'
import { comrade, type Names } from './names.ts'
import type { RoundFacts } from './round-facts.ts'

const COPIES = 2

/** `sealed`: counts that are not published are not printed either, but in the minutes that are sealed. */
export type RecordParts = { sealed: boolean; draft: Draft; number: number | null; context: Context; names: Names }

/** `issuer`: the body that met, in running text. */
export function countRecord(
  parts: RecordParts,
  facts: RoundFacts,
  vote: VoteFacts,
  words: { issuer: string; question: string },
): CountRecord {
  const { draft, number, context, names } = parts
  const { convened, opened, rules, purpose } = facts
  const { absent, guests } = attendanceOf(facts, vote, names)
  const settings = settingsOf(draft, context)
  // A count tells when it ended; an electronic vote, when it was closed.
  const end = vote.closed?.closedAt ?? vote.count?.closedAt
  const face = faceOf(rules, opened.year, convened.level, 'count-record', draft, context)
  const team = tellers(vote, settings, names)
  return {
    ...(draft.type === 'sealed-count' ? { mark: 'LƯU NIÊM PHONG' } : {}),
    head: minutesHead(draft, number, context),
    subject: `${face.subject}${turnText(vote)}`,
    opening: {
      at: timeOfDay(convened.openedAt),
      on: shortDate(convened.on),
      place: convened.place,
      issuer: words.issuer,
      kind: convened.kind,
      purpose: `biểu quyết ${purpose}`,
    },
    absent,
    chair: `${comrade(names.person(convened.chairId))}${titleOf(convened.chairId, facts, context)}`,
    minuteTaker: comrade(names.person(convened.minuteTakerId)),
    ...(guests.length === 0 ? {} : { guests }),
    quorum: shareText(vote.rule.quorum),
    tellers: team,
    parts: partsOf(face, team, vote),
    question: words.question,
    method: methodText(vote, names, context),
    ballots: ballots(vote, settings.tellersLabel, names),
    noOpinion: vote.rule.blankCountsAs === 'no-opinion',
    closing: {
      copies: counted(COPIES, 'bản'),
      ...(end === undefined ? {} : { at: timeOfDay(end) }),
    },
    signatures: signatures(parts, facts, settings),
  }
}

function partsOf({ parts }: Face, { heading }: Tellers, { opened }: VoteFacts): CountRecord['parts'] {
  const counting = opened.method === 'show-of-hands' ? 'KẾT QUẢ BIỂU QUYẾT' : 'KẾT QUẢ KIỂM PHIẾU'
  const titles = numbered(parts ?? ['THÀNH PHẦN', heading, counting, 'KẾT LUẬN'])
  const [attendance, tellers, counted, conclusion] = titles as [string, string, string, string]
  return { attendance, tellers, counting: counted, conclusion }
}

/** `, Bí thư Chi bộ`; nothing for one without an office. */
function titleOf(personId: string, { convened }: RoundFacts, context: Context): string {
  const officer = officerOf(personId, convened, context)
  return officer === undefined ? '' : `, ${officer.title}`
}

/** One alone is no team, and is not called one. */
function tellers({ opened }: VoteFacts, { tellersLabel: team, roundDigits }: SettingsInForce, names: Names): Tellers {
  const alone = opened.tellers.length === 1
  const label = alone ? 'người kiểm phiếu' : team
  const head = team === 'Tổ kiểm phiếu' ? 'Tổ trưởng' : 'Trưởng ban'
  const { yes, of } = opened.tellersChosen
  const part = (n: number) => (alone ? '' : n === 0 ? `, ${head}` : ', thành viên')
  return {
    heading: label.toLocaleUpperCase('vi'),
    label,
    size: count(opened.tellers.length),
    chosen: 'biểu quyết giơ tay',
    agreed: `tán thành ${shareInWords(yes, of, roundDigits)}`,
    people: opened.tellers.map((id, n) => `${capitalised(comrade(names.person(id)))}${part(n)}`),
  }
}

/** Of a vote that was annulled: it has no result, and the body votes again. */
export function annulledOf(vote: VoteFacts, keeper: string): Annulled {
  const { turn } = vote.opened
  const sentence = `Kết quả biểu quyết lần ${turn} bị hủy. Hội nghị tiến hành biểu quyết lại lần ${turn + 1}.`
  return { sentence, custody: custody(vote, keeper) }
}

const turnText = ({ opened }: VoteFacts) => (opened.turn === 1 ? '' : ` (lần ${opened.turn})`)

/** A repeated vote says why there was one before it. */
function methodText({ opened, method }: VoteFacts, names: Names, context: Context): string {
  if (opened.turn === 1) return method
  // Only a vote's own record rests on the vote before it; what is proposed on it does not.
  const annulled = context.get(ballot, ballotId(opened.roundId, opened.turn - 1))?.annulled
  const why =
    annulled == null ? 'do số phiếu thu về nhiều hơn số phiếu phát ra' : `vì: ${names.text(annulled.reason, 'reason')}`
  return `${method}, biểu quyết lần ${opened.turn} (kết quả lần ${opened.turn - 1} bị hủy ${why})`
}

/** What happens to the ballots; `keeper`: whose files they are kept with. */
export function custody({ opened }: VoteFacts, keeper: string): string {
  const recorded = `kết quả biểu quyết được ghi trong biên bản này, lưu cùng hồ sơ của ${keeper}.`
  switch (opened.method) {
    case 'show-of-hands':
      return capitalised(recorded)
    case 'electronic':
      return `Phiếu điện tử được hủy sau khi kiểm phiếu; ${recorded}`
    case 'paper':
      return `Số phiếu biểu quyết được niêm phong, lưu cùng hồ sơ của ${keeper}.`
  }
}
