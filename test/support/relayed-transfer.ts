// A year in which the committee is dissolved after the commitments: its branches go below another, whose season goes on.
import type { Envelope } from '../../contracts/envelope.ts'
import { finishPapers } from './paper-work.ts'
import { everything, type Step } from './play.ts'
import { act, keptOver, meetingsAfter, runRelay } from './relay-world.ts'
import * as ids from './season/ids.ts'
import { dissolved, moved } from './season/reorganised.ts'
import { police } from './season/successors.ts'
import { second, secondFounded, secondOpens, secondSeason, transferOf } from './season/transfers.ts'
import { at } from './season.ts'

export const changedOn = '2024-07-01'

const both = [ids.candidacyA, ids.candidacyB]
const goingOver: readonly Step[] = [
  ...secondFounded,
  secondOpens(),
  moved(ids.branchA, second, changedOn),
  moved(ids.branchB, second, changedOn),
  dissolved(ids.committee, undefined, changedOn),
  ...both.map(
    (id): Step => ({ name: 'TransferCandidacy', asked: { as: `transfer of ${id}`, id, body: transferOf } as never }),
  ),
].map(({ name, asked }) => ({ name, asked: { ...asked, occurredOn: changedOn } }))

const inPlaceOf: Readonly<Record<string, string>> = { [ids.committee]: second, [ids.authority]: police }

/** The rest of the year, held by the new bodies in the new season. */
const rest = meetingsAfter('committed').map(({ name, asked }): Step => {
  if (name !== 'ConveneRound') return { name, asked }
  const body = asked.body as { organisationId: string }
  const organisationId = inPlaceOf[body.organisationId] ?? body.organisationId
  return { name, asked: { ...asked, body: { ...body, organisationId, seasonId: secondSeason } as never } }
})

/** The whole log, with every paper dealt with as soon as it was there. Call it inside a test. */
export async function relayedTransfer(): Promise<readonly Envelope[]> {
  const kept = await keptOver(at('committed'))
  const running = await runRelay(kept)
  for (const one of [...goingOver, ...rest]) {
    await act(kept, running, [one])
    await finishPapers(kept, running)
  }
  await running.stop()
  return everything(kept.store)
}
