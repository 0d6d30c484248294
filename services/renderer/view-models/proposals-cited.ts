import { proposalsAnswered } from '../../decisions/document/round-papers.ts'
import { asSigned, document } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { attachedTo } from './issuer.ts'

/** The tờ trình that brought these candidacies up, each `Tờ trình số 05-TTr/ĐU, ngày 20/12/2024 của …`. */
export function proposalsCited(candidacies: readonly string[], context: Context): string[] {
  return proposalsAnswered(candidacies, context).map((id) => {
    const proposal = context.get(document, id)
    const draft = required(asSigned(proposal), 'tờ trình của cấp ủy cấp dưới')
    return attachedTo('Tờ trình', draft, proposal?.number ?? null, context)
  })
}
