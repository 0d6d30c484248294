import { describe, expect, it } from 'vitest'
import type { Of } from '../../../contracts/define.ts'
import type { SeasonOpened } from '../../../contracts/season/open-season.ts'
import { paperSources } from '../../../services/decisions/document/paper-sources.ts'
import type { Context } from '../../../services/decisions/kernel/context.ts'
import { streamName } from '../../../services/decisions/kernel/stream-type.ts'
import { organisation } from '../../../services/decisions/organisation/state.ts'
import { round } from '../../../services/decisions/round/state.ts'
import { season } from '../../../services/decisions/season/state.ts'

/** A body above the season's committee meets, and had taken the place of another. */
const states: Readonly<Record<string, unknown>> = {
  'round-r': {
    ...round.initial,
    convened: { seasonId: 's', organisationId: 'superior', level: 'committee', step: 2, candidacies: [], roll: [] },
  },
  'season-s': {
    ...season.initial,
    opened: { organisationId: 'committee', approvers: [] } as unknown as Of<typeof SeasonOpened>['data'],
  },
  'organisation-superior': {
    ...organisation.initial,
    predecessors: [{ organisationId: 'older', by: 'merged', earlier: [], from: '2024-07-01' }],
  },
}
const context: Context = { get: (type, id) => states[streamName(type, id)] as never }

describe('a tờ trình of a body above the season’s committee', () => {
  it('looked at streams that its draft had not read: it counts what stands below that body, through lineage', () => {
    const read = paperSources('proposal', { stream: 'round', id: 'r' }, context)
    const organisations = read
      .map(({ type, id }) => streamName(type, id))
      .filter((name) => name.startsWith('organisation-'))
    expect([...new Set(organisations)]).toStrictEqual(['organisation-superior', 'organisation-older'])
  })
})
