import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deadlineOf,
  isWithin,
  placeInWindow,
  resolveRule,
  resolveWindows,
} from '../../services/decisions/rules/windows.ts'
import { committeeFramework, framework2024, frameworkWith, monthlyFramework } from '../support/framework.ts'

describe('windows by quarters and by dates', () => {
  it('“trong quý I” is from 1/1 to 31/3, of the next year where the rule says so', () => {
    const { registration, 'authority-round': decided } = resolveWindows(monthlyFramework, 2027)
    expect([registration, decided]).toEqual([
      { from: '2027-01-01', to: '2027-03-31' },
      { from: '2028-01-01', to: '2028-03-31' },
    ])
    const half = resolveRule({ step: 'plan', quarters: { from: 2, to: 4 } }, 2024)
    expect(half).toEqual({ from: '2024-04-01', to: '2024-12-31' })
  })

  it('dates hold in their year, and the rule of the years after in those', () => {
    const of = (year: number) => resolveWindows(committeeFramework, year).registration
    expect([of(2024), of(2025)]).toEqual([
      { from: '2024-04-26', to: '2024-05-06' },
      { from: '2025-01-01', to: '2025-03-31' },
    ])
  })
})

describe('windows of 2024', () => {
  const windows = resolveWindows(framework2024, 2024)

  it('end on 6/5 where the plan says “trước ngày 7/5”', () => {
    expect(windows.registration).toEqual({ from: '2024-04-26', to: '2024-05-06' })
    expect(windows.plan).toEqual({ from: '2024-04-26', to: '2024-05-05' })
  })

  it('run into the next year', () => {
    expect(windows['authority-round']).toEqual({ from: '2024-12-15', to: '2025-03-31' })
  })

  it('include both days', () => {
    const dates = ['2024-04-25', '2024-04-26', '2024-05-06', '2024-05-07']
    expect(dates.map((date) => placeInWindow(windows.registration, date))).toEqual([
      'not-open',
      'open',
      'open',
      'closed',
    ])
    expect(dates.map((date) => isWithin(windows.registration, date))).toEqual([false, true, true, false])
  })

  it('hold the days of the example season', () => {
    const days = [
      isWithin(windows.registration, '2024-05-06'),
      isWithin(windows.commitment, '2024-05-06'),
      isWithin(windows['branch-round'], '2024-12-10'),
      isWithin(windows['results-report'], '2024-12-11'),
      isWithin(windows['committee-round'], '2024-12-18'),
      isWithin(windows['authority-round'], '2025-01-08'),
    ]
    expect(days).toEqual([true, true, true, true, true, true])
  })
})

describe('windows of later years', () => {
  it('open registration in the first quarter', () => {
    const [y2025, y2026] = [resolveWindows(framework2024, 2025), resolveWindows(framework2024, 2026)]
    expect(y2025.registration).toEqual({ from: '2025-01-01', to: '2025-03-31' })
    expect(y2026.registration).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  })

  it('leave a step without a rule open at any time', () => {
    const free = frameworkWith((copy) => {
      copy.deadlines = copy.deadlines.filter((rule) => rule.step !== 'appraisal')
    })
    const windows = resolveWindows(free, 2025)
    expect(windows.appraisal).toBe(undefined)
    expect(isWithin(windows.appraisal, '1999-01-01')).toBe(true)
  })
})

describe('what a deadline says of late steps', () => {
  const some = frameworkWith((copy) => {
    copy.deadlines = copy.deadlines.map((rule) => (rule.step === 'registration' ? { ...rule, ...lateOf(rule) } : rule))
  })
  /** With leave from 2025 on, when the plan sets other days. */
  function lateOf({ years }: (typeof framework2024.deadlines)[number]) {
    return { late: years?.to === 2024 ? ('refused' as const) : ('with-leave' as const) }
  }

  it('is that of the year judged', () => {
    expect([2024, 2025, 2026].map((year) => deadlineOf(some, 'registration', year)?.late)).toEqual([
      'refused',
      'with-leave',
      'with-leave',
    ])
  })

  it('is nothing where the framework says nothing, or sets no deadline', () => {
    expect(deadlineOf(some, 'appraisal', 2024)?.late).toBe(undefined)
    const none = frameworkWith((copy) => {
      copy.deadlines = copy.deadlines.filter(({ step }) => step !== 'appraisal')
    })
    expect(deadlineOf(none, 'appraisal', 2024)).toBe(undefined)
  })

  it('moves no window', () => {
    expect(resolveWindows(some, 2025)).toEqual(resolveWindows(framework2024, 2025))
  })
})

describe('a deadline rule', () => {
  const day = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  const year = fc.integer({ min: 1930, max: 2200 })

  it('“before” a day ends on the day before “to” that day', () => {
    fc.assert(
      fc.property(day, year, (last, judged) => {
        const opens = { month: 1, day: 1 }
        const before = resolveRule({ step: 'plan', opens, before: last }, judged)
        const to = resolveRule({ step: 'plan', opens, to: last }, judged)
        expect(Date.parse(to.to) - Date.parse(before.to)).toBe(24 * 60 * 60 * 1000)
      }),
    )
  })

  it('before 1 March ends on the last day of February, leap years included', () => {
    const ends = [2023, 2024, 2100].map(
      (judged) => resolveRule({ step: 'plan', opens: { month: 1, day: 1 }, before: { month: 3, day: 1 } }, judged).to,
    )
    expect(ends).toEqual(['2023-02-28', '2024-02-29', '2100-02-28'])
  })
})
