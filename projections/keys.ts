import { idIn, projection } from './projection.ts'

/** One row an API key; the hash of its secret stays in the log. */
export const keys = projection({
  name: 'keys',
  version: 1,
  tables: {
    keys: `
      id TEXT PRIMARY KEY, holder TEXT NOT NULL, person TEXT, role TEXT NOT NULL, organisation TEXT,
      issued_on TEXT NOT NULL, expires_on TEXT, revoked_on TEXT,
      created TEXT NOT NULL, revision INTEGER NOT NULL`,
  },
  indexes: ['{keys} (created)'],
  on: {
    KeyIssued: (tx, { stream, data, occurredOn, position, revision }) =>
      tx.insert('keys', {
        id: idIn(stream),
        holder: data.holder,
        person: data.personId ?? null,
        role: data.role,
        organisation: data.organisationId ?? null,
        issued_on: occurredOn,
        expires_on: data.expiresOn ?? null,
        created: position,
        revision,
      }),
    KeyRevoked: (tx, { stream, occurredOn, revision }) =>
      tx.update('keys', { id: idIn(stream) }, { revoked_on: occurredOn, revision }),
  },
})
