// Branches committed to one committee, which ends; another goes on with their candidacies to the recognition.
import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import { candidacy } from '../../services/decisions/candidacy/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { season } from '../../services/decisions/season/state.ts'
import { relayedTransfer } from '../support/relayed-transfer.ts'
import * as ids from '../support/season/ids.ts'
import { police } from '../support/season/successors.ts'
import { second, secondSeason } from '../support/season/transfers.ts'

type Drafted = Of<typeof DocumentDrafted>['data']

const issuers: Readonly<Record<string, string>> = {
  ...{ [ids.branchA]: 'branch', [ids.branchB]: 'branch', [ids.committee]: 'committee' },
  ...{ [second]: 'second', [police]: 'police' },
}
const draftsIn = (log: readonly Envelope[]) =>
  log.filter(({ type }) => type === 'DocumentDrafted').map(({ data }) => data as Drafted)
const of = (log: readonly Envelope[], stream: string) =>
  log.filter((event) => event.stream === stream).map((event) => ({ event }))

describe('the relay over a year in which a committee ends and another goes on', () => {
  it('recognises both under the second committee; papers of before stay the first one’s; nothing is blocked', async () => {
    const log = await relayedTransfer()
    expect(log.filter(({ type }) => type === 'StepBlocked')).toEqual([])
    for (const id of [ids.candidacyA, ids.candidacyB]) {
      const { phase, seasonId, committeeId, commitment, appraisal } = fold(candidacy, of(log, `candidacy-${id}`))
      expect({ phase, seasonId, committeeId }).toEqual({
        ...{ phase: 'recognised', seasonId: secondSeason, committeeId: second },
      })
      expect([commitment?.committeeId, appraisal?.committeeId]).toEqual([ids.committee, second])
    }
    const papers = draftsIn(log).map(({ type, organisationId }) => `${type} of ${issuers[organisationId]}`)
    expect([...new Set(papers)]).toEqual([
      ...['registration of branch', 'commitment of committee', 'self-assessment of branch', 'report of branch'],
      ...['ballot-paper of branch', 'count-record of branch', 'proposal of branch', 'appraisal of second'],
      ...['ballot-paper of second', 'count-record of second', 'proposal of second'],
      ...['ballot-paper of police', 'decision of police', 'certificate of police'],
    ])
    expect(log.filter(({ type }) => type === 'DossierAssembled')).toHaveLength(4)
  }, 60_000)

  it('has them in the second season alone', async () => {
    const log = await relayedTransfer()
    const counted = (id: string) => {
      const { candidacies, left } = fold(season, of(log, `season-${id}`))
      return [candidacies.length, left.length]
    }
    expect([counted(ids.seasonId), counted(secondSeason)]).toEqual([
      [0, 2],
      [2, 0],
    ])
  }, 60_000)
})
