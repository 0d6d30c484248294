import { idIn, projection } from './projection.ts'

/** One row a file of a candidacy's evidence: which candidacies hold a file, and by what title. */
export const evidence = projection({
  name: 'evidence',
  version: 1,
  tables: {
    evidence: `
      candidacy TEXT, sha256 TEXT, title TEXT NOT NULL, media_type TEXT NOT NULL, bytes INTEGER NOT NULL,
      pages INTEGER, annex INTEGER NOT NULL, position TEXT NOT NULL, PRIMARY KEY (candidacy, sha256)`,
  },
  indexes: ['{evidence} (sha256, position)'],
  on: {
    EvidenceAttached: (tx, { stream, data, position }) => {
      const { sha256, title, mediaType: media_type, bytes, pages = null, annex } = data
      const file = { sha256, title, media_type, bytes, pages, annex: annex ? 1 : 0 }
      tx.insert('evidence', { candidacy: idIn(stream), ...file, position })
    },
  },
})
