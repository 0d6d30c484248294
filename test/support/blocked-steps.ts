// A branch that lacks its officer or its term, what is blocked then, and what frees it.
import type { Envelope } from '../../contracts/envelope.ts'
import type { EventStore } from '../../services/store/port.ts'
import { without } from './changed-log.ts'
import { everything, step } from './play.ts'
import { type Kept, keptOver, runRelay } from './relay-world.ts'
import * as ids from './season/ids.ts'
import { at } from './season.ts'
import { label } from './stream-labels.ts'

export const ofBranchA = (type: string) => (event: Envelope) =>
  event.type === type && event.stream === `organisation-${ids.branchA}`
export const nobodyInOffice = () => without(at('reported'), ofBranchA('OfficerAppointed'))
export const noTermOpened = () => without(at('reported'), ofBranchA('TermOpened'))

export const occurredOn = '2025-01-20'
const secretary = {
  ...{ personId: ids.membersA[0], office: 'secretary' as const, organ: 'branch-meeting' },
  ...{ title: 'Bí thư Chi bộ', from: '2022-08-15' },
}
export const appointed = step('AppointOfficer', { as: 'late secretary', id: ids.branchA, body: secretary, occurredOn })
export const opened = step('OpenTerm', {
  as: 'late term',
  id: ids.branchA,
  body: { name: 'nhiệm kỳ 2022 - 2025', from: '2022-08-15', basis: 'congress' },
  occurredOn,
})

export async function settledOver(log: readonly Envelope[], changes: Parameters<typeof runRelay>[1] = {}) {
  const kept = await keptOver(log)
  const running = await runRelay(kept, changes)
  await running.settled()
  return { kept, running }
}

type Blocked = { policy: string; target: string; sourceEvent: string; refusal: { code: string; detail: string } }

/** What is blocked by the log: where it is written, which step, and why. */
export async function blockedIn(store: EventStore): Promise<string[]> {
  const events = (await everything(store)).filter(({ type }) => type === 'StepBlocked')
  return events.map(({ stream, data }) => {
    const { policy, target, refusal } = data as Blocked
    return `${label(stream)}: ${policy} to ${label(target)}: ${refusal.code}`
  })
}

export const drafted = async (store: EventStore) =>
  (await everything(store)).filter(({ type }) => type === 'DocumentDrafted').map(({ stream }) => label(stream))
export const waiting = ({ progress }: Kept) => progress.blocked().map(({ target }) => label(target))
