import { recognitionOf } from '../../decisions/candidacy/chain.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import { documentId } from '../../decisions/document/id.ts'
import { asSigned, type Draft, document } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import type { Revocation, Revoked } from '../papers/revocation.ts'
import { basesOf } from './bases.ts'
import { branchName } from './branches.ts'
import { revocationFace } from './defaults.ts'
import { reasonOf } from './free-text.ts'
import { attachedTo, decisionCited, headOf, inCapitals, organIn, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { roundFacts } from './round-facts.ts'

/** Quyết định hủy bỏ nội dung công nhận: one for all that the round revoked. */
export function revocation(draft: Draft, number: number | null, context: Context, names: Names): Revocation {
  const { held, convened, opened, rules } = roundFacts(draft.source.id, context)
  const { items, bases } = required(held.revocation, 'quyết định hủy bỏ của hội nghị')
  const organ = organIn(convened.organisationId, convened.organ, draft.date, context).name
  const branches = items.map(({ candidacyId }) => nameNow(candidacyId, draft, context))
  const committees = [...new Set(items.map(({ candidacyId }) => committeeOf(candidacyId, draft, context)))].join(', ')
  return {
    paper: 'revocation',
    head: headOf(draft, number, context),
    ...revocationFace(rules, opened.year, draft, context),
    organ: inCapitals(organ),
    model: rules.modelName,
    year: String(opened.year),
    bases: basesOf(rules, 'authority', ...bases.map(citeInFull)),
    revoked: items.map(({ candidacyId, reason }) => ({
      ...revokedOf(candidacyId, draft, context),
      reason: reasonOf(reason, names),
    })),
    review: { by: committees, of: branches.join(', ') },
    executors: `${committees} và ${branches.join(', ')}`,
    effect: 'Quyết định có hiệu lực kể từ ngày ký',
    signature: signedFor(draft, convened.organ, context, names),
  }
}

/** By the name under which it was recognised, and the one that it has now where that is another. */
function revokedOf(candidacyId: string, draft: Draft, context: Context): Omit<Revoked, 'reason'> {
  const recognition = required(recognitionOf(context.get(candidacy, candidacyId)), 'kết quả công nhận')
  const { held, rules } = roundFacts(recognition.roundId, context)
  const paper = context.get(document, documentId('decision', { stream: 'round', id: recognition.roundId }))
  const decision = required(asSigned(paper), 'quyết định công nhận')
  const [then, now] = [branchName(candidacyId, decision.date, context), nameNow(candidacyId, draft, context)]
  const bonus = held.decision?.bonus ?? rules.certificates?.bonus
  return {
    branch: then === now ? then : `${then} (nay là ${now})`,
    decision: citedBy(draft, decision, paper?.number ?? null, context),
    ...(recognition.certificate
      ? { recovered: bonus === undefined ? 'Giấy khen kèm theo' : 'Giấy khen và tiền thưởng kèm theo' }
      : {}),
  }
}

/** Whoever recognised is named where it is another body than the one that revokes. */
function citedBy(draft: Draft, decision: Draft, number: number | null, context: Context): string {
  if (decision.organisationId !== draft.organisationId) return attachedTo('Quyết định', decision, number, context)
  return decisionCited(decision, number)
}

/** Of the candidate, or of whoever took its place. */
function nameNow(candidacyId: string, draft: Draft, context: Context): string {
  return organisationOf(stateOf(candidacyId, context).registration!.organisationId, draft.date, context).name
}

function committeeOf(candidacyId: string, draft: Draft, context: Context): string {
  return organisationOf(stateOf(candidacyId, context).committeeId, draft.date, context).committeeName
}

function stateOf(candidacyId: string, context: Context) {
  return required(context.get(candidacy, candidacyId), `lượt đăng ký mã ${candidacyId}`)
}
