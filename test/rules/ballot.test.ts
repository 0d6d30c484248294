import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotRule } from '../../contracts/framework/ballot-rules.ts'
import { itemPassed, passBase, quorumMet, type Tally, tellersNeeded } from '../../services/decisions/rules/ballot.ts'
import { reaches } from '../../services/decisions/rules/exact.ts'
import { shareText } from '../../services/decisions/rules/wording.ts'
import { framework2024 } from '../support/framework.ts'

const { branch, committee } = framework2024.ballots
const tally = (called: number, present: number, yes: number, no: number, blank = 0): Tally => ({
  called,
  present,
  yes,
  no,
  blank,
})

describe('branch ballot, two thirds of the full members present', () => {
  it('has a quorum at 8 of 12 and not at 7', () => {
    expect([11, 8, 7].map((present) => quorumMet(branch, { called: 12, present }))).toEqual([true, true, false])
  })

  it('passes 10/11 and exactly 2/3, not one vote less', () => {
    expect(itemPassed(branch, tally(12, 11, 10, 0, 1))).toBe(true)
    expect(itemPassed(branch, tally(12, 9, 6, 3))).toBe(true)
    expect(itemPassed(branch, tally(12, 9, 5, 4))).toBe(false)
    expect(itemPassed(branch, tally(12, 11, 7, 4))).toBe(false)
  })

  it('counts those present who gave no valid ballot in its base', () => {
    expect(passBase(branch, tally(12, 11, 7, 0))).toBe(11)
    expect(itemPassed(branch, tally(12, 11, 7, 0))).toBe(false)
  })
})

describe('committee ballot, more than half of those in office', () => {
  it('passes 06/07 and 05/07, fails 03/07', () => {
    const counts = [tally(7, 6, 6, 0), tally(7, 6, 5, 1), tally(7, 6, 3, 3)]
    expect(counts.map((one) => itemPassed(committee, one))).toEqual([true, true, false])
  })

  it('fails a tie', () => {
    expect(itemPassed(committee, tally(8, 8, 4, 4))).toBe(false)
    expect(itemPassed(committee, tally(8, 8, 5, 3))).toBe(true)
  })
})

describe('ballot rule', () => {
  it('lets nothing pass, and has no quorum, without anyone entitled', () => {
    const always: BallotRule = { ...branch, pass: { ...branch.pass, numerator: 0, of: 'valid' } }
    expect(quorumMet(branch, { called: 0, present: 0 })).toBe(false)
    expect([itemPassed(branch, tally(0, 0, 0, 0)), itemPassed(always, tally(3, 3, 0, 0))]).toEqual([false, false])
  })

  it('counts a blank ballot as valid or invalid, as it says', () => {
    const ofValid: BallotRule = { ...branch, pass: { ...branch.pass, of: 'valid' } }
    const blankInvalid: BallotRule = { ...ofValid, blankCountsAs: 'invalid' }
    const count = tally(12, 10, 6, 2, 2)
    expect([passBase(ofValid, count), itemPassed(ofValid, count)]).toEqual([10, false])
    expect([passBase(blankInvalid, count), itemPassed(blankInvalid, count)]).toEqual([8, true])
  })

  it('needs three tellers, and one where few vote', () => {
    expect([5, 6, 12].map((called) => tellersNeeded(branch, called))).toEqual([1, 3, 3])
    const { fewVoters: _, ...plain } = branch
    expect(tellersNeeded(plain, 3)).toBe(3)
  })

  it('is printed with its fraction and base', () => {
    expect(shareText(branch.pass)).toBe('ít nhất 2/3 số đảng viên chính thức có mặt')
    expect(shareText(branch.quorum)).toBe('ít nhất 2/3 số đảng viên chính thức được triệu tập')
    expect(shareText(committee.pass)).toBe('hơn 1/2 tổng số ủy viên đương nhiệm')
  })
})

describe('any rule', () => {
  const share = fc.record({
    numerator: fc.nat(60),
    denominator: fc.integer({ min: 1, max: 60 }),
    of: fc.constantFrom('called' as const, 'present' as const, 'valid' as const),
    strict: fc.boolean(),
    baseName: fc.constant('số có mặt'),
  })
  const rule = fc.record({ quorum: share, pass: share, blankCountsAs: fc.constantFrom('no-opinion', 'invalid') })
  const counts = fc.record({
    yes: fc.nat(500),
    no: fc.nat(500),
    blank: fc.nat(500),
    away: fc.nat(500),
    late: fc.nat(9),
  })

  const crossed = (part: number, whole: number, { numerator, denominator, strict }: BallotRule['pass']) => {
    const [left, right] = [BigInt(part) * BigInt(denominator), BigInt(numerator) * BigInt(whole)]
    return whole > 0 && (strict ? left > right : left >= right)
  }

  it('lets pass and come together exactly what arbitrary precision does', () => {
    fc.assert(
      fc.property(rule, counts, (parts, { yes, no, blank, away, late }) => {
        const any = { ...branch, ...parts } as BallotRule
        const present = yes + no + blank + late
        const bases = {
          called: present + away,
          present,
          valid: yes + no + (any.blankCountsAs === 'invalid' ? 0 : blank),
        }
        expect(itemPassed(any, tally(bases.called, present, yes, no, blank))).toBe(
          crossed(yes, bases[any.pass.of], any.pass),
        )
        expect(quorumMet(any, bases)).toBe(crossed(present, bases.called, any.quorum))
      }),
    )
  })

  it('of “more than half” fails every tie, of “at least half” passes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.boolean(), (half, strict) => {
        const tied: BallotRule = { ...branch, pass: { ...branch.pass, numerator: 1, denominator: 2, strict } }
        expect(itemPassed(tied, tally(2 * half, 2 * half, half, half))).toBe(!strict)
      }),
    )
  })
})

describe('fractions', () => {
  const upToAMillion = fc.integer({ min: 0, max: 1_000_000 })
  const fromOne = fc.integer({ min: 1, max: 1_000_000 })

  it('agree with arbitrary precision', () => {
    fc.assert(
      fc.property(
        upToAMillion,
        fromOne,
        upToAMillion,
        fromOne,
        fc.boolean(),
        (part, whole, numerator, denominator, strict) => {
          const [left, right] = [BigInt(part) * BigInt(denominator), BigInt(numerator) * BigInt(whole)]
          expect(reaches(part, whole, { numerator, denominator, strict })).toBe(strict ? left > right : left >= right)
        },
      ),
    )
  })

  it('separate “at least” from “more than” at exact equality', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (n, d, k) => {
          const share = { numerator: n, denominator: d }
          expect([reaches(n * k, d * k, share), reaches(n * k, d * k, { ...share, strict: true })]).toEqual([
            true,
            false,
          ])
        },
      ),
    )
  })

  it('never turn a passed item down for one more yes', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (yes, no) => {
        const called = yes + no + 1
        if (itemPassed(committee, tally(called, called, yes, no + 1))) {
          expect(itemPassed(committee, tally(called, called, yes + 1, no))).toBe(true)
        }
      }),
    )
  })
})
