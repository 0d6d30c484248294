import { expect, it } from 'vitest'
import { paperSources } from '../../../services/decisions/document/paper-sources.ts'
import { streamName } from '../../../services/decisions/kernel/stream-type.ts'
import { contextOf } from '../../support/context-of.ts'
import { relayedTransfer } from '../../support/relayed-transfer.ts'
import { candidacyA } from '../../support/season/ids.ts'

/** The same log, in which the seasons go by a newer edition than the one that the branches registered under. */
async function underANewerEdition() {
  const log = await relayedTransfer()
  return log.map((event) =>
    event.type === 'SeasonOpened' ? { ...event, data: { ...(event.data as object), frameworkId: 'newer' } } : event,
  )
}

it('a certificate reads the rules of the season that gave it, where the branch registered under an earlier edition', async () => {
  const context = contextOf(await underANewerEdition())
  const read = paperSources('certificate', { stream: 'candidacy', id: candidacyA }, context)
  expect(read.map(({ type, id }) => streamName(type, id))).toContain('framework-newer')
}, 60_000)

it('a meeting’s paper reads the rules that its candidates registered under, where its season goes by a newer edition', async () => {
  const log = await underANewerEdition()
  const registered = log.find(
    ({ stream, type }) => stream === `candidacy-${candidacyA}` && type === 'BranchRegistered',
  )!
  const { frameworkId } = registered.data as { frameworkId: string }
  const own = log.find(({ type, data }) => {
    const { level, candidacies } = data as { level?: string; candidacies?: readonly string[] }
    return type === 'RoundConvened' && level === 'branch' && candidacies![0] === candidacyA
  })!
  const source = { stream: 'round' as const, id: own.stream.slice('round-'.length) }
  const read = paperSources('proposal', source, contextOf(log)).map(({ type, id }) => streamName(type, id))
  expect(read.filter((stream) => stream.startsWith('framework-'))).toEqual(
    expect.arrayContaining(['framework-newer', `framework-${frameworkId}`]),
  )
}, 60_000)
