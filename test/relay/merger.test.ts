// Both branches of the season become a new one in mid-year; one candidacy goes on to the recognition as that one's.
import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { candidacy } from '../../services/decisions/candidacy/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { relayedMerger } from '../support/relayed-merger.ts'
import * as ids from '../support/season/ids.ts'
import { united } from '../support/season/mergers.ts'

type Drafted = Of<typeof DocumentDrafted>['data']

const issuers: Readonly<Record<string, string>> = {
  ...{ [ids.branchA]: 'branch A', [ids.branchB]: 'branch B', [united]: 'united' },
  ...{ [ids.committee]: 'committee', [ids.authority]: 'authority' },
}

describe('the relay over a year in which two branches become one', () => {
  it('recognises the one that goes on, whose papers are the new branch’s from that day; the other ends in it', async () => {
    const log = await relayedMerger()
    const of = (stream: string) => log.filter((event) => event.stream === stream).map((event) => ({ event }))
    expect(log.filter(({ type }) => type === 'StepBlocked')).toEqual([])
    expect(fold(candidacy, of(`candidacy-${ids.candidacyA}`)).phase).toBe('recognised')
    expect(fold(candidacy, of(`candidacy-${ids.candidacyB}`))).toMatchObject({
      ...{ phase: 'merged', merged: { into: ids.candidacyA, organisationId: ids.branchA } },
    })
    const drafted = log.filter(({ type }) => type === 'DocumentDrafted').map(({ data }) => data as Drafted)
    expect(drafted.map(({ type, organisationId }) => `${type} of ${issuers[organisationId]}`)).toEqual([
      ...['registration of branch A', 'registration of branch B', 'commitment of committee', 'commitment of committee'],
      ...['self-assessment of united', 'report of united', 'ballot-paper of united', 'count-record of united'],
      ...['proposal of united', 'appraisal of committee', 'ballot-paper of committee', 'count-record of committee'],
      ...['proposal of committee', 'ballot-paper of authority', 'decision of authority', 'certificate of authority'],
    ])
    expect(log.filter(({ type }) => type === 'DossierAssembled')).toHaveLength(2)
  }, 60_000)
})
