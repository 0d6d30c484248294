// Digital signatures on the count record of branch A: four sign, the head of the tellers last.

import { sha } from '../season-events.ts'
import { branchA, candidacyA } from './ids.ts'
import { fileOf, fingerprint, type Paper, paperA } from './papers.ts'

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

/** A time-stamp in the `n`th signature, and that none came. */
export const timestampOn = (paper: Paper, n = 1) => ({
  as: `time-stamp ${n} on ${paper}`,
  id: paperA(paper),
  body: { field: `ChuKy${n}`, base: sha(String(n)), sha256: sha(String(n + 4)), provedAt: '2024-12-15T07:00:40.000Z' },
})
export const noTimestampOn = (paper: Paper, n = 1) => ({
  as: `no time-stamp ${n} on ${paper}`,
  id: paperA(paper),
  body: { field: `ChuKy${n}`, base: sha(String(n)), reason: 'Dịch vụ dấu thời gian không trả lời.' },
})

/** Branch A's first dossier, signed by the service, and its time-stamp. */
export const sealedDossier = {
  as: 'file of a dossier that is signed',
  id: candidacyA,
  body: {
    ...{ edition: 1, sha256: sha('f'), pages: 12, fingerprint },
    signature: { certificate: sha('c'), unsigned: sha('d'), field: 'ChuKyDichVu', at: signedAt },
  },
}
export const stampOnDossier = {
  as: 'time-stamp of the dossier',
  id: candidacyA,
  body: { edition: 1, base: sha('f'), sha256: sha('e'), provedAt: '2024-12-15T07:00:40.000Z' },
}
export const noStampOnDossier = {
  as: 'no time-stamp of the dossier',
  id: candidacyA,
  body: { edition: 1, base: sha('f'), reason: 'Dịch vụ dấu thời gian không trả lời.' },
}
