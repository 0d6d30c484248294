import type { Ballot } from './state.ts'

/** Beside the chair, so many tellers confirm a count; where fewer counted, all of them. */
const tellersToConfirm = 2

/** Whether enough tellers and the chair stand behind a count, and what is missing in words. */
export function confirmation(opened: NonNullable<Ballot['opened']>, names: readonly string[]) {
  const { tellers, chairId } = opened
  const needed = Math.min(tellersToConfirm, tellers.length)
  const confirmed = tellers.filter((id) => names.includes(id)).length
  return {
    isEnough: confirmed >= needed && names.includes(chairId),
    needed: `Cần ${needed} người kiểm phiếu (đã có ${confirmed}) và người chủ trì xác nhận kết quả kiểm phiếu.`,
  }
}
