import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { assembleDossiers as policy } from '../../services/policies/assemble-dossiers.ts'
import { without } from '../support/changed-log.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason, told, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'
import { paperIds } from '../support/stream-labels.ts'

const firstPapers = ['proposal A', 'record A', 'report A', 'sheet A', 'proposal committee', 'record committee']
const ofA = (occasion: 'proposal' | 'recognition', papers: readonly string[]) => ({
  command: 'AssembleDossier',
  body: {
    candidacyId: ids.candidacyA,
    occasion,
    documents: papers.map((paper) => paperIds[paper]),
    fingerprint,
    extract: 'events-1',
  },
  target: `dossier-${ids.candidacyA}`,
})
const first = ofA('proposal', firstPapers)
const second = ofA('recognition', [...firstPapers, 'decision authority'])

const isOfA = ({ target }: { readonly target: string }) => target === `dossier-${ids.candidacyA}`
const is =
  (...names: string[]) =>
  (event: Envelope) =>
    names.includes(told(event))
/** Branch A’s steps on an event of a log. */
const asked = async (log: readonly Envelope[], name: string) =>
  (await reaction(policy, log, eventIn(log, name))).filter(isOfA)

/** Both proposed, all papers issued, no edition yet. */
const proposed = async () => until(await relayedSeason(), 'DocumentIssued proposal committee')
/** Recognised, the decision issued, the first edition there. */
const recognised = async () => until(await relayedSeason(), 'DocumentIssued decision authority')

describe('assemble-dossiers', () => {
  it('asks for both editions of both dossiers once their last paper is issued, and for nothing else in a season', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([
      'DocumentIssued proposal committee → dossier A, dossier B',
      'DocumentIssued decision authority → dossier A, dossier B',
    ])
  })

  it('puts the branch’s papers before the committee’s, and the decision last', async () => {
    expect(await asked(await proposed(), 'DocumentIssued proposal committee')).toStrictEqual([first])
    expect(await asked(await recognised(), 'DocumentIssued decision authority')).toStrictEqual([second])
  })

  it.each(firstPapers)('waits with the first edition for the issue of the %s, and goes on with it', async (paper) => {
    const log = await proposed()
    const others = firstPapers.filter((one) => one !== paper)
    const open = without(log, is(`DocumentIssued ${paper}`))
    for (const issued of others) expect(await asked(open, `DocumentIssued ${issued}`)).toStrictEqual([])
    expect(await asked(log, `DocumentIssued ${paper}`)).toStrictEqual([first])
  })

  it('waits with the first edition for the committee’s proposal to be noted, and goes on with it', async () => {
    const log = await proposed()
    const noted = eventIn(log, 'OutcomeNoted candidacy A')
    const early = without(log, ({ id }) => id === noted.id)
    expect(await asked(early, 'DocumentIssued proposal committee')).toStrictEqual([])
    expect(await asked(log, 'OutcomeNoted candidacy A')).toStrictEqual([first])
  })

  it('waits with the second edition for the issue of the decision, and goes on with it', async () => {
    const log = await recognised()
    const open = without(log, is('DocumentIssued decision authority'))
    expect(await asked(open, 'OutcomeNoted candidacy A')).toStrictEqual([])
    expect(await asked(log, 'OutcomeNoted candidacy A')).toStrictEqual([second])
  })

  it('makes no second edition of a candidacy that is not recognised', async () => {
    const log = (await recognised()).map((event) =>
      !isLastOutcomeOfA(event) ? event : { ...event, data: notRecognised(event.data) },
    )
    expect(await asked(log, 'DocumentIssued decision authority')).toStrictEqual([])
  })

  it('asks for the first edition first where both are due, and on it for the second', async () => {
    const log = await recognised()
    const late = without(log, is('DossierAssembled dossier A'))
    expect(await asked(late, 'DocumentIssued decision authority')).toStrictEqual([first])
    expect(await asked(log, 'DossierAssembled dossier A')).toStrictEqual([second])
  })

  it('asks for nothing where both editions are there', async () => {
    const log = await relayedSeason()
    const events = ['DocumentIssued sheet A', 'DocumentIssued decision authority', 'OutcomeNoted candidacy A']
    for (const name of [...events, 'DossierAssembled dossier A']) expect(await asked(log, name)).toStrictEqual([])
  })
})

type Noted = { readonly level: string }
const isLastOutcomeOfA = (event: Envelope) =>
  told(event) === 'OutcomeNoted candidacy A' && (event.data as Noted).level === 'authority'
const notRecognised = (data: unknown) => ({ ...(data as Noted), outcome: 'not-recognised', certificate: false })
