import { documentId } from '../../../services/decisions/document/id.ts'
import { type Step, step } from '../play.ts'
import { sha } from '../season-events.ts'
import * as ids from './ids.ts'

const day = '2025-01-20'

export const fingerprint = { templates: sha('1'), fonts: sha('2'), browser: 'chromium 153' }

const papers = {
  sheet: { type: 'self-assessment', source: { stream: 'candidacy', id: ids.candidacyA } },
  report: { type: 'report', source: { stream: 'candidacy', id: ids.candidacyA } },
  record: { type: 'count-record', source: { stream: 'ballot', id: ids.ballotA } },
  proposal: { type: 'proposal', source: { stream: 'round', id: ids.roundA } },
} as const

export type Paper = keyof typeof papers
export const paperA = (paper: Paper) => documentId(papers[paper].type, papers[paper].source)
export const draftOf = (paper: Paper) => ({ ...papers[paper], fingerprint })

const draft = (paper: Paper) => step('DraftDocument', { as: `draft ${paper}`, body: draftOf(paper), occurredOn: day })

function number(paper: Paper): Step[] {
  const documentId = paperA(paper)
  return [
    step('AllocateNumber', { as: `number ${paper}`, body: { documentId }, occurredOn: day }),
    step('NumberDocument', { as: `numbered ${paper}`, id: documentId, body: { number: 1 }, occurredOn: day }),
  ]
}

const all = Object.keys(papers) as Paper[]

/** Of branch A: sheet, report and count record; its tờ trình cites the record's number, so that one comes later. */
export const drafted = [draft('sheet'), draft('report'), draft('record')]
export const numbered = [...number('report'), ...number('record'), draft('proposal'), ...number('proposal')]

export const rendered = all.map((paper) =>
  step('RecordRendering', {
    as: `file ${paper}`,
    id: paperA(paper),
    body: { sha256: fileOf(paper), pages: 2, fingerprint },
    occurredOn: day,
  }),
)

export const scanOfSheet = { sha256: sha('e'), pages: 3, bytes: 90_000 }

export const printedOn: Readonly<Record<Paper, string>> = {
  sheet: '2024-12-10',
  report: '2024-12-12',
  record: '2024-12-15',
  proposal: '2024-12-15',
}

const [a1, a2, a3, a4] = ids.membersA
export const printedSigners = (paper: Paper) => (paper === 'record' ? [a2!, a1, a3!, a4!] : [a1])

/** Signed with pen and scanned: the sheet; the others as they were printed. */
export const issued: readonly Step[] = [
  step('AttachScan', { id: paperA('sheet'), body: scanOfSheet, occurredOn: day }),
  ...all.map((paper) =>
    step('IssueDocument', {
      as: `issue ${paper}`,
      id: paperA(paper),
      body: {
        signedOn: printedOn[paper],
        signedBy: printedSigners(paper),
        ...(paper === 'sheet' ? { scan: scanOfSheet.sha256 } : {}),
      },
      occurredOn: day,
    }),
  ),
]

export const dossierOf = {
  candidacyId: ids.candidacyA,
  occasion: 'proposal' as const,
  documents: (['proposal', 'record', 'report', 'sheet'] as const).map(paperA),
  fingerprint,
}
export const assembled = [step('AssembleDossier', { body: dossierOf, occurredOn: day })]
export const filed = [
  step('RecordDossierFile', {
    id: ids.candidacyA,
    body: { edition: 1, sha256: sha('f'), pages: 12, fingerprint },
    occurredOn: day,
  }),
]

export function fileOf(paper: Paper): string {
  return sha(String(5 + all.indexOf(paper)))
}
