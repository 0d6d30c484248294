import { idIn, projection } from './projection.ts'

/** One row a season; windows and approvers as the event pinned them, as JSON. */
export const seasons = projection({
  name: 'seasons',
  version: 1,
  tables: {
    seasons: `
      id TEXT PRIMARY KEY, year INTEGER NOT NULL, model TEXT NOT NULL, organisation TEXT NOT NULL,
      framework TEXT NOT NULL, framework_sha256 TEXT NOT NULL, windows TEXT NOT NULL, approvers TEXT NOT NULL,
      opened_on TEXT NOT NULL, created TEXT NOT NULL, revision INTEGER NOT NULL`,
  },
  indexes: ['{seasons} (created)'],
  on: {
    SeasonOpened: (tx, { stream, data, occurredOn, position, revision }) =>
      tx.insert('seasons', {
        id: idIn(stream),
        year: data.year,
        model: data.model,
        organisation: data.organisationId,
        framework: data.frameworkId,
        framework_sha256: data.frameworkSha256,
        windows: JSON.stringify(data.windows),
        approvers: JSON.stringify(data.approvers),
        opened_on: occurredOn,
        created: position,
        revision,
      }),
  },
})
