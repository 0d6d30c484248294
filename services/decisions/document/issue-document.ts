import type { BodyOf } from '../../../contracts/define.ts'
import { DocumentIssued, IssueDocument } from '../../../contracts/document/issue-document.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { Context } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { citedReads, citesCancelled, earliestSigning } from './cited.ts'
import { type Document, document, hasItsNumber, issuerOf, neverIssued } from './state.ts'

export const issueDocument = decision({
  contract: IssueDocument,
  stream: document,
  version: 4,
  actsFor: (_, state) => issuerOf(state),
  reads: (_, state) => citedReads(state),
  decide({ body, occurredOn }, state, context) {
    const refused =
      notReady(state) ??
      outdated(state, context) ??
      notAsPrinted(body, state, context) ??
      signaturesMissing(body, state)
    if (refused !== null) return refused
    if (occurredOn < body.signedOn) {
      return refuse('DATE_BEFORE_PREVIOUS_STEP', 'Văn bản không ban hành trước ngày ký.', {
        pointer: '/occurredOn',
        detail: `từ ngày ${shortDate(body.signedOn)} trở đi`,
      })
    }
    if (body.scan !== undefined && body.scan !== state.scan?.sha256) {
      return refuse('SCAN_UNKNOWN', 'Bản quét này chưa được nộp cho văn bản.', {
        pointer: '/scan',
        detail: state.scan === null ? 'nộp bản quét trước' : state.scan.sha256,
      })
    }
    const { sha256, pages } = body.scan === undefined ? (state.signatures.at(-1) ?? state.rendered!) : state.scan!
    return [DocumentIssued({ ...body, sha256, pages })]
  },
  commandOf: (events) => pick(only(events, 'DocumentIssued').data, 'signedOn', 'signedBy', 'scan'),
})

function notReady(state: Document): Refused | null {
  const never = neverIssued(state)
  if (never !== null) return never
  if (state.issued !== null) return refuse('ALREADY_ISSUED', 'Văn bản đã ban hành.')
  if (state.rendered === null) return refuse('NOT_RENDERED', 'Văn bản chưa được tạo tệp nên chưa có bản để ký.')
  if (hasItsNumber(state)) return null
  return refuse('NOT_NUMBERED', 'Văn bản ký trước, lấy số sau: hãy lấy số trước khi ban hành.')
}

function outdated(state: Document, context: Context): Refused | null {
  if (!citesCancelled(state, context)) return null
  return refuse(
    'DOCUMENT_CANCELLED',
    'Văn bản được viện dẫn đã hủy sau khi văn bản này được soạn: hãy hủy văn bản này để soạn lại theo số mới.',
  )
}

/** Where one signed digitally all do, or the paper is signed with pen and scanned. */
function signaturesMissing({ scan, signedBy }: BodyOf<typeof IssueDocument>, { signatures }: Document): Refused | null {
  if (scan !== undefined || signatures.length === 0) return null
  const missing = signedBy.filter((id) => !signatures.some(({ personId }) => personId === id))
  if (missing.length === 0) return null
  return refuse('SIGNATURES_MISSING', 'Có người chưa ký số văn bản này.', {
    pointer: '/signedBy',
    detail: `còn thiếu: ${missing.join(', ')}`,
  })
}

/** A paper signed on another day or by somebody else than it prints is wrong (HD 05 I.4.1.2). */
function notAsPrinted(body: BodyOf<typeof IssueDocument>, state: Document, context: Context): Refused | null {
  const { date, signers, signFirst } = state.draft!
  const earliest = earliestSigning(state.draft!, context)
  const otherDay = signFirst ? body.signedOn < earliest || otherMonth(body.signedOn, date) : body.signedOn !== date
  if (otherDay) {
    const printed = signFirst ? `để trống ngày, tháng ${shortDate(date).slice(3)}` : `in ngày ${shortDate(date)}`
    return refuse('SIGNING_DAY_DIFFERS', `Văn bản ${printed} nhưng ký ngày ${shortDate(body.signedOn)}.`, {
      pointer: '/signedOn',
      detail: signFirst ? `từ ngày ${earliest}, trong cùng tháng` : date,
    })
  }
  const printed = signers.map(({ personId }) => personId)
  const same =
    new Set([...printed, ...body.signedBy]).size === new Set(printed).size &&
    body.signedBy.length === new Set(printed).size
  if (same) return null
  return refuse('SIGNERS_DIFFER', 'Người ký không đúng với người ký in trên văn bản.', {
    pointer: '/signedBy',
    detail: [...new Set(printed)].join(', '),
  })
}

/** An open day is filled on a day of the printed month. */
function otherMonth(signedOn: string, date: string): boolean {
  return signedOn.slice(0, 7) !== date.slice(0, 7)
}
