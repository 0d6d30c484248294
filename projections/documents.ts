import { idIn, newest, type Occurred, projection, type Tx, type Values } from './projection.ts'

/**
 * One row a paper, as its newest draft stands. `sha256` and `pages` are of the file that holds now: the rendered one,
 * with its newest signature, after issue the issued one; `signatures` is JSON. Drafts that were cancelled are kept beside it, with the numbers that they used up. Which
 * steps of it wait is in `steps`.
 */
export const documents = projection({
  name: 'documents',
  version: 5,
  tables: {
    documents: `
      id TEXT PRIMARY KEY, type TEXT NOT NULL, organisation TEXT NOT NULL,
      source_stream TEXT NOT NULL, source_id TEXT NOT NULL, source_item INTEGER, submission INTEGER, layout TEXT NOT NULL, date TEXT NOT NULL,
      numbering TEXT NOT NULL, number INTEGER, symbol TEXT, sign_first INTEGER NOT NULL, state TEXT NOT NULL,
      sha256 TEXT, pages INTEGER, scan_sha256 TEXT, scan_pages INTEGER, signatures TEXT, failure TEXT, signed_on TEXT,
      created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
    document_candidacies: 'candidacy TEXT, document TEXT, ordinal INTEGER NOT NULL, PRIMARY KEY (candidacy, document)',
    document_addressees: 'organisation TEXT, document TEXT, PRIMARY KEY (organisation, document)',
    document_cancellations: `
      document TEXT, revision INTEGER, date TEXT NOT NULL, number INTEGER, symbol TEXT,
      reason TEXT NOT NULL, cancelled_on TEXT NOT NULL, PRIMARY KEY (document, revision)`,
  },
  indexes: [
    '{documents} (created)',
    '{documents} (organisation, created)',
    '{documents} (state, created)',
    '{documents} (type, created)',
    '{document_candidacies} (document, ordinal)',
    '{document_addressees} (document)',
  ],
  on: {
    DocumentDrafted: (tx, { stream, data, position, revision }) => {
      const id = idIn(stream)
      const { stream: sourceStream, id: sourceId, item = null } = data.source
      const source = { source_stream: sourceStream, source_id: sourceId, source_item: item }
      const { type, organisationId: organisation, submission = null, layout, date, numbering } = data
      const printed = { layout, date, numbering, symbol: data.symbol ?? null, sign_first: data.signFirst ? 1 : 0 }
      const { created } = tx.get<{ created: string }>('SELECT created FROM {documents} WHERE id = ?', id) ?? {
        created: position,
      }
      tx.put('documents', {
        ...{ id, type, organisation, ...source, submission, ...printed, state: 'drafted' },
        ...{ created, position, revision },
      })
      tx.remove('document_candidacies', { document: id })
      for (const [ordinal, candidacy] of data.candidacies.entries()) {
        tx.insert('document_candidacies', { candidacy, document: id, ordinal })
      }
      tx.remove('document_addressees', { document: id })
      for (const addressee of new Set(data.addressees)) {
        tx.insert('document_addressees', { organisation: addressee, document: id })
      }
    },
    DocumentNumbered: (tx, event) => {
      change(tx, event, { number: event.data.number })
      // A paper that is signed first is printed before it has its number.
      tx.update('documents', { id: idIn(event.stream), state: 'drafted' }, { state: 'numbered' })
    },
    SignerChosen: (tx, event) => {
      change(tx, event, nothingMade)
      printAgain(tx, event)
    },
    DocumentRendered: (tx, event) => {
      const { sha256, pages } = event.data
      change(tx, event, { sha256, pages, state: 'rendered', signatures: null, failure: null })
    },
    DocumentRenderFailed: (tx, event) => change(tx, event, { state: 'failed', failure: event.data.reason }),
    DocumentRetryRequested: (tx, event) => {
      const failed = tx.get(`SELECT 1 FROM {documents} WHERE id = ? AND state = 'failed'`, idIn(event.stream))
      change(tx, event, { failure: null })
      if (failed !== undefined) printAgain(tx, event)
    },
    ScanAttached: (tx, event) => {
      const { sha256, pages } = event.data
      change(tx, event, { scan_sha256: sha256, scan_pages: pages })
    },
    SignatureApplied: (tx, event) => {
      const { personId, at, way, sha256, pages } = event.data
      change(tx, event, { sha256, pages })
      tx.run(
        `UPDATE {documents} SET signatures = json_insert(coalesce(signatures, '[]'), '$[#]', json(?)) WHERE id = ?`,
        ...[JSON.stringify({ personId, at, way }), idIn(event.stream)],
      )
    },
    DocumentIssued: (tx, event) => {
      const { sha256, pages, signedOn } = event.data
      change(tx, event, { sha256, pages, signed_on: signedOn, state: 'issued' })
    },
    DocumentCancelled: (tx, event) => {
      tx.run(
        `INSERT INTO {document_cancellations} SELECT id, ?, date, number, symbol, ?, ? FROM {documents} WHERE id = ?`,
        ...[event.revision, event.data.reason, event.occurredOn, idIn(event.stream)],
      )
      change(tx, event, { ...nothingMade, number: null, state: 'cancelled' })
    },
    // Also a number that was on its way to the paper when it was cancelled.
    NumberCancelled: (tx, { data: { documentId, number } }) => {
      const known = 'SELECT 1 FROM {document_cancellations} WHERE document = ? AND number = ?'
      if (tx.get(known, documentId, number) !== undefined) return
      const last = 'SELECT max(revision) FROM {document_cancellations} WHERE document = ? AND number IS NULL'
      tx.run(
        `UPDATE {document_cancellations} SET number = ? WHERE document = ? AND revision = (${last})`,
        ...[number, documentId, documentId],
      )
    },
  },
  each: newest('document', 'documents'),
})

const nothingMade = {
  ...{ sha256: null, pages: null, scan_sha256: null, scan_pages: null, signatures: null, failure: null },
} as const

function printAgain(tx: Tx, { stream }: Occurred): void {
  const state = `CASE WHEN number IS NULL THEN 'drafted' ELSE 'numbered' END`
  tx.run(`UPDATE {documents} SET state = ${state} WHERE id = ?`, idIn(stream))
}

function change(tx: Tx, { stream }: Occurred, changes: Values): void {
  tx.update('documents', { id: idIn(stream) }, changes)
}
