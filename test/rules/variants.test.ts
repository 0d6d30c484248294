import { describe, expect, it } from 'vitest'
import { rulesUnder, variantFor } from '../../services/decisions/rules/variants.ts'
import { frameworkWith, monthlyFramework } from '../support/framework.ts'

const own = (id: string) => ({ id, name: id, thresholds: frameworkWith(() => {}).thresholds })

describe('variants', () => {
  it('hold for the kind, the committee above and the type that they name, the first one first', () => {
    const framework = frameworkWith((copy) => {
      copy.variants = [
        { ...own('small'), kinds: ['branch'], under: ['divisional'] },
        { ...own('branches'), kinds: ['branch'] },
        { ...own('enterprise'), branchTypes: ['enterprise'] },
      ]
    })
    const chosen = [
      { kind: 'branch', under: 'divisional', branchType: 'enterprise' },
      { kind: 'branch', under: 'grassroots' },
      { kind: 'grassroots-branch', under: 'superior', branchType: 'enterprise' },
      { kind: 'grassroots-branch', under: 'superior' },
    ].map((candidate) => variantFor(framework, candidate)?.id)
    expect(chosen).toEqual(['small', 'branches', 'enterprise', undefined])
  })

  it('replace whole parts and leave the rest', () => {
    const { variants, ...rest } = monthlyFramework
    const [enterprise] = variants!
    expect(rulesUnder(monthlyFramework, 'enterprise')).toEqual({ ...rest, groups: enterprise!.groups })
    expect(rulesUnder(monthlyFramework, undefined)).toBe(monthlyFramework)
    expect(() => rulesUnder(monthlyFramework, 'school')).toThrow('CB4T-THANG has no variant school')
  })
})
