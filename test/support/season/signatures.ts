// Digital signatures on the count record of branch A: four sign, the head of the tellers last.

import { sha } from '../season-events.ts'
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
