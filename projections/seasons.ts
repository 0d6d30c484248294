import { idIn, newest, projection } from './projection.ts'

/** One row a season; windows as the event pinned them, approvers as they stand now, and the counts of its end, as JSON. */
export const seasons = projection({
  name: 'seasons',
  version: 3,
  tables: {
    seasons: `
      id TEXT PRIMARY KEY, year INTEGER NOT NULL, model TEXT NOT NULL, organisation TEXT NOT NULL,
      framework TEXT NOT NULL, framework_sha256 TEXT NOT NULL, windows TEXT NOT NULL, approvers TEXT NOT NULL,
      opened_on TEXT NOT NULL, registered INTEGER NOT NULL, closed_on TEXT, counts TEXT,
      created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
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
        registered: 0,
        created: position,
        position,
        revision,
      }),
    ApproversChanged: (tx, { stream, data }) =>
      tx.update('seasons', { id: idIn(stream) }, { approvers: JSON.stringify(data.approvers) }),
    CandidacyEntered: (tx, { stream }) =>
      tx.run('UPDATE {seasons} SET registered = registered + 1 WHERE id = ?', idIn(stream)),
    CandidacyLeft: (tx, { stream }) =>
      tx.run('UPDATE {seasons} SET registered = registered - 1 WHERE id = ?', idIn(stream)),
    SeasonClosed: (tx, { stream, data, occurredOn: closed_on }) => {
      const { unfinished, ...ends } = data
      const counts = JSON.stringify({ ...ends, unfinished: unfinished.length })
      tx.update('seasons', { id: idIn(stream) }, { closed_on, counts })
    },
  },
  each: newest('season', 'seasons'),
})
