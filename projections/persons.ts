import { idIn, projection } from './projection.ts'

/** Persons by their ids, which say nothing of them, and where they are members; names are opened when read. */
export const persons = projection({
  name: 'persons',
  version: 2,
  tables: {
    persons: `
      id TEXT PRIMARY KEY, erased INTEGER NOT NULL, created TEXT NOT NULL, position TEXT NOT NULL,
      revision INTEGER NOT NULL`,
    memberships: `
      person TEXT, revision INTEGER, organisation TEXT NOT NULL, standing TEXT NOT NULL, starts_on TEXT NOT NULL,
      ends_on TEXT,       PRIMARY KEY (person, revision)`,
  },
  indexes: ['{persons} (created)', '{memberships} (organisation)'],
  on: {
    PersonRegistered: (tx, { stream, position, revision }) =>
      tx.insert('persons', { id: idIn(stream), erased: 0, created: position, position, revision }),
    OrganisationJoined: (tx, { stream, data, position, revision }) => {
      const person = idIn(stream)
      const { organisationId: organisation, standing, from } = data
      tx.insert('memberships', { person, revision, organisation, standing, starts_on: from, ends_on: null })
      tx.update('persons', { id: person }, { position, revision })
    },
    OrganisationLeft: (tx, { stream, data: { joined, until }, position, revision }) => {
      const person = idIn(stream)
      for (const organisation of joined) {
        tx.run(
          `UPDATE {memberships} SET ends_on = ? WHERE person = ? AND organisation = ?
            AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)`,
          ...[until, person, organisation, until, until],
        )
      }
      tx.update('persons', { id: person }, { position, revision })
    },
    PersonErased: (tx, { stream, position, revision }) =>
      tx.update('persons', { id: idIn(stream) }, { erased: 1, position, revision }),
  },
})
