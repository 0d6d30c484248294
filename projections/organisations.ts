import { idIn, newest, projection } from './projection.ts'

/** The tree of organisations. `folded` is the name in lower case without diacritics, for searching. */
export const organisations = projection({
  name: 'organisations',
  version: 2,
  tables: {
    organisations: `
      id TEXT PRIMARY KEY, parent TEXT, kind TEXT NOT NULL, name TEXT NOT NULL, committee_name TEXT NOT NULL,
      folded TEXT NOT NULL, symbol TEXT NOT NULL, place TEXT NOT NULL, effective_from TEXT NOT NULL,
      organs TEXT NOT NULL, created TEXT NOT NULL, position TEXT NOT NULL, revision INTEGER NOT NULL`,
    terms: `
      organisation TEXT, starts_on TEXT, name TEXT NOT NULL, ends_on TEXT, basis TEXT NOT NULL,
      PRIMARY KEY (organisation, starts_on)`,
    officers: `
      organisation TEXT, revision INTEGER, person TEXT NOT NULL, office TEXT NOT NULL, organ TEXT NOT NULL,
      title TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT, PRIMARY KEY (organisation, revision)`,
  },
  indexes: ['{organisations} (created)', '{organisations} (parent)', '{officers} (person)'],
  on: {
    OrganisationEstablished: (tx, { stream, data, position, revision }) =>
      tx.insert('organisations', {
        id: idIn(stream),
        parent: data.parentId ?? null,
        kind: data.kind,
        name: data.name,
        committee_name: data.committeeName,
        folded: fold(data.name),
        symbol: data.symbol,
        place: data.place,
        effective_from: data.effectiveFrom,
        organs: JSON.stringify(data.organs.map(({ code, name }) => ({ code, name }))),
        created: position,
        position,
        revision,
      }),
    TermOpened: (tx, { stream, data }) => {
      const organisation = idIn(stream)
      const { name, from, to, basis } = data
      tx.put('terms', { organisation, starts_on: from, name, ends_on: to ?? null, basis })
    },
    OfficerAppointed: (tx, { stream, data, revision }) => {
      const organisation = idIn(stream)
      const { personId: person, office, organ, title, from, until } = data
      const span = { starts_on: from, ends_on: until ?? null }
      tx.insert('officers', { organisation, revision, person, office, organ, title, ...span })
    },
  },
  each: newest('organisation', 'organisations'),
})

/** Lower case without diacritics. Unicode gives đ no decomposition, so it is replaced by hand. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
}
