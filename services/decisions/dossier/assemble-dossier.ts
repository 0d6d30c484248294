import { AssembleDossier, DossierAssembled } from '../../../contracts/dossier/assemble-dossier.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { candidacy } from '../candidacy/state.ts'
import { document } from '../document/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
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
        : [ref(organisation, registration.organisationId), ref(organisation, registration.committeeId)]),
    ]
  },
  decide({ body }, state, context) {
    const same = state.editions.find(({ assembled }) => isSame(assembled, body))
    if (same !== undefined)
      return refuse('EDITION_EXISTS', `Hồ sơ lần ${same.assembled.edition} đã gồm các văn bản này.`)
    const papers = body.documents.map((id) => ({ id, state: context.get(document, id) }))
    const open = papers.find((paper) => paper.state?.issued == null)
    if (open !== undefined) return refuse('NOT_ISSUED', `Văn bản mã “${open.id}” của hồ sơ chưa ban hành.`)
    const files = papers.map(({ id, state: paper }) => {
      const draft = paper!.draft!
      const issued = paper!.issued!
      return {
        documentId: id,
        type: draft.type,
        organisationId: draft.organisationId,
        ...(paper!.number === null ? {} : { number: paper!.number }),
        ...(draft.symbol === undefined ? {} : { symbol: draft.symbol }),
        // Where the day was left open it is the day of signing that counts; elsewhere both are one.
        date: issued.signedOn,
        sha256: issued.sha256,
        pages: issued.pages,
        scanned: issued.scan !== undefined,
      }
    })
    return [DossierAssembled({ ...body, edition: state.editions.length + 1, files })]
  },
  commandOf: (events) =>
    pick(only(events, 'DossierAssembled').data, 'candidacyId', 'occasion', 'documents', 'fingerprint'),
})

type Contents = { readonly occasion: string; readonly documents: readonly string[] }

function isSame(a: Contents, b: Contents): boolean {
  return a.occasion === b.occasion && a.documents.join() === b.documents.join()
}
