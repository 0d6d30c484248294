// Who may give a certificate of merit, and what comes with it.
import type { BodyOf } from '../../../contracts/define.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { DecideRecognition } from '../../../contracts/round/decide-recognition.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { factsOn } from '../organisation/on-date.ts'
import type { Organisation } from '../organisation/state.ts'

type Giver = { readonly body: Organisation; readonly on: LocalDate; readonly rules: Framework }

/** Below the kinds that the framework names, a committee only commends in words (Quy định 29-QĐ/TW, 27.2). */
export function notToGive(certificate: boolean, { body, on, rules }: Giver, pointer: string): Refused | null {
  const givenBy = rules.certificates?.givenBy
  const { kind, name } = factsOn(body, on)
  if (!certificate || givenBy === undefined || givenBy.includes(kind)) return null
  return refuse('CERTIFICATE_NOT_GIVEN', `${name} không thuộc loại tổ chức đảng được tặng Giấy khen, chỉ biểu dương.`, {
    pointer: `${pointer}/certificate`,
    detail: `false; được tặng Giấy khen: ${givenBy.join(', ')}`,
  })
}

export function badBonus({ items, bonus }: Omit<BodyOf<typeof DecideRecognition>, 'late'>): Refused | null {
  if (bonus === undefined || items.some(({ certificate }) => certificate)) return null
  return refuse('BONUS_WITHOUT_CERTIFICATE', 'Quyết định không tặng Giấy khen nào nên không nêu tiền thưởng.', {
    pointer: '/bonus',
    detail: 'bỏ trống',
  })
}
