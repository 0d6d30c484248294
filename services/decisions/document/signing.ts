// Who may sign a paper digitally now: those whom it prints, each once, the one chiefly responsible last (HD 05 I.7.1.4).
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { businessDate, shortDate } from '../../../contracts/time.ts'
import type { Context } from '../kernel/context.ts'
import { person } from '../person/state.ts'
import { AWAITS_DRAFT, type Document, type Draft, neverIssued } from './state.ts'

export type Signing = {
  readonly personId: string
  /** SHA-256 of the file that the signature is over. */
  readonly base: string
  /** UTC instant. */
  readonly at: string
}

export function maySign({ personId, base, at }: Signing, state: Document): Refused | null {
  return notSignable(state) ?? notInTurn(personId, state) ?? otherDay(at, state.draft!) ?? outdated(base, state)
}

function notSignable(state: Document): Refused | null {
  const never = neverIssued(state)
  if (never !== null) return never
  if (state.issued !== null) return refuse('ALREADY_ISSUED', 'Văn bản đã ban hành, không nhận chữ ký nữa.')
  if (state.draft === null) return refuse('DOCUMENT_CANCELLED', AWAITS_DRAFT)
  if (state.rendered === null) return refuse('NOT_RENDERED', 'Văn bản chưa được tạo tệp nên chưa có bản để ký.')
  if (state.draft.signFirst !== true) return null
  return refuse('SIGNED_ON_PAPER', 'Văn bản lấy số sau khi ký nên ký tay, sau đó nộp bản quét.')
}

/** Everybody who signs, in the order in which they do. */
function signingOrder({ signers }: Draft): string[] {
  const [chiefly, ...others] = signers.map(({ personId }) => personId)
  return [...new Set(chiefly === undefined ? [] : [...others.filter((one) => one !== chiefly), chiefly])]
}

function notInTurn(personId: string, { draft, signatures }: Document): Refused | null {
  const order = signingOrder(draft!)
  if (!order.includes(personId)) {
    return refuse('NOT_A_SIGNER', 'Văn bản không in tên người này ở chỗ ký.', {
      pointer: '/personId',
      detail: `một trong: ${order.join(', ')}`,
    })
  }
  const signed = signatures.map((one) => one.personId)
  if (signed.includes(personId)) return refuse('ALREADY_SIGNED', 'Người này đã ký văn bản.')
  const next = order.find((one) => !signed.includes(one))!
  // Tellers sign in any order; only the last place is kept.
  if (personId !== order.at(-1) || next === personId) return null
  return refuse('NOT_YOUR_TURN', 'Người chịu trách nhiệm chính ký sau cùng.', { pointer: '/personId', detail: next })
}

/** The printed date is the day of signing (HD 05 I.4.1.2), and a signature tells its own. */
function otherDay(at: string, { date }: Draft): Refused | null {
  const today = businessDate(at)
  if (today === date) return null
  return refuse(
    'SIGNING_DAY_DIFFERS',
    `Văn bản in ngày ${shortDate(date)} nhưng chữ ký số mang ngày ${shortDate(today)}: ký tay và nộp bản quét, hoặc hủy để soạn lại.`,
  )
}

/** Only a certificate that was recorded as the person's counts, and only while it is valid. */
export function notRegistered(
  { personId, certificate, at }: { readonly personId: string; readonly certificate: string; readonly at: string },
  context: Context,
): Refused | null {
  const registered = context.get(person, personId)?.certificates.find((one) => one.certificate === certificate)
  const today = businessDate(at)
  if (registered !== undefined && registered.from <= today && today <= registered.until) return null
  return refuse('CERTIFICATE_UNKNOWN', 'Chứng thư số chưa ghi nhận cho người này, hoặc không còn hiệu lực.', {
    pointer: '/certificate',
    detail: 'chứng thư số đã ghi nhận cho người ký (RegisterCertificate), còn hiệu lực',
  })
}

/** The file with the newest signature, or as it was printed. */
export function fileToSign({ rendered, signatures }: Document): string | null {
  return signatures.at(-1)?.sha256 ?? rendered?.sha256 ?? null
}

/**
 * Refuses what came for another file than the newest with its newest signature: somebody signed or issued it meanwhile, and
 * nobody waits for a time-stamp.
 */
export function awaitsTimestamp(
  { field, base }: { readonly field: string; readonly base: string },
  { signatures, issued }: Document,
): Refused | null {
  const newest = signatures.at(-1)
  if (issued === null && newest?.field === field && newest.sha256 === base && newest.unstamped === undefined)
    return null
  return refuse('SIGNATURE_OUTDATED', 'Tệp của văn bản đã thay đổi, không nhận dấu thời gian cho chữ ký này nữa.')
}

/** A time-stamp that came meanwhile outdates nobody: then the file without it goes on. */
function outdated(base: string, state: Document): Refused | null {
  if (base === fileToSign(state) || base === state.signatures.at(-1)?.unstamped) return null
  return refuse('SIGNATURE_OUTDATED', 'Tệp của văn bản đã thay đổi từ khi chuẩn bị ký: hãy ký lại trên tệp mới.')
}
