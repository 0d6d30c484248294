import { paperNames } from '../../../contracts/document/paper-types.ts'
import { correctionOf, organOf } from '../../decisions/document/correction-papers.ts'
import { asSigned, type Draft, document } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import type { Correction } from '../papers/correction.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { free } from './free-text.ts'
import { headOf, organisationOf, printedNumber, signedFor } from './issuer.ts'
import type { Names } from './names.ts'

/** Công văn đính chính, to all whom the paper concerns. */
export function correction(draft: Draft, number: number | null, context: Context, names: Names): Correction {
  const corrected = required(context.get(document, draft.source.id), 'văn bản được đính chính')
  const { items } = required(correctionOf(draft.source, context), 'nội dung đính chính')
  const was = required(asSigned(corrected), 'văn bản được đính chính')
  const organ = required(organOf(was, context), 'cơ quan ban hành')
  const { name, filingName } = organisationOf(draft.organisationId, draft.date, context)
  const cited = citeInFull({
    type: paperNames[was.type],
    ...(was.symbol === undefined ? {} : { number: printedNumber(was.symbol, corrected.number) }),
    date: was.date,
  })
  const subject = `${draft.layout === 'hd05-2026' ? '' : 'về việc '}đính chính ${cited}`
  return {
    paper: 'correction',
    head: { ...headOf(draft, number, context), subject },
    subject,
    addressees: (draft.addressees ?? []).map((id) => organisationOf(id, draft.date, context).committeeName),
    issuer: name,
    cited,
    items: items.map(({ at, printed, correct }) => ({
      at,
      printed: free(printed, 'printed', names),
      correct: free(correct, 'correct', names),
    })),
    signature: signedFor(draft, organ, context, names),
    recipients: ['Như trên', filingName],
  }
}
