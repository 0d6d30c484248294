// What an auditor relies on: every command of the season, decided again from what it was decided on.
import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { memoryStore } from '../../services/store/memory.ts'
import { decideAgain } from '../support/decide-again.ts'
import { commandIdOf, seed } from '../support/play.ts'
import { at, seasonSteps } from '../support/season.ts'

const whole = at('filed')
const ofCommand = (commandId: string): readonly Envelope[] => whole.filter((event) => event.commandId === commandId)
const commands = seasonSteps.map((step) => ({ ...step, as: step.asked.as ?? step.name }))

describe('replay of the season', () => {
  it('holds every command once', () => {
    expect(commands.length).toBe(new Set(commands.map(({ as }) => as)).size)
    expect(whole.map(({ commandId }) => commandId)).toStrictEqual(commands.map(({ as }) => commandIdOf(as)))
  })

  it.each(commands)(
    '$name “$as”: the same command, on the same basis, gives the same events',
    async ({ as, asked }) => {
      const store = memoryStore()
      await seed(store, whole)
      const events = ofCommand(commandIdOf(as))
      expect(await decideAgain(store, events)).toStrictEqual({
        body: asked.body,
        basis: events[0]!.basis,
        decided: events.map(({ type, version, data }) => ({ type, version, data })),
      })
    },
  )

  it('shows what was decided otherwise: a sheet that counts more than it was told', async () => {
    const store = memoryStore()
    await seed(store, whole.map(withMoreForTheFirstCriterion))
    const closing = whole.find(({ type }) => type === 'SelfAssessmentClosed')!
    const { decided } = await decideAgain(store, [closing])
    expect(decided).not.toStrictEqual([{ type: closing.type, version: closing.version, data: closing.data }])
  })
})

function withMoreForTheFirstCriterion(event: Envelope): Envelope {
  if (event.type !== 'ScoreSubmitted') return event
  const { scores } = event.data as { scores: { points: number }[] }
  return { ...event, data: { scores: scores.with(0, { ...scores[0]!, points: 0 }) } }
}
