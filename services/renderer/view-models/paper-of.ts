import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import type { SinglePaper } from '../papers/dossier.ts'
import type { Names } from './names.ts'
import { selfAssessment } from './self-assessment.ts'

/** The view model of a drafted paper. Pure; throws CannotRender where something that is printed is missing. */
export function paperOf(draft: Draft, number: number | null, context: Context, names: Names): SinglePaper {
  switch (draft.type) {
    case 'self-assessment':
      return selfAssessment(draft, number, context, names)
    default:
      throw new Error(draft.type)
  }
}
