import type { RecordCount } from '../../../contracts/ballot/record-count.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { Ballot } from './state.ts'

type Count = BodyOf<typeof RecordCount>

/** The sums of a count: issued ≤ present, returned ≤ issued, valid + invalid = returned, rows = valid. */
export function badSums(count: Count, opened: NonNullable<Ballot['opened']>, rule: BallotRule): Refused | null {
  const { issued, returned, valid, invalid } = count
  if (issued > opened.entitledPresent) {
    return mismatch(
      `Phát ra ${issued} phiếu nhưng chỉ có ${opened.entitledPresent} người có quyền biểu quyết có mặt.`,
      '/issued',
      `không quá ${opened.entitledPresent}`,
    )
  }
  if (returned > issued) {
    return mismatch(
      `Thu về ${returned} phiếu, nhiều hơn ${issued} phiếu phát ra: hãy ghi nhận không khớp (RecordMismatch) và biểu quyết lại.`,
      '/returned',
      `không quá ${issued}`,
    )
  }
  if (valid + invalid !== returned) {
    return mismatch(
      `Hợp lệ ${valid} cộng không hợp lệ ${invalid} phải bằng thu về ${returned}.`,
      '/valid',
      `valid + invalid = ${returned}`,
    )
  }
  return badRows(count, opened, rule)
}

function badRows({ results, valid }: Count, opened: NonNullable<Ballot['opened']>, rule: BallotRule): Refused | null {
  for (const [n, { candidacyId, yes, no, blank }] of results.entries()) {
    const pointer = `/results/${n}`
    const first = results.findIndex((other) => other.candidacyId === candidacyId)
    if (!opened.candidacies.includes(candidacyId) || first !== n) {
      return mismatch(
        'Mỗi lượt đăng ký trên phiếu được đếm đúng một lần.',
        `${pointer}/candidacyId`,
        opened.candidacies.join(', '),
      )
    }
    if (yes + no + blank !== valid) {
      const sum = `tán thành ${yes} + không tán thành ${no} + không có ý kiến ${blank}`
      return mismatch(
        `Số phiếu không khớp: ${sum} phải bằng số phiếu hợp lệ ${valid}.`,
        pointer,
        `yes + no + blank = ${valid}`,
      )
    }
    if (rule.blankCountsAs === 'invalid' && blank > 0) {
      return mismatch('Khung tiêu chí coi phiếu để trống là không hợp lệ.', `${pointer}/blank`, '0, tính vào invalid')
    }
  }
  if (results.length === opened.candidacies.length) return null
  return mismatch('Chưa đếm đủ các lượt đăng ký trên phiếu.', '/results', `đủ ${opened.candidacies.length} dòng`)
}

function mismatch(detail: string, pointer: string, allowed: string): Refused {
  return refuse('COUNT_MISMATCH', detail, { pointer, detail: allowed })
}
