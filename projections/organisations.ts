import { dayBefore } from '../contracts/time.ts'
import type { LocalDate } from '../contracts/values.ts'
import { idIn, newest, projection, type Tx } from './projection.ts'

/** Before its first day an organisation is what it was founded as. */
const always = ''

/**
 * The tree of organisations through time: of each aspect, the row with the latest `starts_on` that has come is in force.
 * `folded` is the name in lower case without diacritics, for searching.
 */
export const organisations = projection({
  name: 'organisations',
  version: 4,
  tables: {
    organisations: `
      id TEXT PRIMARY KEY, effective_from TEXT NOT NULL, created TEXT NOT NULL, position TEXT NOT NULL,
      revision INTEGER NOT NULL`,
    organisation_names: `
      organisation TEXT, starts_on TEXT, name TEXT NOT NULL, committee_name TEXT NOT NULL, folded TEXT NOT NULL,
      symbol TEXT NOT NULL, place TEXT NOT NULL, organs TEXT NOT NULL, PRIMARY KEY (organisation, starts_on)`,
    organisation_kinds: `
      organisation TEXT, starts_on TEXT, kind TEXT NOT NULL, PRIMARY KEY (organisation, starts_on)`,
    organisation_parents: `
      organisation TEXT, starts_on TEXT, parent TEXT, PRIMARY KEY (organisation, starts_on)`,
    organisation_successors: `
      organisation TEXT, successor TEXT, starts_on TEXT, ended INTEGER NOT NULL,
      PRIMARY KEY (organisation, successor, starts_on)`,
    organisation_ends: `organisation TEXT PRIMARY KEY, starts_on TEXT NOT NULL, how TEXT NOT NULL`,
    terms: `
      organisation TEXT, starts_on TEXT, name TEXT NOT NULL, ends_on TEXT, basis TEXT NOT NULL,
      PRIMARY KEY (organisation, starts_on)`,
    officers: `
      organisation TEXT, revision INTEGER, person TEXT NOT NULL, office TEXT NOT NULL, organ TEXT NOT NULL,
      title TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT, PRIMARY KEY (organisation, revision)`,
  },
  indexes: [
    '{organisations} (created)',
    '{organisation_parents} (parent)',
    '{organisation_successors} (successor)',
    '{officers} (person)',
  ],
  on: {
    OrganisationEstablished: (tx, { stream, data, position, revision }) => {
      const id = idIn(stream)
      tx.insert('organisations', { id, effective_from: data.effectiveFrom, created: position, position, revision })
      tx.insert('organisation_names', { organisation: id, starts_on: always, ...named(data) })
      tx.insert('organisation_kinds', { organisation: id, starts_on: always, kind: data.kind })
      tx.insert('organisation_parents', { organisation: id, starts_on: always, parent: data.parentId ?? null })
    },
    OrganisationRenamed: (tx, { stream, data: { names, effectiveFrom } }) => {
      const organisation = idIn(stream)
      const sql = 'SELECT * FROM {organisation_names} WHERE organisation = ? ORDER BY starts_on DESC LIMIT 1'
      const before = tx.get<Named>(sql, organisation)!
      tx.put('organisation_names', { ...before, ...named(names), organisation, starts_on: effectiveFrom })
    },
    KindChanged: (tx, { stream, data: { kind, effectiveFrom } }) =>
      tx.put('organisation_kinds', { organisation: idIn(stream), starts_on: effectiveFrom, kind }),
    OrganisationMoved: (tx, { stream, data: { parentId, effectiveFrom } }) =>
      tx.put('organisation_parents', { organisation: idIn(stream), starts_on: effectiveFrom, parent: parentId }),
    OrganisationMerged: (tx, { stream, data: { into, effectiveFrom } }) =>
      pass(tx, idIn(stream), [into], { how: 'merged', ended: true, from: effectiveFrom }),
    OrganisationSplit: (tx, { stream, data: { into, continues, effectiveFrom } }) =>
      pass(tx, idIn(stream), into, { how: 'split', ended: !continues, from: effectiveFrom }),
    OrganisationDissolved: (tx, { stream, data: { successorId, effectiveFrom } }) =>
      pass(tx, idIn(stream), successorId === undefined ? [] : [successorId], {
        how: 'dissolved',
        ended: true,
        from: effectiveFrom,
      }),
    TermOpened: (tx, { stream, data }) => {
      const organisation = idIn(stream)
      const { name, from, to, basis } = data
      tx.run(
        'UPDATE {terms} SET ends_on = ? WHERE organisation = ? AND starts_on < ? AND ends_on IS NULL',
        ...[dayBefore(from), organisation, from],
      )
      tx.put('terms', { organisation, starts_on: from, name, ends_on: to ?? null, basis })
    },
    OfficerAppointed: (tx, { stream, data, revision }) => {
      const organisation = idIn(stream)
      const { personId: person, office, organ, title, from, until } = data
      const span = { starts_on: from, ends_on: until ?? null }
      tx.insert('officers', { organisation, revision, person, office, organ, title, ...span })
    },
    OfficerEnded: (tx, { stream, data: { personId, office, organ, until } }) =>
      tx.run(
        `UPDATE {officers} SET ends_on = ? WHERE organisation = ? AND person = ? AND office = ? AND organ = ?
          AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)`,
        ...[until, idIn(stream), personId, office, organ, until, until],
      ),
  },
  each: newest('organisation', 'organisations'),
})

type Named = Readonly<Record<'name' | 'committee_name' | 'folded' | 'symbol' | 'place' | 'organs', string>>
type Names = {
  readonly name?: string
  readonly committeeName?: string
  readonly symbol?: string
  readonly place?: string
  readonly organs?: readonly { readonly code: string; readonly name: string }[]
}

/** The columns of the name forms that are given. */
function named({ name, committeeName, symbol, place, organs }: Names): Partial<Named> {
  return {
    ...(name === undefined ? {} : { name, folded: fold(name) }),
    ...(committeeName === undefined ? {} : { committee_name: committeeName }),
    ...(symbol === undefined ? {} : { symbol }),
    ...(place === undefined ? {} : { place }),
    ...(organs === undefined ? {} : { organs: JSON.stringify(organs.map(({ code, name }) => ({ code, name }))) }),
  }
}

type Passing = { readonly how: 'merged' | 'split' | 'dissolved'; readonly ended: boolean; readonly from: LocalDate }

function pass(tx: Tx, organisation: string, successors: readonly string[], { how, ended, from }: Passing): void {
  for (const successor of successors) {
    tx.put('organisation_successors', { organisation, successor, starts_on: from, ended: Number(ended) })
  }
  if (ended) tx.put('organisation_ends', { organisation, starts_on: from, how })
}

/** Lower case without diacritics. Unicode gives đ no decomposition, so it is replaced by hand. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase('vi')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
}
