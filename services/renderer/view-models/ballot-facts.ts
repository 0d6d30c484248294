// A closed vote: its count, its rule and what each candidacy got.
import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { ballot } from '../../decisions/ballot/state.ts'
import { documentId } from '../../decisions/document/id.ts'
import { asSigned, document } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { printedNumber } from './issuer.ts'

/** A vote as far as it came: closed with its count, or void with its mismatch. */
export function voteFacts(id: string, rules: Framework, context: Context) {
  const state = required(context.get(ballot, id), 'biểu quyết')
  const opened = required(state.opened, 'biểu quyết')
  const rule: BallotRule = rules.ballots[opened.rule]
  const { count, closed, mismatch, roundRevision } = state
  const words = { unit: UNITS[opened.method], method: METHODS[opened.method] }
  return { id, opened, count, closed, mismatch, roundRevision, rule, ...words }
}

/** A vote that has its result. */
export function ballotFacts(id: string, rules: Framework, context: Context) {
  const vote = voteFacts(id, rules, context)
  return { ...vote, closed: required(vote.closed, 'kết quả biểu quyết') }
}

export type VoteFacts = ReturnType<typeof voteFacts>
export type BallotFacts = ReturnType<typeof ballotFacts>

/** Whether it has its result; a void one has none. */
export function isDecided(vote: VoteFacts): vote is BallotFacts {
  return vote.closed !== null
}
export type Result = BallotFacts['closed']['results'][number]

const METHODS = { paper: 'phiếu kín', electronic: 'phiếu kín điện tử', 'show-of-hands': 'giơ tay' } as const
const UNITS = { paper: 'phiếu', electronic: 'phiếu', 'show-of-hands': 'đồng chí' } as const

/** Where it is part of a sentence: `bằng phiếu kín`, `giơ tay`. */
export const voted = ({ opened, method }: BallotFacts): string =>
  opened.method === 'show-of-hands' ? method : `bằng ${method}`

export function resultOf({ closed }: BallotFacts, candidacyId: string): Result {
  const found = closed.results.find((row) => row.candidacyId === candidacyId)
  return required(found, `kết quả biểu quyết của lượt đăng ký mã ${candidacyId}`)
}

/** Whether only its outcome is published, and not its counts. */
export const isSealed = ({ opened }: VoteFacts): boolean => opened.outcomeOnly === true

/** In place of counts that are not published. */
export const outcomeText = ({ passed }: Result): string => (passed ? 'đạt' : 'không đạt')

/** The count record as other papers name it: `Biên bản kiểm phiếu số 04-BB/CB, ngày 10/12/2024`. */
export function recordCited({ id }: BallotFacts, context: Context): string {
  const record = context.get(document, documentId('count-record', { stream: 'ballot', id }))
  const { date, symbol } = required(asSigned(record), 'biên bản kiểm phiếu')
  const numbered = symbol === undefined ? {} : { number: printedNumber(symbol, record?.number ?? null) }
  return citeInFull({ type: 'Biên bản kiểm phiếu', ...numbered, date })
}
