import type { Framework } from '../../../contracts/framework/framework.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { Context } from '../kernel/context.ts'
import { framework } from './state.ts'

/** Refuses another framework that a command names where it is not there or of another model. */
export function notSameModel(id: string, { model }: Framework, pointer: string, context: Context): Refused | null {
  if (context.get(framework, id)?.framework?.model === model) return null
  return refuse('FRAMEWORK_UNKNOWN', `Không có khung tiêu chí mã “${id}” của cùng mô hình.`, {
    pointer,
    detail: 'mã của một khung khác đã ban hành cho cùng mô hình, hoặc bỏ trống',
  })
}
