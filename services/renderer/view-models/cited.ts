// Documents as several papers cite them.
import type { Static } from 'typebox'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { Citation } from '../../../contracts/values.ts'
import type { Candidacy } from '../../decisions/candidacy/state.ts'
import { asSigned, document } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { printedNumber } from './issuer.ts'

type Registered = NonNullable<Candidacy['registration']>

/** Where the criteria stand: `khung tiêu chí tại Phụ lục I, Hướng dẫn số 16-HD/BTCTU, ngày 18/3/2024 của …`. */
function frameworkCited({ basedOn: { part, document } }: Framework): string {
  const { subject: _, ...withoutSubject } = document
  return `khung tiêu chí ${part === undefined ? 'tại' : `tại ${part},`} ${citeInFull(withoutSubject)}`
}

/** The same with the variant that holds for a candidacy: `…, áp dụng đối với chi bộ doanh nghiệp`. */
export function frameworkFor({ rules, variant }: { rules: Framework; variant: string | undefined }): string {
  return `${frameworkCited(rules)}${variant === undefined ? '' : `, ${variant}`}`
}

/** The plan that a registration names, or the paper of the one that was issued here; undefined where there is neither. */
export function ownPlan({ plan, planDocumentId }: Registered, context: Context): string | undefined {
  if (plan !== undefined) return planCited(plan)
  if (planDocumentId === undefined) return undefined
  const paper = required(context.get(document, planDocumentId), 'kế hoạch đã ban hành')
  const { symbol, date } = required(asSigned(paper), 'kế hoạch đã ban hành')
  return citeInFull({
    type: 'Kế hoạch',
    number: printedNumber(required(symbol, 'ký hiệu kế hoạch'), paper.number),
    date,
  })
}

/** The branch's own plan, without naming the branch again: `Kế hoạch số 02-KH/CB, ngày 04/5/2024`. */
export function planCited({ issuer: _, subject: __, ...plan }: Static<typeof Citation>): string {
  return citeInFull(plan)
}
