import type { Of } from '../../../contracts/define.ts'
import { isDossierPaper } from '../../../contracts/document/paper-types.ts'
import { AssembleDossier, DossierAssembled } from '../../../contracts/dossier/assemble-dossier.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { candidacy } from '../candidacy/state.ts'
import { type Document, document } from '../document/state.ts'
import { withHeirs, withSuperior } from '../document/superior.ts'
import { ref } from '../kernel/context.ts'
import { decision, isRefused, only, pick } from '../kernel/decision.ts'
import { organisation } from '../organisation/state.ts'
import { dossier } from './state.ts'

export const assembleDossier = decision({
  contract: AssembleDossier,
  stream: dossier,
  version: 1,
  // A candidacy has one dossier, so its stream carries the candidacy's id.
  target: { id: (body) => body.candidacyId },
  actsFor: () => null,
  reads({ body }, _, context) {
    const registration = context.get(candidacy, body.candidacyId)?.registration
    const issuers = body.documents.flatMap((id) => context.get(document, id)?.draft?.organisationId ?? [])
    return [
      ref(candidacy, body.candidacyId),
      ...body.documents.map((id) => ref(document, id)),
      ...issuers.map((id) => ref(organisation, id)),
      ...(registration == null
        ? []
        : [...withSuperior(registration.organisationId, context), ...withHeirs(registration.committeeId, context)]),
    ]
  },
  decide({ body }, state, context) {
    const same = state.editions.find(({ assembled }) => isSame(assembled, body))
    if (same !== undefined)
      return refuse('EDITION_EXISTS', `Hồ sơ lần ${same.assembled.edition} đã gồm các văn bản này.`)
    const papers = body.documents.map((id) => ({ id, state: context.get(document, id) }))
    const open = papers.find((paper) => paper.state?.issued == null)
    if (open !== undefined) return refuse('NOT_ISSUED', `Văn bản mã “${open.id}” của hồ sơ chưa ban hành.`)
    const files: Files = []
    for (const { id, state: paper } of papers) {
      const file = fileOf(id, paper!)
      if (isRefused(file)) return file
      files.push(file)
    }
    return [DossierAssembled({ ...body, edition: state.editions.length + 1, files })]
  },
  commandOf: (events) =>
    pick(only(events, 'DossierAssembled').data, 'candidacyId', 'occasion', 'documents', 'fingerprint', 'extract'),
})

type Files = Of<typeof DossierAssembled>['data']['files']

function fileOf(documentId: string, { draft, issued, number }: Document): Files[number] | Refused {
  const { type, organisationId, symbol } = draft!
  const { signedOn, sha256, pages, scan } = issued!
  if (!isDossierPaper(type)) return refuse('PAPER_SEALED', `Văn bản mã “${documentId}” là biên bản niêm phong.`)
  return {
    ...{ documentId, type, organisationId },
    ...(number === null ? {} : { number }),
    ...(symbol === undefined ? {} : { symbol }),
    // Where the day was left open it is the day of signing that counts; elsewhere both are one.
    date: signedOn,
    ...{ sha256, pages, scanned: scan !== undefined },
  }
}

type Contents = { readonly occasion: string; readonly documents: readonly string[] }

export function isSame(a: Contents, b: Contents): boolean {
  return a.occasion === b.occasion && a.documents.join() === b.documents.join()
}
