import { describe, expect, it } from 'vitest'
import { noteSubordinates as policy } from '../../services/policies/note-subordinates.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'

describe('note-subordinates', () => {
  it('tells the organisation directly above; nobody is above the highest', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'OrganisationEstablished organisation committee → organisation authority',
      'OrganisationEstablished organisation A → organisation committee',
      'OrganisationEstablished organisation B → organisation committee',
    ])
  })

  it('says who it is, of what kind, and since when', async () => {
    const log = await relayedSeason()
    const event = eventIn(log, 'OrganisationEstablished organisation A')
    const { kind, effectiveFrom: from } = event.data as { kind: string; effectiveFrom: string }
    expect(kind).toBe('branch')
    expect(await reaction(policy, log, event)).toStrictEqual([
      {
        command: 'NoteSubordinate',
        id: ids.committee,
        body: { organisationId: ids.branchA, kind, from },
        target: `organisation-${ids.committee}`,
      },
    ])
  })
})
