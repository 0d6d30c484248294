// A season with a return and papers sent again, a withdrawal and a second attempt, a void vote and a cancelled paper.
import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { registerName } from '../../contracts/document/paper-types.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import { ballotId } from '../../services/decisions/ballot/id.ts'
import { document } from '../../services/decisions/document/state.ts'
import { fold, idOf, streamName } from '../../services/decisions/kernel/stream-type.ts'
import { numberOf, numbers } from '../../services/decisions/numbers/state.ts'
import { policies } from '../../services/policies/all.ts'
import { everything } from '../support/play.ts'
import { noProgress, runRelay } from '../support/relay-world.ts'
import { meetings, playTurns, relayedTurns, secondB, turnsBegin } from '../support/relayed-turns.ts'
import * as ids from '../support/season/ids.ts'

type Drafted = Of<typeof DocumentDrafted>['data']

const names: Readonly<Record<string, string>> = { [ids.candidacyA]: 'A', [ids.candidacyB]: 'B', [secondB]: 'B again' }
const issuers: Readonly<Record<string, string>> = {
  ...{ [ids.branchA]: 'branch A', [ids.branchB]: 'branch B' },
  ...{ [ids.committee]: 'committee', [ids.authority]: 'authority' },
}

/** `report of branch A about A, submission 2` */
const told = ({ type, organisationId, candidacies, submission }: Drafted) =>
  `${type} of ${issuers[organisationId]} about ${candidacies.map((id) => names[id]).join()}` +
  (submission === undefined ? '' : `, submission ${submission}`)

const draftsIn = (log: readonly Envelope[]) => log.filter(({ type }) => type === 'DocumentDrafted')
const stateOf = (log: readonly Envelope[], stream: string) =>
  fold(
    document,
    log.filter((event) => event.stream === stream).map((event) => ({ event })),
  )

describe('the relay over a season that does not go straight', () => {
  it('drafts every paper once, one that was cancelled again, and blocks nothing', async () => {
    const log = await relayedTurns()
    const ofBoth = (paper: string, issuer = 'branch') =>
      ['A', 'B'].map((one) => `${paper} of ${issuer === 'branch' ? `branch ${one}` : issuer} about ${one}`)
    expect(draftsIn(log).map(({ data }) => told(data as Drafted))).toStrictEqual([
      ...[...ofBoth('registration'), ...ofBoth('commitment', 'committee')],
      ...[...ofBoth('self-assessment'), ...ofBoth('report'), ...ofBoth('ballot-paper')],
      ...[...ofBoth('count-record'), ...ofBoth('proposal'), ...ofBoth('appraisal', 'committee')],
      'ballot-paper of committee about A,B',
      'return-letter of committee about A, submission 2',
      'registration of branch B about B again',
      ...['self-assessment', 'report', 'report'].map((paper) => `${paper} of branch A about A, submission 2`),
      ...['ballot-paper', 'count-record', 'proposal'].map((paper) => `${paper} of branch A about A`),
      'appraisal of committee about A, submission 2',
      ...['ballot-paper', 'count-record', 'count-record', 'proposal'].map((paper) => `${paper} of committee about A`),
      ...['ballot-paper', 'decision', 'certificate'].map((paper) => `${paper} of authority about A`),
    ])
    expect(log.filter(({ type }) => type === 'StepBlocked')).toStrictEqual([])
  })

  it('gives each register’s numbers without a gap, and each paper the one that stands in it', async () => {
    const log = await relayedTurns()
    const registers = Map.groupBy(
      log.filter(({ stream }) => stream.startsWith('numbers-')),
      ({ stream }) => stream,
    )
    for (const events of registers.values()) {
      const given = events.filter(({ type }) => type === 'NumberAllocated')
      expect(given.map(({ data }) => (data as { number: number }).number)).toStrictEqual(given.map((_, n) => n + 1))
    }
    for (const { stream, data } of draftsIn(log)) {
      const { organisationId, termId, type, numbering } = data as Drafted
      const events = registers.get(streamName(numbers, `${organisationId}-${termId}-${registerName(type)}`)) ?? []
      const register = fold(
        numbers,
        events.map((event) => ({ event })),
      )
      const { number, issued } = stateOf(log, stream)
      expect([number ?? undefined, issued === null]).toStrictEqual([
        numberOf(register, idOf(stream)),
        type === 'ballot-paper',
      ])
      expect(number === null).toBe(numbering === 'none')
    }
    const report = draftsIn(log).find(({ data }) => told(data as Drafted).startsWith('report of branch A about A, s'))!
    expect(stateOf(log, report.stream).number).toBe(3)
  })

  it('puts the papers of the submission that was proposed into the dossier, and none of the void vote', async () => {
    const log = await relayedTurns()
    const drafts = new Map(draftsIn(log).map(({ stream, data }) => [idOf(stream), data as Drafted]))
    const editions = log
      .filter(({ type }) => type === 'DossierAssembled')
      .map(({ stream, data }) => [names[idOf(stream)], (data as { documents: string[] }).documents] as const)
      .map(([whose, papers]) => [whose, ...papers.map((id) => drafts.get(id)!).map(told)])
    const first = [
      ...['proposal of branch A about A', 'count-record of branch A about A'],
      ...['report of branch A about A, submission 2', 'self-assessment of branch A about A, submission 2'],
      ...['proposal of committee about A', 'count-record of committee about A'],
    ]
    expect(editions).toStrictEqual([
      ['A', ...first],
      ['A', ...first, 'decision of authority about A'],
    ])
    const voids = log.filter(({ type }) => type === 'MismatchRecorded').map(({ stream }) => idOf(stream))
    const { documents } = log.find(({ type }) => type === 'DossierAssembled')!.data as { documents: string[] }
    const ballots = documents.map((id) => drafts.get(id)!.source).filter(({ stream }) => stream === 'ballot')
    expect(ballots.map(({ id }) => id)).toStrictEqual([meetings.branch.ballot, ballotId(meetings.committee.id, 2)])
    expect(voids).toStrictEqual([meetings.committee.ballot])
  })

  it('the end of a meeting that was called before a return ended what was sent again', async () => {
    const log = await relayedTurns()
    const noted = log.filter(({ type, stream }) => type === 'OutcomeNoted' && stream === `candidacy-${ids.candidacyA}`)
    expect(
      noted.map(({ data }) => data as { level: string; outcome: string }).map((o) => [o.level, o.outcome]),
    ).toEqual(
      ['branch', 'branch', 'committee', 'authority'].map((level) => [
        level,
        level === 'authority' ? 'recognised' : 'proposed',
      ]),
    )
  })

  it('does nothing more when it lost its progress', async () => {
    const kept = await turnsBegin()
    const running = await runRelay(kept)
    await playTurns(kept, running)
    await running.stop()
    const log = await everything(kept.store)
    const again = { ...kept, progress: noProgress() }
    await (await runRelay(again)).settled()
    expect(await everything(kept.store)).toStrictEqual(log)
    expect({ due: again.progress.due(), blocked: again.progress.blocked() }).toStrictEqual({ due: [], blocked: [] })
  })
  it('does the same in whatever order the policies are run', async () => {
    const kept = await turnsBegin()
    await playTurns(kept, await runRelay(kept, { policies: policies.toReversed() }))
    const done = (log: readonly Envelope[]) =>
      log.map(({ stream, type, data }) => JSON.stringify({ stream, type, data })).sort()
    expect(done(await everything(kept.store))).toStrictEqual(done(await relayedTurns()))
  })
})
