import type { Framework } from '../../../contracts/framework/framework.ts'
import type { Variant } from '../../../contracts/framework/variants.ts'

/** What decides which variant holds; `under`: the kind of the committee directly above. */
export type Candidate = { readonly kind: string; readonly under?: string; readonly branchType?: string }

/** The first variant whose every condition is met; absent where the framework holds as it is. */
export function variantFor(framework: Framework, { kind, under, branchType }: Candidate): Variant | undefined {
  const meets = (wanted: readonly string[] | undefined, is: string | undefined) =>
    wanted === undefined || (is !== undefined && wanted.includes(is))
  return framework.variants?.find(
    (one) => meets(one.kinds, kind) && meets(one.under, under) && meets(one.branchTypes, branchType),
  )
}

/** The framework as it holds for those of a variant. Throws for a variant that it does not have. */
export function rulesUnder(framework: Framework, id: string | undefined): Framework {
  if (id === undefined) return framework
  const found = framework.variants?.find((one) => one.id === id)
  if (found === undefined) throw new Error(`framework ${framework.code} has no variant ${id}`)
  return replaced(framework, found)
}

export function replaced({ variants, ...framework }: Framework, variant: Variant): Framework {
  const { id, name, kinds, under, branchTypes, ...parts } = variant
  return { ...framework, ...parts }
}
