import { readdirSync } from 'node:fs'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { FrameworkSchema } from '../../contracts/framework/framework.ts'
import { checkFramework } from '../../services/decisions/rules/check-framework.ts'
import { storedFramework, wireFramework } from '../support/framework.ts'

const names = readdirSync('contracts/framework/data').map((file) => file.replace(/\.json$/, ''))

describe('the frameworks that ship', () => {
  it.each(names)('%s: has the shape of the wire and does not contradict itself', (name) => {
    expect([...Value.Errors(FrameworkSchema, wireFramework(name))]).toEqual([])
    expect(checkFramework(storedFramework(wireFramework(name)))).toEqual([])
  })

  it.each(names)('%s: has the plan’s four groups in their order', (name) => {
    expect(storedFramework(wireFramework(name)).groups.map(({ title }) => title)).toEqual([
      'Hoàn thành tốt nhiệm vụ chính trị',
      'Chất lượng sinh hoạt tốt',
      'Đoàn kết, kỷ luật tốt',
      'Cán bộ, đảng viên tốt',
    ])
  })
})
