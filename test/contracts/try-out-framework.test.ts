import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { seasonSteps } from '../../contracts/framework/calendar.ts'
import { FrameworkSchema } from '../../contracts/framework/framework.ts'
import { checkFramework } from '../../services/decisions/rules/check-framework.ts'
import { placeInWindow, resolveWindows } from '../../services/decisions/rules/windows.ts'
import { storedFramework } from '../support/framework.ts'

const wire: unknown = JSON.parse(readFileSync('contracts/framework/data/try-out.json', 'utf8'))
const framework = storedFramework(wire)

describe('framework for trying out', () => {
  it('has the shape of the wire and does not contradict itself', () => {
    expect([...Value.Errors(FrameworkSchema, wire)]).toEqual([])
    expect(checkFramework(framework)).toEqual([])
  })

  it('says that it is for trying out', () => {
    expect(framework.name).toBe('Khung tiêu chí ví dụ, chỉ để dùng thử phần mềm')
    expect(framework.status).toBe('reconstructed')
    expect(framework.notes[0]).toMatch(/^CHỈ ĐỂ DÙNG THỬ phần mềm: .*không dùng để xét công nhận\.$/)
  })

  it.each([2020, 2025, 2100])('has every step open all through %i', (year) => {
    expect(framework.appliesTo.years).toEqual({ from: 2020 })
    const windows = resolveWindows(framework, year)
    const closed = [`${year}-01-01`, `${year}-06-30`, `${year}-12-31`].flatMap((day) =>
      seasonSteps.filter((step) => placeInWindow(windows[step], day) !== 'open'),
    )
    expect(closed).toEqual([])
  })
})
