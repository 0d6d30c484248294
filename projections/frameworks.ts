import { idIn, projection } from './projection.ts'

/** One row a published framework; the whole of it is its event. `streak`: its rule for years in a row, as JSON. */
export const frameworks = projection({
  name: 'frameworks',
  version: 3,
  tables: {
    frameworks: `
      id TEXT PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, model TEXT NOT NULL, status TEXT NOT NULL,
      sha256 TEXT NOT NULL, from_year INTEGER NOT NULL, to_year INTEGER, published_on TEXT NOT NULL,
      supersedes TEXT, retired_on TEXT, superseded_by TEXT, streak TEXT,
      created TEXT NOT NULL, revision INTEGER NOT NULL`,
  },
  indexes: ['{frameworks} (created)'],
  on: {
    FrameworkPublished: (tx, { stream, data, occurredOn, position, revision }) => {
      const { code, name, model, status, appliesTo, streak } = data.framework
      const years = { from_year: appliesTo.years.from, to_year: appliesTo.years.to ?? null }
      tx.insert('frameworks', {
        ...{ id: idIn(stream), code, name, model, status, sha256: data.sha256, ...years },
        ...{ supersedes: data.supersedes ?? null, retired_on: null, superseded_by: null },
        ...{ streak: streak === undefined ? null : JSON.stringify(streak), published_on: occurredOn },
        ...{ created: position, revision },
      })
    },
    FrameworkRetired: (tx, { stream, data, revision }) =>
      tx.update(
        'frameworks',
        { id: idIn(stream) },
        { retired_on: data.on, superseded_by: data.supersededBy ?? null, revision },
      ),
  },
})
