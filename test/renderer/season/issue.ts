import { PDFDocument } from '@cantoo/pdf-lib'
import { attachScan } from '../../../services/decisions/document/attach-scan.ts'
import { issueDocument } from '../../../services/decisions/document/issue-document.ts'
import { assembleDossier } from '../../../services/decisions/dossier/assemble-dossier.ts'
import type { FileStore } from '../../../services/store/files/port.ts'
import { documentOf } from '../rendering.ts'
import type { Fingerprint, Season } from './season.ts'

const ON = '2025-01-09'

/** Issues a rendered paper; with `scan`, the pages of a scan of it are the issued file. */
export async function issue(season: Season, id: string, scan?: Uint8Array, files?: FileStore): Promise<void> {
  const { store, give } = season
  const { date, signers } = (await documentOf(store, id)).draft!
  const signedBy = [...new Set(signers.map(({ personId }) => personId))]
  if (scan === undefined || files === undefined) {
    await give(issueDocument, ON, { signedOn: date, signedBy }, id)
    return
  }
  const pages = (await PDFDocument.load(scan)).getPageCount()
  const sha256 = await files.put(scan)
  await give(attachScan, ON, { sha256, pages, bytes: scan.length }, id)
  await give(issueDocument, ON, { signedOn: date, signedBy, scan: sha256 }, id)
}

/** The papers that go up for branch A, in the order of the dossier. */
export const papersOfA = ({ documents }: Season): string[] => [
  documents.proposal,
  documents.countRecord,
  documents.report,
  documents.selfAssessment,
  documents.committeeProposal,
  documents.committeeRecord,
]

export async function assemble(
  { give, candidacies }: Season,
  occasion: 'proposal' | 'recognition',
  documents: string[],
  fingerprint: Fingerprint,
  extract?: 'events-1',
): Promise<void> {
  const body = { candidacyId: candidacies.a, occasion, documents, fingerprint }
  await give(assembleDossier, ON, extract === undefined ? body : { ...body, extract })
}

/** A scan of so many pages, each with a mark in the middle. */
export async function scanOf(pages: number): Promise<Uint8Array> {
  const scan = await PDFDocument.create({ updateMetadata: false })
  for (let n = 0; n < pages; n++) scan.addPage([595, 842]).drawRectangle({ x: 200, y: 400, width: 100, height: 50 })
  return scan.save()
}
