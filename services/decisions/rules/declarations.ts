import type { Framework } from '../../../contracts/framework/framework.ts'
import type { FieldError, Refusal } from '../../../contracts/refusals.ts'
import type { Finding } from './outcome.ts'

export type DeclarationFault = FieldError & {
  readonly code: Extract<Refusal, 'UNKNOWN_DISQUALIFIER' | 'DISQUALIFIERS_MISSING'>
}

/** What is wrong with a branch's answers: each declared disqualifier is answered once, and no other. */
export function checkDeclarations(framework: Framework, answers: readonly Finding[]): DeclarationFault[] {
  const declared = framework.disqualifiers.filter((one) => one.check === 'declared').map((one) => one.id)
  const seen = new Set<string>()
  const wrong = answers.flatMap((answer, index): DeclarationFault[] => {
    const valid = declared.includes(answer.id) && !seen.has(answer.id)
    seen.add(answer.id)
    if (valid) return []
    const detail = `mỗi trường hợp khai một lần, trong số: ${declared.join(', ')}`
    return [{ code: 'UNKNOWN_DISQUALIFIER', pointer: `/disqualifiers/${index}/id`, detail }]
  })
  const missing = declared
    .filter((id) => !seen.has(id))
    .map(
      (id): DeclarationFault => ({
        code: 'DISQUALIFIERS_MISSING',
        pointer: '/disqualifiers',
        detail: `chưa khai ${id}`,
      }),
    )
  return [...wrong, ...missing]
}
