import { projection } from './projection.ts'

/** One row an edition of a candidacy's dossier, and its papers in order. */
export const dossiers = projection({
  name: 'dossiers',
  version: 1,
  tables: {
    dossiers: `
      candidacy TEXT, edition INTEGER, occasion TEXT NOT NULL, assembled_on TEXT NOT NULL, state TEXT NOT NULL,
      sha256 TEXT, pages INTEGER, failure TEXT, created TEXT NOT NULL, position TEXT NOT NULL,
      revision INTEGER NOT NULL, PRIMARY KEY (candidacy, edition)`,
    dossier_files: `
      candidacy TEXT, edition INTEGER, ordinal INTEGER, document TEXT NOT NULL, type TEXT NOT NULL,
      organisation TEXT NOT NULL, number INTEGER, symbol TEXT, date TEXT NOT NULL, sha256 TEXT NOT NULL,
      pages INTEGER NOT NULL, scanned INTEGER NOT NULL, PRIMARY KEY (candidacy, edition, ordinal)`,
  },
  indexes: ['{dossiers} (created)'],
  on: {
    DossierAssembled: (tx, { data, occurredOn, position, revision }) => {
      const { candidacyId: candidacy, edition, occasion } = data
      const of = { candidacy, edition, occasion, assembled_on: occurredOn, state: 'assembled' }
      tx.insert('dossiers', { ...of, created: position, position, revision })
      for (const [ordinal, file] of data.files.entries()) {
        const { documentId: document, type, organisationId: organisation, date, sha256, pages } = file
        const cited = { number: file.number ?? null, symbol: file.symbol ?? null, date }
        tx.insert('dossier_files', {
          ...{ candidacy, edition, ordinal, document, type, organisation, ...cited },
          ...{ sha256, pages, scanned: file.scanned ? 1 : 0 },
        })
      }
    },
    DossierRendered: (tx, { stream, data, position, revision }) => {
      const { edition, sha256, pages } = data
      const made = { state: 'rendered', sha256, pages, failure: null }
      tx.update('dossiers', { candidacy: candidacyOf(stream), edition }, { ...made, position, revision })
    },
    DossierRenderFailed: (tx, { stream, data, position, revision }) => {
      const failed = { state: 'failed', failure: data.reason }
      const of = { candidacy: candidacyOf(stream), edition: data.edition }
      tx.update('dossiers', of, { ...failed, position, revision })
    },
  },
})

/** A dossier's stream is named by its candidacy. */
function candidacyOf(stream: string): string {
  return stream.slice('dossier-'.length)
}
