import { ChooseSigner, SignerChosen } from '../../../contracts/document/choose-signer.ts'
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { factsOn, officersOn } from '../organisation/on-date.ts'
import { type Officer, type Organisation, organisation } from '../organisation/state.ts'
import { AWAITS_DRAFT, type Document, document, issuerOf, neverIssued } from './state.ts'

export const chooseSigner = decision({
  contract: ChooseSigner,
  stream: document,
  version: 1,
  actsFor: (_, state) => issuerOf(state),
  reads: (_, { draft }) => (draft === null ? [] : [ref(organisation, draft.organisationId)]),
  decide({ body }, state, context) {
    const never = neverIssued(state)
    if (never !== null) return never
    if (state.issued !== null) return refuse('ALREADY_ISSUED', 'Văn bản đã ban hành.')
    const { draft } = state
    if (draft === null) return refuse('DOCUMENT_CANCELLED', AWAITS_DRAFT)
    if (fixed.includes(draft.type)) {
      return refuse('SIGNER_FIXED', 'Người ký văn bản này là người đã làm việc được ghi, không chọn người khác.')
    }
    const issuer = context.get(organisation, draft.organisationId)!
    const candidates = signersOf(draft, issuer)
    const chosen = candidates.find(({ personId }) => personId === body.personId)
    if (chosen === undefined) {
      return refuse(
        'SIGNER_NOT_IN_OFFICE',
        `Người này không là bí thư, phó bí thư đương nhiệm vào ngày ${shortDate(draft.date)}.`,
        { pointer: '/personId', detail: `một trong: ${candidates.map(({ personId }) => personId).join(', ')}` },
      )
    }
    return [SignerChosen({ ...body, as: chosen.office })]
  },
  commandOf: (events) => pick(only(events, 'SignerChosen').data, 'personId'),
})

/** Signed by those who counted, took the minutes, looked, stood for their side, or signed the decision that gives it. */
const fixed: readonly PaperType[] = [
  'count-record',
  'sealed-count',
  'commitment',
  'conference-record',
  'supervision-record',
  'certificate',
]

type Signing = Officer & { readonly office: 'secretary' | 'deputy-secretary' }

/** Secretary and deputies of the organ for which the paper's present signer signs, on the paper's day. */
function signersOf({ signers, date }: NonNullable<Document['draft']>, issuer: Organisation): readonly Signing[] {
  const organs = factsOn(issuer, date).organs.map(({ code }) => officersOn(issuer, code, date))
  const own = organs.find((officers) => officers.some((one) => isPrinted(one, signers[0]!)))
  return (own ?? []).filter((one): one is Signing => one.office !== 'member')
}

function isPrinted(officer: Officer, { personId, as }: { readonly personId: string; readonly as: string }): boolean {
  return officer.personId === personId && officer.office === as
}
