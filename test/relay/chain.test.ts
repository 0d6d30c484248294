import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import type { NumberAllocated } from '../../contracts/numbers/allocate-number.ts'
import { playMeetings } from '../support/paper-work.ts'
import { everything } from '../support/play.ts'
import { keptOver, runRelay } from '../support/relay-world.ts'
import { at } from '../support/season.ts'
import { label, paperIds } from '../support/stream-labels.ts'

const story = (log: readonly Envelope[]) => log.map(({ type, stream }) => `${type} ${label(stream)}`)
const own = (log: readonly Envelope[]) => log.filter(({ actor }) => actor.principal.startsWith('policy:'))

async function playedThrough() {
  const kept = await keptOver(at('branch-voted'))
  await playMeetings(kept, await runRelay(kept))
  return { kept, log: await everything(kept.store) }
}

describe('the relay over a season', () => {
  it('does by itself everything from two closed votes to two dossiers, and nothing else', async () => {
    const { log } = await playedThrough()
    expect(story(own(log))).toStrictEqual([
      'SubordinateNoted organisation authority',
      'SubordinateNoted organisation committee',
      'SubordinateNoted organisation committee',
      'CandidacyEntered season',
      'DocumentDrafted registration A',
      'CandidacyEntered season',
      'DocumentDrafted registration B',
      'DocumentDrafted commitment A',
      'DocumentDrafted commitment B',
      'DocumentDrafted sheet A',
      'DocumentDrafted sheet B',
      'DocumentDrafted report A',
      'DocumentDrafted report B',
      'DocumentDrafted ballot paper A',
      'DocumentDrafted ballot paper B',
      'DocumentDrafted record A',
      'DocumentDrafted record B',
      'NumberAllocated report numbers A',
      'NumberAllocated count-record numbers A',
      'DocumentNumbered report A',
      'DocumentNumbered record A',
      'OutcomeNoted candidacy A',
      'DocumentDrafted proposal A',
      'NumberAllocated proposal numbers A',
      'DocumentNumbered proposal A',
      'DocumentNumbered report B',
      'OutcomeNoted candidacy B',
      'DocumentDrafted proposal B',
      'DocumentNumbered proposal B',
      'DocumentDrafted appraisal A',
      'DocumentDrafted appraisal B',
      'DocumentDrafted ballot paper committee',
      'DocumentDrafted record committee',
      'NumberAllocated count-record numbers committee',
      'DocumentNumbered record committee',
      'OutcomeNoted candidacy A',
      'OutcomeNoted candidacy B',
      'DocumentDrafted proposal committee',
      'NumberAllocated proposal numbers committee',
      'DocumentNumbered proposal committee',
      'DossierAssembled dossier A',
      'DossierAssembled dossier B',
      'DocumentDrafted ballot paper authority',
      'OutcomeNoted candidacy A',
      'OutcomeNoted candidacy B',
      'DocumentDrafted decision authority',
      'NumberAllocated decision numbers authority',
      'DocumentNumbered decision authority',
      'DocumentDrafted certificate A',
      'DossierAssembled dossier A',
      'DossierAssembled dossier B',
    ])
  })

  it('says of each step which event asked for it, in whose case, by which policy and on that event’s day', async () => {
    const { log } = await playedThrough()
    const byId = new Map(log.map((event) => [event.id, event]))
    for (const event of own(log)) {
      const source = byId.get(event.causationId!)!
      const { correlationId, occurredOn } = source
      expect({ correlationId: event.correlationId, occurredOn: event.occurredOn }).toStrictEqual({
        correlationId,
        occurredOn,
      })
      expect({ ...event.actor, requestHash: event.requestHash }).toStrictEqual({
        principal: expect.stringMatching(/^policy:[a-z-]+$/),
        role: 'service',
        organisation: null,
        requestHash: null,
      })
    }
    const asked = own(log).map(({ actor, type, causationId }) => [actor.principal, byId.get(causationId!)!.type, type])
    expect([...new Set(asked.map((one) => one.join(' ')))].sort()).toStrictEqual([
      'policy:assemble-dossiers DocumentIssued DossierAssembled',
      'policy:carry-number NumberAllocated DocumentNumbered',
      'policy:carry-number NumberRecorded DocumentNumbered',
      'policy:draft-ballot-paper RoundConvened DocumentDrafted',
      'policy:draft-candidacy-papers BranchRegistered DocumentDrafted',
      'policy:draft-candidacy-papers CandidacyAppraised DocumentDrafted',
      'policy:draft-candidacy-papers CommitmentSigned DocumentDrafted',
      'policy:draft-candidacy-papers ResultsReported DocumentDrafted',
      'policy:draft-candidacy-papers SelfAssessmentClosed DocumentDrafted',
      'policy:draft-certificates DocumentIssued DocumentDrafted',
      'policy:draft-count-record BallotClosed DocumentDrafted',
      'policy:draft-decision RecognitionDecided DocumentDrafted',
      'policy:draft-proposal RecognitionProposed DocumentDrafted',
      'policy:note-outcomes RecognitionDecided OutcomeNoted',
      'policy:note-outcomes RecognitionProposed OutcomeNoted',
      'policy:note-registrations BranchRegistered CandidacyEntered',
      'policy:note-subordinates OrganisationEstablished SubordinateNoted',
      'policy:take-number DocumentDrafted NumberAllocated',
    ])
  })

  it('wakes the renderer once for each event after which a file may be due, and keeps none as due at the end', async () => {
    const { kept, log } = await playedThrough()
    const wakes = ['DocumentDrafted', 'DocumentNumbered', 'DossierAssembled']
    const expected = log.filter(({ type }) => wakes.includes(type)).map(({ id, stream }) => ({ id, stream }))
    expect(kept.bus.published.map(({ id, stream }) => ({ id, stream }))).toStrictEqual(expected)
    expect({ due: kept.progress.due(), blocked: kept.progress.blocked() }).toStrictEqual({ due: [], blocked: [] })
  })

  it('puts the issued papers into each edition in their order, the decision last', async () => {
    const { log } = await playedThrough()
    const editions = log
      .filter(({ type, stream }) => type === 'DossierAssembled' && label(stream) === 'dossier B')
      .map(({ data }) => data as { edition: number; occasion: string; documents: string[] })
      .map(({ edition, occasion, documents }) => [edition, occasion, documents.map((id) => label(`document-${id}`))])
    const first = ['proposal B', 'record B', 'report B', 'sheet B', 'proposal committee', 'record committee']
    expect(editions).toStrictEqual([
      [1, 'proposal', first],
      [2, 'recognition', [...first, 'decision authority']],
    ])
  })

  it('gives each register’s numbers without a gap, and each to the document that it was taken for', async () => {
    const { log } = await playedThrough()
    const allocated = log.filter(({ type }) => type === 'NumberAllocated')
    const registers = Map.groupBy(allocated, ({ stream }) => label(stream))
    for (const taken of registers.values()) {
      const numbers = taken.map(({ data }) => (data as Of<typeof NumberAllocated>['data']).number)
      expect(numbers).toStrictEqual(numbers.map((_, n) => n + 1))
    }
    expect([...registers.keys()].sort()).toStrictEqual([
      'count-record numbers A',
      'count-record numbers committee',
      'decision numbers authority',
      'proposal numbers A',
      'proposal numbers committee',
      'report numbers A',
    ])
    const carried = log.filter(({ type }) => type === 'DocumentNumbered')
    const given = log.filter(({ type }) => type === 'NumberAllocated' || type === 'NumberRecorded')
    expect(carried.map(({ stream, data }) => [stream, (data as { number: number }).number]).sort()).toStrictEqual(
      given
        .map(({ data }) => data as { documentId: string; number: number })
        .map(({ documentId, number }) => [`document-${documentId}`, number])
        .sort(),
    )
    expect(carried.map(({ stream }) => label(stream))).not.toContain('record B')
    expect(log.some(({ stream }) => stream === `document-${paperIds['record authority']}`)).toBe(false)
  })
})
