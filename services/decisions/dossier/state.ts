import type { Of } from '../../../contracts/define.ts'
import type { DossierAssembled } from '../../../contracts/dossier/assemble-dossier.ts'
import type { DossierFiled } from '../../../contracts/dossier/file-dossier.ts'
import type { DossierRendered, DossierRenderFailed } from '../../../contracts/dossier/record-dossier-file.ts'
import type { Basis } from '../../../contracts/envelope.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { streamType, unknownEvent } from '../kernel/stream-type.ts'

export type DossierEvent =
  | Of<typeof DossierAssembled>
  | Of<typeof DossierRendered>
  | Of<typeof DossierRenderFailed>
  | Of<typeof DossierFiled>

export type Edition = {
  readonly assembled: Of<typeof DossierAssembled>['data'] & {
    readonly basis: readonly Basis[]
    readonly assembledAt: string
    readonly on: string
  }
  readonly file: Of<typeof DossierRendered>['data'] | null
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

export function editionOf(state: Dossier, edition: number): Edition | undefined {
  return state.editions.find(({ assembled }) => assembled.edition === edition)
}

function amend(state: Dossier, edition: number, change: Partial<Pick<Edition, 'file' | 'failure'>>): Dossier {
  return { ...state, editions: state.editions.map((e) => (e.assembled.edition === edition ? { ...e, ...change } : e)) }
}
