// Who owes which step, and how it stands on a day: the season played through its real commands, the rows in SQLite.
import { describe, expect, it } from 'vitest'
import type { DeadlineItem } from '../../contracts/http/deadlines.ts'
import { deadlineList } from '../../services/api/reads/deadlines.ts'
import { play, type Step, seed, step } from '../support/play.ts'
import { readModelsOver } from '../support/read-models.ts'
import { registrationOf } from '../support/season/candidacies.ts'
import { selection } from '../support/season/committee-work.ts'
import {
  authority,
  branchA,
  branchB,
  candidacyA,
  committee,
  committeeMembers,
  seasonId,
} from '../support/season/ids.ts'
import { adoptedA, planOfA } from '../support/season/plans.ts'
import { moved } from '../support/season/reorganised.ts'
import { approversChanged, police, policeFounded } from '../support/season/successors.ts'
import { movedToSecond, second, secondSeason, transferred } from '../support/season/transfers.ts'
import { late, returnedA, seasonEnded, withdrawnA, withLeave } from '../support/season/turns.ts'
import { at, atUnder } from '../support/season.ts'

const everyone = { role: 'auditor', organisation: null, today: '2025-02-01' } as const
const select = step('SelectCandidates', { id: seasonId, body: selection, occurredOn: '2024-04-26' })
type Past = ReturnType<typeof at>

async function listed(past: Past, steps: readonly Step[] = []) {
  const { store, reader, caughtUp } = await readModelsOver()
  await seed(store, past)
  await play(store, steps)
  await caughtUp()
  return (asOf: string, query: object = {}, viewer: Parameters<typeof deadlineList.read>[3] = everyone) =>
    (deadlineList.read(reader, {}, { asOf, limit: 200, ...query }, viewer) as { items: DeadlineItem[] }).items
}

/** Of branch A: each step with its state. */
const ofA = (items: readonly DeadlineItem[]) =>
  Object.fromEntries(items.filter(({ candidateId }) => candidateId === branchA).map(({ step, state }) => [step, state]))

const registrations = (items: readonly DeadlineItem[]) => items.filter((one) => one.step === 'registration')

const bySelf = ['member-ratings', 'self-assessment', 'branch-round', 'results-report']
const above = ['appraisal', 'committee-round', 'authority-round']
const all = (steps: readonly string[], state: string) => Object.fromEntries(steps.map((one) => [one, state]))

describe('deadlines of plans', () => {
  const plan = (items: readonly DeadlineItem[]) => items.filter((one) => one.step === 'plan')
  const row = { candidateId: branchA, organisationId: branchA, window: { from: '2024-04-26', to: '2024-05-05' } }
  const registers = step('RegisterBranch', { body: registrationOf(branchA), occurredOn: '2024-05-03' })

  it('are done once adopted, also of who was not selected, and stay so through selection and registration', async () => {
    for (const [steps, more] of [
      [[adoptedA], {}],
      [[select, adoptedA, select], {}],
      [[adoptedA, select, registers], { candidacyId: candidacyA }],
    ] as const) {
      const again = steps.map((one, n): Step => ({ ...one, asked: { ...one.asked, as: `plan ${n}` } }) as Step)
      const rows = plan((await listed(at('season-open'), again))('2024-05-04'))
      const ofBranch = rows.filter(({ candidateId }) => candidateId === branchA)
      expect(ofBranch).toEqual([
        {
          ...row,
          seasonId,
          year: 2024,
          model: 'four-good-branch',
          step: 'plan',
          state: 'done',
          doneOn: '2024-05-02',
          ...more,
        },
      ])
    }
  })

  it('are owed by those selected, and no more once they registered without one', async () => {
    const read = await listed(at('season-open'), [select, registers])
    expect(plan(read('2024-05-06')).map((one) => [one.candidateId, one.state])).toEqual([[branchB, 'overdue']])
  })

  it('say by whose leave one came late', async () => {
    const body = { ...planOfA, late }
    const read = await listed(atUnder(withLeave, 'season-open'), [
      step('AdoptPlan', { body, occurredOn: '2024-05-06' }),
    ])
    expect(plan(read('2024-05-06'))).toMatchObject([{ ...row, state: 'done-late', acceptedBy: committeeMembers[1] }])
  })
})

describe('deadlines, before anybody registered', () => {
  it('are nobody’s where nobody was selected', async () => {
    expect((await listed(at('season-open')))('2024-05-07')).toEqual([])
  })

  it('are of those selected: ahead, due through the last day, then overdue', async () => {
    const read = await listed(at('season-open'), [select])
    for (const [day, state] of [
      ['2024-04-25', 'ahead'],
      ['2024-04-26', 'due'],
      ['2024-05-06', 'due'],
      ['2024-05-07', 'overdue'],
    ] as const)
      expect(registrations(read(day)).map((one) => [one.organisationId, one.step, one.state, one.candidacyId])).toEqual(
        [branchA, branchB].toSorted().map((id) => [id, 'registration', state, undefined]),
      )
  })

  it('are only of those of the newest choice, and not lost by those who registered', async () => {
    const onlyB = { ...select, asked: { ...select.asked, as: 'again', body: { organisationIds: [branchB] } } } as Step
    const again = (await listed(at('season-open'), [select, onlyB]))('2024-05-07')
    expect(again.map((one) => [one.organisationId, one.step])).toEqual([
      [branchB, 'plan'],
      [branchB, 'registration'],
    ])
    const read = await listed(at('registered'), [onlyB])
    expect(ofA(read('2024-05-05'))).toMatchObject({ registration: 'done', commitment: 'due' })
  })
})

describe('deadlines of a candidacy', () => {
  it('stand in every state of the year', async () => {
    const read = await listed(at('assessed'))
    const done = { ...all(['registration', 'commitment'], 'done') }
    expect(ofA(read('2024-06-01'))).toEqual({ ...done, ...all([...bySelf, ...above], 'ahead') })
    expect(ofA(read('2024-12-31'))).toEqual({
      ...done,
      ...all([...bySelf, ...above], 'due'),
      'self-assessment': 'done',
    })
    expect(ofA(read('2025-02-01'))).toEqual({
      ...done,
      ...all([...bySelf, ...above], 'overdue'),
      ...{ 'self-assessment': 'done', 'authority-round': 'due' },
    })
  })

  it('count what was done after the day as not done on it', async () => {
    const read = await listed(at('assessed'))
    const sheet = (day: string) =>
      read(day).find((one) => one.step === 'self-assessment' && one.candidateId === branchA)
    expect(sheet('2024-12-09')).toMatchObject({ state: 'due' })
    expect(sheet('2024-12-09')).not.toHaveProperty('doneOn')
    expect(sheet('2024-12-10')).toMatchObject({ state: 'done', doneOn: '2024-12-10' })
  })

  it('are those of bodies above it, too, done as the season goes on', async () => {
    const whole = (await listed(at('recognised')))('2025-03-31')
    expect(ofA(whole)).toEqual({
      ...all(['registration', 'commitment', 'self-assessment', 'branch-round', 'results-report'], 'done'),
      ...all(above, 'done'),
    })
    expect(new Set(whole.filter((one) => one.step === 'appraisal').map((one) => one.organisationId))).toEqual(
      new Set([committee]),
    )
  })

  it('done late say by whose leave', async () => {
    const body = { ...registrationOf(branchA), late }
    const read = await listed(atUnder(withLeave, 'season-open'), [
      select,
      step('RegisterBranch', { body, occurredOn: '2024-05-10' }),
    ])
    expect(read('2024-05-10').find((one) => one.candidateId === branchA && one.step === 'registration')).toMatchObject({
      ...{ candidacyId: candidacyA, state: 'done-late', doneOn: '2024-05-10', acceptedBy: committeeMembers[1] },
    })
    expect(ofA(read('2024-05-09'))).toMatchObject({ registration: 'overdue' })
  })

  it('open again with the days of a return', async () => {
    const read = await listed(at('appraised'), [returnedA])
    const again = ['self-assessment', 'branch-round', 'results-report']
    expect(ofA(read('2025-01-15'))).toMatchObject({ ...all(again, 'due'), appraisal: 'due' })
    expect(ofA(read('2025-01-16'))).toMatchObject({ ...all(again, 'overdue'), commitment: 'done' })
    expect(
      read('2025-01-15').find((one) => one.candidateId === branchA && one.step === 'branch-round')!.window,
    ).toEqual({ from: '2024-12-20', to: '2025-01-15' })
  })

  it('are owed no more after a withdrawal, or the season’s end', async () => {
    const withdrawn = await listed(at('committed'), [
      { ...withdrawnA, asked: { ...withdrawnA.asked, occurredOn: '2024-12-05' } },
    ])
    expect(ofA(withdrawn('2025-02-01'))).toEqual(all(['registration', 'commitment'], 'done'))
    const end = seasonEnded()
    const over = await listed(at('season-open'), [
      select,
      { ...end, asked: { ...end.asked, occurredOn: '2024-05-20' } },
    ])
    expect(over('2024-05-20')).toEqual([])
  })
})

describe('GET /v1/deadlines', () => {
  it('gives what is asked for: state, who owes, year, and only what the viewer may see', async () => {
    const read = await listed(at('assessed'))
    const states = (query: object) => new Set(read('2025-02-01', query).map((one) => one.state))
    expect(states({ state: 'overdue' })).toEqual(new Set(['overdue']))
    expect(new Set(read('2025-02-01', { organisation: branchA }).map((one) => one.organisationId))).toEqual(
      new Set([branchA]),
    )
    expect(read('2025-02-01', { year: 2025 })).toEqual([])
    const own = read('2025-02-01', {}, { role: 'clerk', organisation: branchA, today: '2025-02-01' })
    expect(new Set(own.map((one) => one.candidateId))).toEqual(new Set([branchA]))
    expect(own.some((one) => one.organisationId === committee)).toBe(true)
  })
})

describe('deadlines, after the committee went below another superior', () => {
  const changedOn = (day: string) =>
    [...policeFounded, moved(committee, police, day), approversChanged].map(
      ({ name, asked }): Step => ({ name, asked: { ...asked, occurredOn: day } }),
    )
  const decides = (items: readonly DeadlineItem[]) =>
    items.flatMap((one) => (one.step === 'authority-round' ? [[one.organisationId, one.state]] : []))
  const both = (organisation: string, state: string) => [
    [organisation, state],
    [organisation, state],
  ]

  it('are owed by the new one, and done by who did them', async () => {
    const day = '2024-12-19'
    expect(decides((await listed(at('appraised')))(day))).toEqual(both(authority, 'due'))
    expect(decides((await listed(at('appraised'), changedOn(day)))(day))).toEqual(both(police, 'due'))
    const decided = await listed(at('recognised'), changedOn('2025-01-11'))
    expect(decides(decided('2025-01-11'))).toEqual(both(authority, 'done'))
  })
})

describe('deadlines, after a candidacy went over to another committee', () => {
  const day = '2024-12-21'
  const over = [...movedToSecond(day), transferred(day)]
  const bodies = (items: readonly DeadlineItem[]) =>
    Object.fromEntries(
      items.flatMap((one) => (one.candidateId === branchA ? [[one.step, [one.seasonId, one.organisationId]]] : [])),
    )

  it('are owed in its season to its bodies; the branch’s steps and the first appraisal stay done', async () => {
    const read = await listed(at('forwarded'), over)
    expect(ofA(read(day))).toMatchObject({
      ...all(['registration', 'commitment', 'self-assessment', 'branch-round', 'appraisal'], 'done'),
      ...all(['committee-round', 'authority-round'], 'due'),
    })
    expect(bodies(read(day))).toMatchObject({
      registration: [secondSeason, branchA],
      'committee-round': [secondSeason, second],
      'authority-round': [secondSeason, police],
    })
  })

  it('keep the days of a return', async () => {
    const read = await listed(at('appraised'), [returnedA, ...over])
    const due = read(day).find((one) => one.candidateId === branchA && one.step === 'self-assessment')
    expect([due?.window.to, due?.state, due?.seasonId]).toEqual(['2025-01-15', 'due', secondSeason])
  })
})
