import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefused } from '../../services/decisions/kernel/decision.ts'
import { allowedPoints } from '../../services/decisions/rules/criteria.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { decideAgain } from '../support/decide-again.ts'
import { framework2024 } from '../support/framework.ts'
import { ask, type Step, seed, step } from '../support/play.ts'
import { nothingApplies } from '../support/season/candidacies.ts'
import { ballotA, candidacyA } from '../support/season/ids.ts'
import { turnOf, votingAgain } from '../support/season/repeated-votes.ts'
import { meetingA } from '../support/season/rounds.ts'
import { countedWith } from '../support/season/votes.ts'
import { at, type Phase } from '../support/season.ts'
import { sealed } from '../support/season-events.ts'

const occurredOn = '2024-12-15'
const runs = { numRuns: 60, seed: 20241210 }
const criteria = framework2024.groups.flatMap((group) => group.criteria)

/** Gives the commands in turn; the last one's answer, and what an auditor makes of it. */
async function answerAt(phase: Phase, steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, at(phase))
  const answers = []
  for (const one of steps) answers.push(await ask(store, one))
  const last = answers.at(-1)!
  if (isRefused(last)) return { code: last.refused.code, data: null, again: null }
  const events = last.accepted.map(({ event }) => event)
  return { code: null, data: events[0]!.data, again: await decideAgain(store, events) }
}

/** Any points that the rules allow for a criterion. */
const points = ({ maximum, ...criterion }: (typeof criteria)[number]) => {
  const allowed = allowedPoints({ maximum, ...criterion })
  return allowed === undefined
    ? fc.integer({ min: 0, max: maximum / framework2024.score.step }).map((n) => n * framework2024.score.step)
    : fc.constantFrom(...allowed)
}
const sheet = fc.tuple(...criteria.map((one) => points(one).map((n) => ({ criterion: one.id, points: n }))))

describe('generated sheets', () => {
  it('are accepted as they are, and give their command back', () =>
    fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(criteria, { minLength: 1 }).chain(linesOf), async (scores) => {
        const body = { scores }
        const { data, again } = await answerAt('committed', [step('SubmitScore', { id: candidacyA, body, occurredOn })])
        expect(data).toStrictEqual(body)
        expect(again).toMatchObject({ body, decided: [{ data: body }] })
      }),
      runs,
    ))

  it('close to the sum of their points, however they came in', () =>
    fc.assert(
      fc.asyncProperty(sheet, fc.integer({ min: 1, max: criteria.length - 1 }), async (scores, cut) => {
        const body = { disqualifiers: nothingApplies }
        const { data, again } = await answerAt('committed', [
          step('SubmitScore', { as: '1', id: candidacyA, body: { scores: scores.slice(cut) }, occurredOn }),
          step('SubmitScore', { as: '2', id: candidacyA, body: { scores: scores.slice(0, cut) }, occurredOn }),
          step('CloseSelfAssessment', { id: candidacyA, body, occurredOn }),
        ])
        expect(data).toMatchObject({ total: scores.reduce((sum, line) => sum + line.points, 0), maximum: 10000 })
        expect(again).toMatchObject({ body, decided: [{ data }] })
      }),
      runs,
    ))
})

const small = fc.integer({ min: 0, max: 8 })
const count = fc.record({
  issued: small,
  returned: small,
  valid: small,
  invalid: small,
  yes: small,
  no: small,
  blank: small,
})
const balanced = fc.tuple(fc.integer({ min: 0, max: 6 }), small, small, small, small).map(([issued, a, b, c, d]) => {
  const returned = Math.min(issued, a)
  const valid = Math.min(returned, b)
  const yes = Math.min(valid, c)
  const no = Math.min(valid - yes, d)
  return { issued, returned, valid, invalid: returned - valid, yes, no, blank: valid - yes - no }
})

describe('generated counts of 6 voters', () => {
  it('are accepted exactly where their sums hold', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(count, balanced), async ({ yes, no, blank, ...numbers }) => {
        const { issued, returned, valid, invalid } = numbers
        const holds = issued <= 6 && returned <= issued && valid + invalid === returned && yes + no + blank === valid
        const body = { ...numbers, results: [{ candidacyId: candidacyA, yes, no, blank }], closedAt: '15:00' }
        const { code, data, again } = await answerAt('branch-voting', [
          step('RecordCount', { id: ballotA, body, occurredOn }),
        ])
        expect(code).toBe(holds ? null : 'COUNT_MISMATCH')
        if (holds) expect({ data, again }).toMatchObject({ data: body, again: { body, decided: [{ data: body }] } })
      }),
      { ...runs, numRuns: 150 },
    ))
})

describe('generated votes of 6 who are there, in any turn', () => {
  it('pass with two thirds of those 6, whatever came of the turns before', () =>
    fc.assert(
      fc.asyncProperty(balanced, fc.integer({ min: 1, max: 3 }), async ({ yes, no, blank, ...numbers }, turn) => {
        const meeting = turn === 1 ? meetingA : turnOf(meetingA, turn)
        const [, ...confirmedAndClosed] = countedWith(meeting, 0)
        const results = [{ candidacyId: candidacyA, yes, no, blank }]
        const body = { ...numbers, results, closedAt: '15:00' }
        const { data } = await answerAt('branch-voting', [
          ...votingAgain(meetingA, turn),
          step('RecordCount', { id: meeting.ballot, body, occurredOn }),
          ...confirmedAndClosed,
        ])
        expect(data).toStrictEqual({ quorumMet: true, results: [{ ...results[0], base: 6, passed: yes >= 4 }] })
      }),
      runs,
    ))

  it('are void exactly where more came back than were issued', () =>
    fc.assert(
      fc.asyncProperty(small, small, async (issued, returned) => {
        const body = { issued, returned, account: sealed(`ballot-${ballotA}`) }
        const { code } = await answerAt('branch-voting', [step('RecordMismatch', { id: ballotA, body, occurredOn })])
        expect(code).toBe(returned > issued ? null : 'NOT_A_MISMATCH')
      }),
      runs,
    ))
})

function linesOf(some: typeof criteria) {
  return fc.tuple(...some.map((one) => points(one).map((n) => ({ criterion: one.id, points: n }))))
}
