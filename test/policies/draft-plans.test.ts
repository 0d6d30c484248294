import { expect, it } from 'vitest'
import { draftPlans as policy } from '../../services/policies/draft-plans.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { everything, play, seed } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { fingerprint } from '../support/season/papers.ts'
import { adoptedA, issuedPlan, planA, planPaper } from '../support/season/plans.ts'
import { at } from '../support/season.ts'

const body = { type: 'plan', source: { stream: 'plan', id: planA }, fingerprint }

it.each([
  ['asks for the paper of a plan', [adoptedA], [{ command: 'DraftDocument', body, target: `document-${planPaper}` }]],
  ['asks for nothing where it is drafted', issuedPlan, []],
] as const)('draft-plans %s', async (_, steps, asked) => {
  const store = memoryStore()
  await seed(store, at('season-open'))
  await play(store, steps)
  const log = await everything(store)
  const adopted = log.find(({ type }) => type === 'PlanAdopted')!
  expect(await reaction(policy, log, adopted)).toStrictEqual(asked)
})
