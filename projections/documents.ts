import { idIn, type Occurred, projection, type Tx, type Values } from './projection.ts'

/**
 * One row a paper. `sha256` and `pages` are of the file that holds now: the rendered one, after issue the issued one.
 * Which steps of it wait is in `steps`.
 */
export const documents = projection({
  name: 'documents',
  version: 1,
  tables: {
    documents: `
      id TEXT PRIMARY KEY, type TEXT NOT NULL, organisation TEXT NOT NULL,
      source_stream TEXT NOT NULL, source_id TEXT NOT NULL, layout TEXT NOT NULL, date TEXT NOT NULL,
      numbering TEXT NOT NULL, number INTEGER, symbol TEXT, state TEXT NOT NULL,
      sha256 TEXT, pages INTEGER, scan_sha256 TEXT, scan_pages INTEGER, failure TEXT, signed_on TEXT,
      created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
    document_candidacies: 'candidacy TEXT, document TEXT, ordinal INTEGER NOT NULL, PRIMARY KEY (candidacy, document)',
  },
  indexes: [
    '{documents} (created)',
    '{documents} (organisation, created)',
    '{documents} (state, created)',
    '{document_candidacies} (document, ordinal)',
  ],
  on: {
    DocumentDrafted: (tx, { stream, data, position, revision }) => {
      const id = idIn(stream)
      const source = { source_stream: data.source.stream, source_id: data.source.id }
      const { type, organisationId: organisation, layout, date, numbering } = data
      const printed = { layout, date, numbering, symbol: data.symbol ?? null }
      tx.insert('documents', {
        ...{ id, type, organisation, ...source, ...printed, state: 'drafted' },
        ...{ created: position, position, revision },
      })
      for (const [ordinal, candidacy] of data.candidacies.entries()) {
        tx.insert('document_candidacies', { candidacy, document: id, ordinal })
      }
    },
    DocumentNumbered: (tx, event) => change(tx, event, { number: event.data.number, state: 'numbered' }),
    DocumentRendered: (tx, event) => {
      const { sha256, pages } = event.data
      change(tx, event, { sha256, pages, state: 'rendered', failure: null })
    },
    DocumentRenderFailed: (tx, event) => change(tx, event, { state: 'failed', failure: event.data.reason }),
    DocumentRetryRequested: (tx, event) => {
      change(tx, event, { failure: null })
      const back = `CASE WHEN number IS NULL THEN 'drafted' ELSE 'numbered' END`
      tx.run(`UPDATE {documents} SET state = ${back} WHERE id = ? AND state = 'failed'`, idIn(event.stream))
    },
    ScanAttached: (tx, event) => {
      const { sha256, pages } = event.data
      change(tx, event, { scan_sha256: sha256, scan_pages: pages })
    },
    DocumentIssued: (tx, event) => {
      const { sha256, pages, signedOn } = event.data
      change(tx, event, { sha256, pages, signed_on: signedOn, state: 'issued' })
    },
  },
})

function change(tx: Tx, { stream, position, revision }: Occurred, changes: Values): void {
  tx.update('documents', { id: idIn(stream) }, { ...changes, position, revision })
}
