import type { Of } from '../../../contracts/define.ts'
import type { DossierAssembled } from '../../../contracts/dossier/assemble-dossier.ts'
import type { DossierFiled } from '../../../contracts/dossier/file-dossier.ts'
import type { DossierRendered, DossierRenderFailed } from '../../../contracts/dossier/record-dossier-file.ts'
import type { DossierTimestamped, DossierTimestampFailed } from '../../../contracts/dossier/record-dossier-timestamp.ts'
import type { Basis } from '../../../contracts/envelope.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type DossierEvent =
  | Of<typeof DossierAssembled>
  | Of<typeof DossierRendered>
  | Of<typeof DossierRenderFailed>
  | Of<typeof DossierFiled>
  | Of<typeof DossierTimestamped>
  | Of<typeof DossierTimestampFailed>

export type Edition = {
  readonly assembled: Of<typeof DossierAssembled>['data'] & {
    readonly basis: readonly Basis[]
    readonly assembledAt: string
    readonly on: string
  }
  readonly file:
    | (Of<typeof DossierRendered>['data'] & {
        /** What a time-stamp of the service's signature proves; or why none came. */
        readonly provedAt?: string
        readonly timestampFailure?: string
        /** SHA-256 of the file before the time-stamp came. */
        readonly unstamped?: string
      })
    | null
  readonly failure: string | null
}

export type Filing = Of<typeof DossierFiled>['data'] & { readonly on: LocalDate; readonly revision: number }

export type Dossier = {
  readonly editions: readonly Edition[]
  /** In the order in which they were made, by all keepers. */
  readonly filings: readonly Filing[]
}

export const dossier = streamType<Dossier, DossierEvent>({
  name: 'dossier',
  initial: { editions: [], filings: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'DossierAssembled': {
        const assembled = { ...event.data, basis: event.basis, assembledAt: event.recordedAt, on: event.occurredOn }
        return { ...state, editions: [...state.editions, { assembled, file: null, failure: null }] }
      }
      case 'DossierRendered':
        return amend(state, event.data.edition, { file: event.data, failure: null })
      case 'DossierRenderFailed':
        return amend(state, event.data.edition, { failure: event.data.reason })
      case 'DossierTimestamped': {
        const { edition, base, sha256, provedAt } = event.data
        return amendFile(state, edition, { sha256, provedAt, unstamped: base })
      }
      case 'DossierTimestampFailed':
        return amendFile(state, event.data.edition, { timestampFailure: event.data.reason })
      case 'DossierFiled':
        return {
          ...state,
          filings: [...state.filings, { ...event.data, on: event.occurredOn, revision: event.revision }],
        }
      default:
        return unknownEvent(event)
    }
  },
})

/** Refuses what came for another file than the edition's, or came before. */
export function awaitsTimestamp(
  { edition, base }: { readonly edition: number; readonly base: string },
  state: Dossier,
): Refused | null {
  const file = editionOf(state, edition)?.file
  if (file?.signature !== undefined && file.sha256 === base && file.provedAt === undefined) return null
  return refuse('SIGNATURE_OUTDATED', 'Tệp của hồ sơ đã thay đổi, không nhận dấu thời gian cho chữ ký này nữa.')
}

export function editionOf(state: Dossier, edition: number): Edition | undefined {
  return state.editions.find(({ assembled }) => assembled.edition === edition)
}

function amendFile(state: Dossier, edition: number, change: Partial<NonNullable<Edition['file']>>): Dossier {
  return amend(state, edition, { file: { ...editionOf(state, edition)!.file!, ...change } })
}

function amend(state: Dossier, edition: number, change: Partial<Pick<Edition, 'file' | 'failure'>>): Dossier {
  return { ...state, editions: state.editions.map((e) => (e.assembled.edition === edition ? { ...e, ...change } : e)) }
}
