import { recognitionOf } from '../../decisions/candidacy/chain.ts'
import { documentId } from '../../decisions/document/id.ts'
import { asSigned, type Draft, document } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { superiorOn } from '../../decisions/organisation/superiors.ts'
import { required } from '../cannot-render.ts'
import type { Certificate } from '../papers/certificate.ts'
import { count } from '../papers/format/counts.ts'
import { longDate, placeAndDate } from '../papers/format/dates.ts'
import { candidacyFacts } from './candidacy-facts.ts'
import { faceOf } from './defaults.ts'
import { decisionCited, organisationOf, settingsOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { roundFacts } from './round-facts.ts'

/** Where the lines stand on the whole page, and on a form of which nothing else is known. */
const usual = { authority: 34, recipient: 88, achievement: 118, foot: 138 }

/** Giấy khen of one candidate, by the decision that gives it and on its day. */
export function certificate(draft: Draft, number: number | null, context: Context, names: Names): Certificate {
  const { state, rules } = candidacyFacts(draft.source.id, context)
  const registration = required(state.registration, 'bản đăng ký')
  const recognition = required(recognitionOf(state), 'kết quả công nhận')
  const { convened, opened } = roundFacts(recognition.roundId, context)
  const paper = context.get(document, documentId('decision', { stream: 'round', id: recognition.roundId }))
  const decision = required(asSigned(paper), 'quyết định công nhận')
  const issuer = organisationOf(draft.organisationId, draft.date, context)
  const recipient = organisationOf(registration.organisationId, draft.date, context).name
  const { subject } = faceOf(rules, opened.year, 'authority', 'certificate', draft, context)
  return {
    paper: 'certificate',
    subject: `tặng ${recipient}`,
    ...placesOf(draft, context),
    authority: issuer.committeeName.toLocaleUpperCase('vi'),
    recipient: recipient.toLocaleUpperCase('vi'),
    superiors: superiorsOf(registration.organisationId, draft, context).join(', '),
    achievement: subject,
    placeAndDate: placeAndDate(issuer.place, longDate(draft.date)),
    decision: decisionCited(decision, paper?.number ?? null),
    ...(number === null ? {} : { book: count(number) }),
    signature: signedFor(draft, convened.organ, context, names),
  }
}

/** The whole page, or the lines of a form where the issuer's own form has them. */
function placesOf(draft: Draft, context: Context): Pick<Certificate, 'whole' | 'tops' | 'right'> {
  const { certificateMode, certificateForm = {} } = settingsOf(draft, context)
  if (certificateMode === 'page') return { whole: true, tops: usual, right: 0 }
  const { right = 0, down = 0, ...own } = certificateForm
  return { tops: shifted({ ...usual, ...own }, down), right }
}

function shifted(tops: Certificate['tops'], down: number): Certificate['tops'] {
  const { authority, recipient, achievement, foot } = tops
  return {
    authority: authority + down,
    recipient: recipient + down,
    achievement: achievement + down,
    foot: foot + down,
  }
}

/** Those above the candidate, up to whoever gives the certificate. */
function superiorsOf(candidate: string, { organisationId, date }: Draft, context: Context): string[] {
  const found: string[] = []
  let above = superiorOn(candidate, date, context)
  while (above !== undefined && !found.includes(above)) {
    found.push(above)
    above = above === organisationId ? undefined : superiorOn(above, date, context)
  }
  return found.map((id) => organisationOf(id, date, context).name)
}
