import type { Of } from '../../../contracts/define.ts'
import type { RoundConvened } from '../../../contracts/round/convene-round.ts'

type Standing = Of<typeof RoundConvened>['data']['roll'][number]['standing']

const apart: readonly Standing[] = ['exempt', 'suspended', 'elsewhere']

/** Not called to this meeting, though the roll names them: members whose membership alone says which. */
export function isApart(standing: Standing): boolean {
  return apart.includes(standing)
}
