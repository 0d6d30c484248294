import type { Level, RequiredShare } from '../../../contracts/framework/ballot-rules.ts'

/** Hundredths as printed: 2850 is “28,5”, 500 is “5”, 1925 is “19,25”. */
export function pointsText(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100)
  const rest = Math.abs(hundredths % 100)
  if (rest === 0) return String(whole)
  return `${whole},${String(rest).padStart(2, '0').replace(/0$/, '')}`
}

/** “ít nhất 2/3 số đảng viên chính thức có mặt”; with strictness “hơn 1/2 tổng số ủy viên đương nhiệm”. */
export function shareText(share: RequiredShare): string {
  return `${share.strict ? 'hơn' : 'ít nhất'} ${share.numerator}/${share.denominator} ${share.baseName}`
}

type Meeting = { readonly level: Level; readonly purpose?: 'recognise' | 'revoke' }

/** The authority recognises, or revokes what was; everybody below it asks for it. */
export function purposeAt({ level, purpose }: Meeting, recognition: string): string {
  if (purpose === 'revoke') return `hủy bỏ nội dung ${recognition}`
  return level === 'authority' ? recognition : `đề nghị ${recognition}`
}
