// The same two branches under the framework of nine criteria, passed or not, every month: only bodies differ.
import type { SubmitScore } from '../../../contracts/candidacy/submit-score.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { criteriaById } from '../../../services/decisions/rules/criteria.ts'
import { monthlyFramework } from '../framework.ts'
import { opened, type Step, step } from '../play.ts'
import * as ids from './ids.ts'

type Scores = BodyOf<typeof SubmitScore>['scores']

export const months = Array.from({ length: 12 }, (_, n) => n + 1)
const criteria = [...criteriaById(monthlyFramework).keys()]

/** A month's nine lines, those named not passed. */
export function monthOf(month: number, ...failed: readonly string[]): Scores {
  return criteria.map((criterion) => ({ criterion, month, passed: !failed.includes(criterion) }))
}

/** Branch A passes everything; branch B misses two criteria in March and July, and one in every other month. */
const failedBy: Readonly<Record<string, (month: number) => readonly string[]>> = {
  [ids.candidacyA]: () => [],
  [ids.candidacyB]: (month) => (month === 3 || month === 7 ? ['I.2', 'IV.2'] : ['IV.2']),
}
export const yearOf = (candidacyId: string): Scores =>
  months.flatMap((month) => monthOf(month, ...failedBy[candidacyId]!(month)))

export const published = step('PublishFramework', {
  as: 'monthly framework',
  body: { framework: monthlyFramework },
  occurredOn: '2024-01-05',
})

const instead: Partial<Record<string, (given: Step) => readonly Step[]>> = {
  OpenSeason: ({ asked }) => [
    step('OpenSeason', {
      body: { ...(asked.body as BodyOfStep<'OpenSeason'>), frameworkId: opened('monthly framework') },
      occurredOn: '2024-01-10',
    }),
  ],
  RegisterBranch: ({ asked }) => [
    step('RegisterBranch', {
      ...asked,
      body: {
        ...(asked.body as BodyOfStep<'RegisterBranch'>),
        branchType: 'agency',
        meeting: { heldOn: '2024-01-12', yes: 3, of: 3 },
        targets: [],
      },
      occurredOn: '2024-01-15',
    }),
  ],
  SignCommitment: (given) => [{ ...given, asked: { ...given.asked, occurredOn: '2024-01-20' } }],
  SubmitScore: ({ asked }) =>
    months.map((month) =>
      step('SubmitScore', {
        as: `${asked.as} of month ${month}`,
        id: asked.id!,
        body: { scores: yearOf(asked.id!).filter((line) => line.month === month) },
        occurredOn: month === 12 ? '2024-12-05' : `2024-${String(month).padStart(2, '0')}-28`,
      }),
    ),
  CloseSelfAssessment: ({ asked }) => [
    step('CloseSelfAssessment', { ...asked, body: { disqualifiers: [{ id: 'L1', applies: false }] } }),
  ],
  AppraiseCandidacy: ({ asked }) => [
    step('AppraiseCandidacy', {
      ...asked,
      body: { ...(asked.body as BodyOfStep<'AppraiseCandidacy'>), scores: yearOf(asked.id!) },
    }),
  ],
}

type BodyOfStep<N extends 'OpenSeason' | 'RegisterBranch' | 'AppraiseCandidacy'> = Parameters<typeof step<N>>[1]['body']

/** Commands of the season of points as they are given under this framework. */
export const monthly = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((one) => instead[one.name]?.(one) ?? [one])
