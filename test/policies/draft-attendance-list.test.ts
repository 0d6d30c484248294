import { describe, expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { draftAttendanceList as policy } from '../../services/policies/draft-attendance-list.ts'
import { answers, reaction } from '../support/reactions.ts'
import { relayedSeason } from '../support/relayed-season.ts'
import { askingForLists } from '../support/season/attendance-lists.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { atUnder } from '../support/season.ts'

describe('draft-attendance-list', () => {
  it('asks for none under a framework that says nothing of its face', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([])
  })

  it('asks for none of a meeting of another level', async () => {
    expect(await answers(policy, atUnder(askingForLists('committee'), 'branch-convened'))).toStrictEqual([])
  })

  it('drafts a list for each meeting of a level for which the framework asks, with what prints here', async () => {
    const past = atUnder(askingForLists('branch', 'authority'), 'branch-convened')
    const convened = past.filter(({ type }) => type === 'RoundConvened')
    expect(convened.length).toBe(2)
    const asked = await Promise.all(convened.map((event) => reaction(policy, past, event)))
    expect(asked.flat()).toStrictEqual(
      [ids.roundA, ids.roundB].map((id) => ({
        command: 'DraftDocument',
        body: { type: 'attendance-list', source: { stream: 'round', id }, fingerprint },
        target: `document-${documentId('attendance-list', { stream: 'round', id })}`,
      })),
    )
  })
})
