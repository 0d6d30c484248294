// A year in which both branches merge into a new one: branch A's candidacy goes on as that one's, branch B's ends in it.
import type { Envelope } from '../../contracts/envelope.ts'
import { finishPapers } from './paper-work.ts'
import { everything, type Step } from './play.ts'
import { act, keptOver, meetingsAfter, runRelay } from './relay-world.ts'
import * as ids from './season/ids.ts'
import { intoNew, mergerOf, united } from './season/mergers.ts'
import { at } from './season.ts'

export const mergedOn = '2024-07-01'

const merging: readonly Step[] = [
  ...intoNew(mergedOn),
  { name: 'MergeCandidacy', asked: { id: ids.candidacyA, body: mergerOf, occurredOn: mergedOn } },
]

const aboutB = [ids.candidacyB, ids.roundB, ids.ballotB]
const withoutB = <T extends { readonly candidacyId: string }>(items: readonly T[]) =>
  items.filter(({ candidacyId }) => candidacyId !== ids.candidacyB)

/** What is said of branch B's candidacy in meetings of many falls away. */
function alone({ name, asked }: Step): Step {
  const body = asked.body as {
    readonly candidacies?: readonly string[]
    readonly organisationId?: string
    readonly items?: readonly { readonly candidacyId: string }[]
    readonly results?: readonly { readonly candidacyId: string }[]
  }
  const changed = {
    ...body,
    ...(body.candidacies === undefined ? {} : { candidacies: [ids.candidacyA] }),
    ...(body.organisationId === ids.branchA ? { organisationId: united } : {}),
    ...(body.items === undefined ? {} : { items: withoutB(body.items) }),
    ...(body.results === undefined ? {} : { results: withoutB(body.results) }),
  }
  return { name, asked: { ...asked, body: changed as never } }
}

const isOfB = ({ asked }: Step) => {
  const { organisationId, roundId } = asked.body as { organisationId?: string; roundId?: string }
  return aboutB.includes(asked.id ?? '') || organisationId === ids.branchB || roundId === ids.roundB
}

/** The whole log, with every paper dealt with as soon as it was there. Call it inside a test. */
export async function relayedMerger(): Promise<readonly Envelope[]> {
  const kept = await keptOver(at('committed'))
  const running = await runRelay(kept)
  const rest = meetingsAfter('committed').filter((one) => !isOfB(one))
  for (const one of [...merging, ...rest.map(alone)]) {
    await act(kept, running, [one])
    await finishPapers(kept, running)
  }
  await running.stop()
  return everything(kept.store)
}
