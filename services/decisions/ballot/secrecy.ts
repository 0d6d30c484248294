// What a result tells of those who voted, by their number.
import type { OpenBallot } from '../../../contracts/ballot/open-ballot.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'

type Asked = Pick<BodyOf<typeof OpenBallot>, 'method' | 'fewVotersAccepted'>

/** Where the framework names no number: unanimity among five tells everybody's vote in more cases than not. */
const revealingByDefault = 5

/** The only voter's vote is the result; of a few it may follow from it. What is shown by hand is open anyway. */
export function tooFew(rule: BallotRule, { method, fewVotersAccepted }: Asked, present: number): Refused | null {
  if (method === 'show-of-hands') return null
  if (method === 'electronic' && present === 1) {
    return refuse(
      'SINGLE_VOTER',
      'Chỉ có một người bỏ phiếu: kết quả chính là lá phiếu của người đó, không bỏ phiếu điện tử được.',
      { pointer: '/method', detail: 'paper hoặc show-of-hands, nếu khung tiêu chí cho phép' },
    )
  }
  const revealing = method === 'electronic' ? (rule.revealing?.upTo ?? revealingByDefault) : 1
  if (fewVotersAccepted || present > revealing) return null
  return refuse(
    'FEW_VOTERS',
    `Chỉ có ${present} người bỏ phiếu: kết quả có thể cho biết ai bỏ phiếu thế nào. ${method === 'electronic' ? 'Hãy bỏ phiếu giấy, hoặc xác nhận' : 'Hãy xác nhận nếu'} vẫn mở.`,
    { pointer: '/fewVotersAccepted', detail: 'true: đã được cảnh báo và vẫn mở' },
  )
}

/** Whether only the outcome is published. A show of hands is seen by everybody in the room. */
export function isOutcomeOnly({ revealing }: BallotRule, { method }: Asked, present: number): boolean {
  return method !== 'show-of-hands' && revealing?.publish === 'outcome' && present <= revealing.upTo
}
