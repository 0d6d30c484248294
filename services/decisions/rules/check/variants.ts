import type { Framework } from '../../../../contracts/framework/framework.ts'
import type { Variant } from '../../../../contracts/framework/variants.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { replaced } from '../variants.ts'
import { checkCriteria } from './criteria.ts'
import { faultIf, repeated } from './fault.ts'
import { checkMonthly } from './monthly.ts'
import { checkThresholds } from './thresholds.ts'

/** Each variant says for whom it is, names what the framework knows, and the rules that it makes hold together. */
export function checkVariants(framework: Framework): FieldError[] {
  const { variants = [], branchTypes = [] } = framework
  const before = new Set(faultsIn(framework).map(text))
  return [
    ...repeated(
      branchTypes.map((one) => one.code),
      (n) => `/branchTypes/${n}/code`,
      'mã loại hình',
    ),
    ...repeated(
      variants.map((one) => one.id),
      (n) => `/variants/${n}/id`,
      'mã phương án',
    ),
    ...variants.flatMap((one, n) => checkVariant(framework, one, `/variants/${n}`, before)),
  ]
}

function checkVariant(
  framework: Framework,
  variant: Variant,
  pointer: string,
  before: ReadonlySet<string>,
): FieldError[] {
  const { kinds, under, branchTypes } = variant
  const anyone = kinds === undefined && under === undefined && branchTypes === undefined
  const types = (framework.branchTypes ?? []).map(({ code }) => code)
  return [
    ...faultIf(anyone, pointer, 'phải có ít nhất một trong: kinds, under, branchTypes'),
    ...faultIf(partsOf(variant).length === 0, pointer, `phải thay ít nhất một trong: ${replaceable.join(', ')}`),
    ...unknown(kinds, framework.appliesTo.kinds, `${pointer}/kinds`, 'loại trong appliesTo.kinds'),
    ...unknown(branchTypes, types, `${pointer}/branchTypes`, 'mã trong branchTypes của khung'),
    ...checkReplaced(framework, variant, pointer, before),
  ]
}

const replaceable = ['score', 'groups', 'thresholds', 'monthly', 'disqualifiers'] as const

function partsOf(variant: Variant) {
  return replaceable.filter((part) => variant[part] !== undefined)
}

function unknown(given: readonly string[] = [], known: readonly string[], pointer: string, what: string): FieldError[] {
  return given.flatMap((code, n) =>
    faultIf(!known.includes(code), `${pointer}/${n}`, `${what}: ${known.join(', ') || 'khung không có'}`),
  )
}

/** A fault in what the variant brings is told there; one that it only causes elsewhere, at the variant itself. */
function checkReplaced(
  framework: Framework,
  variant: Variant,
  pointer: string,
  before: ReadonlySet<string>,
): FieldError[] {
  const parts: readonly string[] = partsOf(variant)
  const brought = (fault: FieldError) => parts.includes(fault.pointer.split('/')[1] ?? '')
  return faultsIn(replaced(framework, variant))
    .filter((fault) => brought(fault) || !before.has(text(fault)))
    .map((fault) => ({ ...fault, pointer: brought(fault) ? `${pointer}${fault.pointer}` : pointer }))
}

function faultsIn(framework: Framework): FieldError[] {
  return [...checkCriteria(framework), ...checkThresholds(framework), ...checkMonthly(framework)]
}

const text = ({ pointer, detail }: FieldError): string => `${pointer} ${detail}`
