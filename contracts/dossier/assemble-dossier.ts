import Type from 'typebox'
import { command, event } from '../define.ts'
import { Fingerprint } from '../document/draft-document.ts'
import { DossierPaper } from '../document/paper-types.ts'
import { closed, DateOnly, Id, Label, oneOf, Positive, Sha256 } from '../values.ts'

const body = closed({
  candidacyId: Id,
  /**
   * proposal: what goes up with the committee's tờ trình; recognition: after the decision was issued; revocation: after the
   * decision that revoked it was.
   */
  occasion: oneOf('proposal', 'recognition', 'revocation'),
  documents: Type.Array(Id, { minItems: 1, maxItems: 50 }),
  fingerprint: Fingerprint,
  /** Form of the candidacy's events inside the file; absent where they are not in it. */
  extract: Type.Optional(oneOf('events-1')),
})

/** Puts the issued papers of a candidacy in order, by hash. Given by a policy once the last of them is issued. */
export const AssembleDossier = command({ name: 'AssembleDossier', stream: 'dossier', target: 'derived', body })
export const DossierAssembled = event(
  'DossierAssembled',
  5,
  closed({
    ...body.properties,
    /** 1, 2, …; a later one never overwrites. */
    edition: Positive,
    files: Type.Array(
      closed({
        documentId: Id,
        type: DossierPaper,
        organisationId: Id,
        number: Type.Optional(Positive),
        symbol: Type.Optional(Label(40)),
        date: DateOnly,
        sha256: Sha256,
        pages: Positive,
        scanned: Type.Boolean(),
      }),
    ),
  }),
)
