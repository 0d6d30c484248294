import { type BallotRule, levels, type RequiredShare } from '../../../../contracts/framework/ballot-rules.ts'
import type { Framework } from '../../../../contracts/framework/framework.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { faultIf } from './fault.ts'

/** Every level's quorum and share can be met, and neither is met by nobody. */
export function checkBallots(framework: Framework): FieldError[] {
  return levels.flatMap((level) => checkBallot(framework.ballots[level], `/ballots/${level}`))
}

function checkBallot(rule: BallotRule, pointer: string): FieldError[] {
  const few = rule.fewVoters
  return [
    ...checkShare(rule.quorum, `${pointer}/quorum`),
    ...checkShare(rule.pass, `${pointer}/pass`),
    ...faultIf(rule.quorum.of !== 'called', `${pointer}/quorum/of`, 'túc số tính trên số được triệu tập: called'),
    ...faultIf(
      few !== undefined && few.minTellers > rule.minTellers,
      `${pointer}/fewVoters/minTellers`,
      'nơi ít người không cần nhiều người kiểm phiếu hơn',
    ),
  ]
}

function checkShare(share: RequiredShare, pointer: string): FieldError[] {
  const { numerator, denominator, strict } = share
  return [
    ...faultIf(numerator > denominator, pointer, 'tỷ lệ vượt 1'),
    ...faultIf(strict && numerator === denominator, pointer, 'không thể hơn toàn bộ: strict phải là false'),
    ...faultIf(!strict && numerator === 0, pointer, 'tỷ lệ 0 không cần ai: strict phải là true'),
  ]
}
