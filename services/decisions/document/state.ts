import type { Of } from '../../../contracts/define.ts'
import type { ScanAttached } from '../../../contracts/document/attach-scan.ts'
import type { DocumentCancelled } from '../../../contracts/document/cancel-document.ts'
import type { SignerChosen } from '../../../contracts/document/choose-signer.ts'
import type { DocumentCorrected } from '../../../contracts/document/correct-document.ts'
import type { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import type { DocumentIssued } from '../../../contracts/document/issue-document.ts'
import type { DocumentNumbered } from '../../../contracts/document/number-document.ts'
import { isForm, paperNames } from '../../../contracts/document/paper-types.ts'
import type { SignaturePrepared } from '../../../contracts/document/prepare-signature.ts'
import type { DocumentReceived } from '../../../contracts/document/receive-document.ts'
import type { DocumentRendered, DocumentRenderFailed } from '../../../contracts/document/record-rendering.ts'
import type { SignatureTimestamped, TimestampFailed } from '../../../contracts/document/record-timestamp.ts'
import type { DocumentRetryRequested } from '../../../contracts/document/retry-document.ts'
import type { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import type { Basis } from '../../../contracts/envelope.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Recorded, streamType, unknownEvent } from '../kernel/stream-type.ts'
import { type AppliedSignature, withoutTimestamp, withSignature, withTimestamp } from './applied-signatures.ts'

/** Why nothing is done to a paper that has no draft. */
export const AWAITS_DRAFT = 'Văn bản đã hủy, đang chờ soạn lại.'

export type DocumentEvent =
  | Of<typeof DocumentDrafted>
  | Of<typeof DocumentNumbered>
  | Of<typeof DocumentRendered>
  | Of<typeof DocumentRenderFailed>
  | Of<typeof DocumentRetryRequested>
  | Of<typeof ScanAttached>
  | Of<typeof SignaturePrepared>
  | Of<typeof SignatureTimestamped>
  | Of<typeof TimestampFailed>
  | Of<typeof SignatureApplied>
  | Of<typeof DocumentIssued>
  | Of<typeof SignerChosen>
  | Of<typeof DocumentCancelled>
  | Of<typeof DocumentCorrected>
  | Of<typeof DocumentReceived>

export type Draft = Of<typeof DocumentDrafted>['data'] & {
  /** The streams that the paper is printed from, at these revisions. */
  readonly basis: readonly Basis[]
  /** Instant of the draft: both dates inside the PDF. */
  readonly draftedAt: string
  /** Where its stream has it: a paper that was cancelled is drafted again at a later one. */
  readonly revision: number
}

/** What a công văn of its own corrects in an issued paper. */
export type Correction = Of<typeof DocumentCorrected>['data'] & { readonly on: LocalDate; readonly revision: number }

export type Document = {
  /** What is printed; null before it is drafted, and again once it was cancelled. */
  readonly draft: Draft | null
  /** Why the newest draft was cancelled, until it is drafted again. */
  readonly cancelled: { readonly reason: string; readonly draft: Draft; readonly number: number | null } | null
  readonly number: number | null
  readonly rendered: Of<typeof DocumentRendered>['data'] | null
  /** Why the newest try to print it failed; null once it worked. */
  readonly failure: string | null
  readonly scan: Of<typeof ScanAttached>['data'] | null
  /** Signatures that are awaited on the file as it is now. */
  readonly prepared: readonly Of<typeof SignaturePrepared>['data'][]
  /** Digital signatures on the printed file, in order; each file holds those before. */
  readonly signatures: readonly AppliedSignature[]
  readonly issued: Of<typeof DocumentIssued>['data'] | null
  readonly corrections: readonly Correction[]
  /** By whom, in the order in which it was recorded. */
  readonly received: readonly (Of<typeof DocumentReceived>['data'] & { readonly on: LocalDate })[]
}

const notSigned = { scan: null, prepared: [], signatures: [] } as const

const nothing: Document = {
  draft: null,
  cancelled: null,
  number: null,
  rendered: null,
  failure: null,
  ...notSigned,
  issued: null,
  corrections: [],
  received: [],
}

export const document = streamType<Document, DocumentEvent>({
  name: 'document',
  initial: nothing,
  evolve(state, event) {
    switch (event.type) {
      case 'DocumentDrafted':
        return { ...nothing, draft: drafted(event) }
      case 'DocumentNumbered':
        return { ...state, number: event.data.number }
      case 'SignerChosen':
        return { ...state, draft: signedBy(state.draft!, event.data), rendered: null, failure: null, ...notSigned }
      case 'DocumentCancelled': {
        const { draft, number } = state
        return { ...nothing, cancelled: { reason: event.data.reason, draft: draft!, number } }
      }
      case 'DocumentRendered':
        return { ...state, rendered: event.data, failure: null, prepared: [], signatures: [] }
      case 'DocumentRenderFailed':
        return { ...state, failure: event.data.reason }
      case 'DocumentRetryRequested':
        return { ...state, failure: null }
      case 'ScanAttached':
        return { ...state, scan: event.data }
      case 'SignaturePrepared':
        return { ...state, prepared: [...state.prepared, event.data] }
      case 'SignatureApplied':
        return { ...state, prepared: [], signatures: withSignature(state.signatures, event.data) }
      case 'SignatureTimestamped':
        return { ...state, signatures: withTimestamp(state.signatures, event.data) }
      case 'TimestampFailed':
        return { ...state, signatures: withoutTimestamp(state.signatures, event.data) }
      case 'DocumentIssued':
        return { ...state, issued: event.data }
      case 'DocumentCorrected': {
        const correction = { ...event.data, on: event.occurredOn, revision: event.revision }
        return { ...state, corrections: [...state.corrections, correction] }
      }
      case 'DocumentReceived':
        return { ...state, received: [...state.received, { ...event.data, on: event.occurredOn }] }
      default:
        return unknownEvent(event)
    }
  },
})

function drafted({ data, basis, recordedAt, revision }: Recorded<Of<typeof DocumentDrafted>>): Draft {
  return { ...data, basis, draftedAt: recordedAt, revision }
}

function signedBy(draft: Draft, { personId, as }: Of<typeof SignerChosen>['data']): Draft {
  return { ...draft, signers: [{ personId, as }, ...draft.signers.slice(1)] }
}

/** What is printed of a paper once it was signed: where its day was left open, the day that was filled in. */
export function asSigned(state: Document | undefined): Draft | null {
  if (state?.draft == null) return null
  const { signFirst, ...draft } = state.draft
  if (!signFirst || state.issued === null) return state.draft
  return { ...draft, date: state.issued.signedOn }
}

/** The draft that stands or, while a paper is cancelled, the one that was: none before its first. */
export function newestDraft(state: Document | undefined): Draft | undefined {
  return state?.draft ?? state?.cancelled?.draft
}

/** Whose paper it is, also while it is cancelled; nobody else may have it tried again. */
export function issuerOf(state: Document | undefined): string | undefined {
  return newestDraft(state)?.organisationId
}

/** Whether its number, where it carries one, is there: then it can be issued. */
export function hasItsNumber(state: Document | undefined): boolean {
  return state?.draft != null && (state.draft.numbering === 'none' || state.number !== null)
}

/** Whether its number and its day are there: a day that was left open is known once the paper is issued. */
export function canBeCited(state: Document | undefined): boolean {
  return hasItsNumber(state) && (state?.draft?.signFirst !== true || state.issued !== null)
}

/** Whether all is there that it prints: its number, unless it is printed with an open one. */
export function isPrintable(state: Document): boolean {
  return state.draft?.signFirst === true || hasItsNumber(state)
}

/** Why a paper that nobody signs is neither issued nor scanned, and has no signer to choose. */
export function neverIssued({ draft }: Document): Refused | null {
  if (draft === null || !isForm(draft.type)) return null
  return refuse('NOT_TO_BE_ISSUED', `${paperNames[draft.type]} chỉ để in và dùng, không ký, không ban hành.`)
}

/** Whether a file has to be printed now. */
export function isDueToRender(state: Document): boolean {
  return isPrintable(state) && state.rendered === null && state.failure === null
}
