// Digital signatures on the count record of branch A: four sign, the head of the tellers last.

import { sha } from '../season-events.ts'
import { branchA } from './ids.ts'
import { fileOf, type Paper, paperA } from './papers.ts'

/** On the paper's own day, at two in the afternoon in Vietnam. */
export const signedAt = '2024-12-15T07:00:00.000Z'

/** The `n`th signature, from 1; each is over the file that the one before made. */
export function signatureOn(paper: Paper, personId: string, n = 1) {
  return {
    personId,
    certificate: sha('c'),
    base: n === 1 ? fileOf(paper) : sha(String(n - 1)),
    sha256: sha(String(n)),
    pages: 2,
    at: signedAt,
    field: `ChuKy${n}`,
  }
}

export const signed = (paper: Paper, personId: string, n = 1) => ({
  as: `signature ${n} on ${paper}`,
  id: paperA(paper),
  body: signatureOn(paper, personId, n),
})

/** Of the person who signs, valid for years. */
export const registeredFor = (personId: string) => ({
  as: `certificate of ${personId}`,
  id: personId,
  body: { organisationId: branchA, certificate: sha('c'), from: '2024-01-01', until: '2028-12-31' },
})

/** The field that is open for the `n`th signature. */
export const preparedOn = (paper: Paper, personId: string, n = 1) => {
  const { sha256: _, pages: __, ...same } = signatureOn(paper, personId, n)
  return {
    as: `preparation ${n} on ${paper}`,
    id: paperA(paper),
    body: { ...same, signatureId: `s${n}`, prepared: sha('9'), expiresAt: '2024-12-15T07:30:00.000Z' },
  }
}

export const appliedOn = (paper: Paper, personId: string, n = 1) => ({
  as: `token ${n} on ${paper}`,
  id: paperA(paper),
  body: { ...signatureOn(paper, personId, n), signatureId: `s${n}` },
})
