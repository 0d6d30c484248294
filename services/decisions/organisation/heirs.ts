// Those into whom an organisation passes.
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { isEnding, isGone, runsBackwards } from './effective.ts'
import { type Organisation, organisation } from './state.ts'
import { aboveSince } from './superiors.ts'

type Heir = { readonly id: string; readonly pointer: string }
type Passing = {
  readonly id: string
  readonly effectiveFrom: LocalDate
  readonly ends: boolean
  readonly heirs: readonly Heir[]
}

/** Each heir with those above it, among whom the one that ends may not be. */
export function heirReads(heirs: readonly string[], from: LocalDate, context: Context): StreamRef[] {
  return heirs.flatMap((heir) => aboveSince(heir, from, context).map((above) => ref(organisation, above)))
}

/** Refuses an end that comes before the newest change, comes twice, or leads to an organisation that cannot take its place. */
export function badPassing(state: Organisation, passing: Passing, context: Context): Refused | null {
  const { names, kinds, parents, passings } = state
  const refused =
    isEnding(state, '/effectiveFrom') ??
    runsBackwards([...names, ...kinds, ...parents, ...passings], passing.effectiveFrom)
  if (refused !== null) return refused
  for (const heir of passing.heirs) {
    const bad = badHeir(heir, passing, context)
    if (bad !== null) return bad
  }
  return null
}

function badHeir({ id: heir, pointer }: Heir, { id, effectiveFrom, ends }: Passing, context: Context): Refused | null {
  if (heir === id) {
    return refuse('OWN_SUCCESSOR', 'Tổ chức đảng không sáp nhập, chia tách vào chính mình.', {
      pointer,
      detail: 'mã của một tổ chức đảng khác',
    })
  }
  const state = context.get(organisation, heir)
  if (state === undefined) {
    return refuse('ORGANISATION_UNKNOWN', `Không có tổ chức đảng mã “${heir}”.`, {
      pointer,
      detail: 'mã của một tổ chức đảng đã lập',
    })
  }
  const gone = isGone(state, effectiveFrom, pointer) ?? isEnding(state, pointer)
  if (gone !== null) return gone
  if (!ends || !aboveSince(heir, effectiveFrom, context).includes(id)) return null
  return refuse('TREE_CYCLE', 'Tổ chức đảng không kết thúc vào một tổ chức cấp dưới của mình.', {
    pointer,
    detail: 'mã của một tổ chức đảng không ở dưới tổ chức này từ ngày ấy; nếu có thì chuyển lên trước',
  })
}
