import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { document } from '../../services/decisions/document/state.ts'
import { dossier } from '../../services/decisions/dossier/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { draftRevocation as policy } from '../../services/policies/draft-revocation.ts'
import { withData, without } from '../support/changed-log.ts'
import { everything } from '../support/play.ts'
import { reaction } from '../support/reactions.ts'
import { eventIn, told } from '../support/relayed-season.ts'
import { revokedSeason } from '../support/revoked-season.ts'
import * as ids from '../support/season/ids.ts'
import { termId } from '../support/season/organisations.ts'
import { fingerprint } from '../support/season/papers.ts'
import { revokingMeeting as meeting } from '../support/season/revocations.ts'
import { paperIds } from '../support/stream-labels.ts'

const source = { stream: 'round', id: meeting.id } as const
const paper = documentId('revocation', source)
const drafting = {
  command: 'DraftDocument',
  body: { type: 'revocation', source, fingerprint },
  target: `document-${paper}`,
}

const log = async (): Promise<readonly Envelope[]> => everything(await revokedSeason())
const undrafted = async () => without(await log(), ({ stream }) => stream === drafting.target)

describe('draft-revocation', () => {
  it('drafts one quyết định once its candidacies know of it', async () => {
    const before = await undrafted()
    expect(await reaction(policy, before, eventIn(before, 'RevocationNoted candidacy A'))).toStrictEqual([drafting])
  })

  it('waits for the number of the decision that it cites, and goes on with it', async () => {
    const before = await undrafted()
    const numbered = 'DocumentNumbered decision authority'
    const unnumbered = without(before, (event) => told(event) === numbered)
    expect(await reaction(policy, unnumbered, eventIn(before, 'RevocationNoted candidacy A'))).toStrictEqual([])
    expect(await reaction(policy, before, eventIn(before, numbered))).toStrictEqual([drafting])
  })

  it('asks for nothing where another meeting revoked the candidacy first, or another paper is numbered', async () => {
    const before = await undrafted()
    const others = withData<{ roundId: string }>(before, 'RevocationNoted', (data) => ({ ...data, roundId: 'other' }))
    const noted = eventIn(before, 'DocumentNumbered decision authority')
    expect(await reaction(policy, others, noted)).toStrictEqual([])
    expect(await reaction(policy, before, eventIn(before, 'DocumentNumbered report A'))).toStrictEqual([])
  })
})

describe('a revocation, with all that follows from it', () => {
  it('is a quyết định of the same series, and an edition of the dossier behind the decision that it revokes', async () => {
    const store = await revokedSeason()
    const { draft, number, issued } = fold(document, await store.read(`document-${paper}`))
    expect([draft!.symbol, number, draft!.date, draft!.candidacies, issued !== null]).toStrictEqual([
      'QĐ/ĐU',
      2,
      meeting.on,
      [ids.candidacyA],
      true,
    ])
    const series = await store.read(`numbers-${ids.authority}-${termId}-decision`)
    expect(series.map(({ event }) => event.data)).toStrictEqual([
      { documentId: paperIds['decision authority'], number: 1 },
      { documentId: paper, number: 2 },
    ])
    const { editions } = fold(dossier, await store.read(`dossier-${ids.candidacyA}`))
    expect(editions.map(({ assembled }) => assembled.occasion)).toStrictEqual(['proposal', 'recognition', 'revocation'])
    const [, second, third] = editions.map(({ assembled }) => assembled.documents)
    expect(third).toStrictEqual([...second!, paper])
  })
})
