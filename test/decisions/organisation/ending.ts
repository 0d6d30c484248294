// What every command refuses that lets an organisation pass into another.
import { it } from 'vitest'
import { given } from '../../support/given.ts'
import type { Asked, CommandName } from '../../support/play.ts'
import { authority, branchA, branchB } from '../../support/season/ids.ts'
import { dayBefore, dissolved, effective, moved } from '../../support/season/reorganised.ts'
import { at } from '../../support/season.ts'

type Ending = Extract<CommandName, 'Merge' | 'Split' | 'Dissolve'>

/** `into`: the command's body with this successor; `pointer`: where the successor stands in it. */
export function itRefusesBadSuccessors<N extends Ending>(
  name: N,
  pointer: string,
  into: (successor: string, from?: typeof effective) => Asked<N>['body'],
): void {
  const organised = given(at('organised'))

  it('is refused into itself', () =>
    organised.when(name, { id: branchA, body: into(branchA) } as Asked<N>).thenRefused('OWN_SUCCESSOR', pointer))

  it('is refused into one that nobody established', () =>
    organised
      .when(name, { id: branchA, body: into('nowhere') } as Asked<N>)
      .thenRefused('ORGANISATION_UNKNOWN', pointer))

  it.each(['2025-01-01', '2025-07-01'])('is refused into one that ends on %s', (day) =>
    organised
      .afterAll([dissolved(branchB, undefined, day)])
      .when(name, { id: branchA, body: into(branchB) } as Asked<N>)
      .thenRefused('ORGANISATION_ENDED', pointer),
  )

  it('is refused a second time', () =>
    organised
      .afterAll([dissolved(branchA, undefined, '2025-07-01')])
      .when(name, { id: branchA, body: into(branchB) } as Asked<N>)
      .thenRefused('ORGANISATION_ENDED', '/effectiveFrom'))

  it('is refused from before the newest change', () =>
    organised
      .afterAll([moved(branchA, authority)])
      .when(name, { id: branchA, body: into(branchB, { ...effective, effectiveFrom: dayBefore }) } as Asked<N>)
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom'))

  it('is refused into one below it', () =>
    organised.when(name, { id: authority, body: into(branchB) } as Asked<N>).thenRefused('TREE_CYCLE', pointer))
}
