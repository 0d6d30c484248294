import { it } from 'vitest'
import { given, type Past } from './given.ts'
import type { Asked, CommandName } from './play.ts'

/** The days of a step that has a window: one before it, one after it, and one inside it. */
export type Days = { readonly early: string; readonly late: string; readonly inside: string }

/** What every step with a window refuses: too early, too late, and in time but entered 31 days after. */
export function itRefusesBadDates<N extends CommandName>(past: Past, name: N, asked: Asked<N>, days: Days): void {
  it('is refused before its window', () =>
    given(past)
      .when(name, { ...asked, occurredOn: days.early })
      .thenRefused('WINDOW_NOT_OPEN', '/occurredOn'))

  it('is refused after its window', () =>
    given(past)
      .when(name, { ...asked, occurredOn: days.late })
      .thenRefused('WINDOW_CLOSED', '/occurredOn'))

  it('is refused in time but entered more than 30 days later', () => {
    const recordedAt = new Date(Date.parse(`${days.inside}T03:00:00.000Z`) + 31 * 86_400_000).toISOString()
    return given(past)
      .when(name, { ...asked, occurredOn: days.inside, recordedAt })
      .thenRefused('TOO_FAR_BACK', '/occurredOn')
  })
}
