// What a paper is printed from is what its draft pins: nothing that it needs may be missing, today's or years later.
import { describe, expect, it } from 'vitest'
import { documentId } from '../../../services/decisions/document/id.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { everything, play, type Step, seed, step } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { draftOf, fingerprint, paperA } from '../../support/season/papers.ts'
import { at, type Phase } from '../../support/season.ts'

const record = { type: 'count-record', source: { stream: 'ballot', id: ids.committeeBallot }, fingerprint } as const
const proposal = { type: 'proposal', source: { stream: 'round', id: ids.committeeRound }, fingerprint } as const
const decision = { type: 'decision', source: { stream: 'round', id: ids.authorityRound }, fingerprint } as const
const idOf = ({ type, source }: typeof record | typeof proposal) => documentId(type, source)

const occurredOn = '2025-01-20'
const numbered = (body: typeof record | typeof proposal): Step[] => [
  step('DraftDocument', { as: `draft ${body.type}`, body, occurredOn }),
  step('NumberDocument', { as: `number ${body.type}`, id: idOf(body), body: { number: 3 }, occurredOn }),
]

const names: ReadonlyMap<string, string> = new Map([
  [ids.authority, 'authority'],
  [ids.committee, 'committee'],
  [ids.branchA, 'branch A'],
  [ids.branchB, 'branch B'],
  [ids.candidacyA, 'A'],
  [ids.candidacyB, 'B'],
  [ids.roundA, 'A'],
  [ids.roundB, 'B'],
  [ids.committeeRound, 'committee'],
  [ids.authorityRound, 'authority'],
  [ids.ballotA, 'A'],
  [ids.ballotB, 'B'],
  [ids.committeeBallot, 'committee'],
  [ids.authorityBallot, 'authority'],
  [paperA('record'), 'record A'],
  [idOf(record), 'record of the committee'],
  [documentId('count-record', { stream: 'ballot', id: ids.authorityBallot }), 'record of the authority'],
  [idOf(proposal), 'tờ trình of the committee'],
])

const drafts = await draftsOfAll()

/** The streams that a draft was decided on: people as a count, all others by name. */
function sourcesOf(id: string): string[] {
  const streams = drafts.get(`document-${id}`)!.map(({ stream }) => stream.split('-') as [string, string])
  const people = streams.filter(([kind]) => kind === 'person')
  const others = streams.filter(([kind]) => kind !== 'person')
  return [...others.map(([kind, id]) => `${kind} ${names.get(id) ?? ''}`.trim()).toSorted(), `${people.length} persons`]
}

describe('a paper is drafted from', () => {
  const always = ['framework', 'season']
  const all = (...sources: string[]) => [...always, ...sources].toSorted()

  it.each(['sheet', 'report'] as const)('%s: the candidacy, its branch with officers, and its superior', (paper) => {
    expect(sourcesOf(paperA(paper))).toStrictEqual([
      ...all('candidacy A', 'organisation branch A', 'organisation committee'),
      '2 persons',
    ])
  })

  it('count record: the vote, its round with everybody on the roll, and the candidacies with their branches', () => {
    const ofVote = ['ballot A', 'round A', 'candidacy A', 'organisation branch A', 'organisation committee']
    expect(sourcesOf(paperA('record'))).toStrictEqual([...all(...ofVote), '8 persons'])
    const organisations = ['authority', 'branch A', 'branch B', 'committee'].map((name) => `organisation ${name}`)
    const ofCommittee = ['ballot committee', 'round committee', 'candidacy A', 'candidacy B', ...organisations]
    expect(sourcesOf(idOf(record))).toStrictEqual([...all(...ofCommittee), '5 persons'])
  })

  it('tờ trình of a branch: its vote, the record that it cites, addressee and authority', () => {
    const sources = ['ballot A', 'round A', 'candidacy A', 'document record A']
    const organisations = ['authority', 'branch A', 'committee'].map((name) => `organisation ${name}`)
    expect(sourcesOf(paperA('proposal'))).toStrictEqual([...all(...sources, ...organisations), '8 persons'])
  })

  const organisations = ['authority', 'branch A', 'branch B', 'committee'].map((name) => `organisation ${name}`)
  const branchVotes = ['ballot A', 'ballot B', 'round A', 'round B', 'candidacy A', 'candidacy B']

  it('tờ trình of the committee: its own vote and those of the branches', () => {
    const own = ['ballot committee', 'round committee', 'document record of the committee']
    const sources = [...own, ...branchVotes, ...organisations]
    expect(sourcesOf(idOf(proposal))).toStrictEqual([...all(...sources), '5 persons'])
  })

  it('decision: its own vote, those before it, and the tờ trình that it answers', () => {
    const own = ['ballot authority', 'round authority', 'document record of the authority']
    const answered = ['ballot committee', 'round committee', 'document tờ trình of the committee']
    const sources = [...own, ...answered, ...branchVotes, ...organisations]
    expect(sourcesOf(documentId(decision.type, decision.source))).toStrictEqual([...all(...sources), '3 persons'])
  })
})

/** Each paper drafted when it is due: a draft that comes later reads what later rounds did as well. */
async function draftsOfAll() {
  const ofBranch = ['sheet', 'report', 'record', 'proposal'] as const
  const branch = ofBranch.map((paper) => step('DraftDocument', { as: paper, body: draftOf(paper), occurredOn }))
  const citing = step('NumberDocument', { id: paperA('record'), body: { number: 1 }, occurredOn })
  const committee = [...numbered(record), ...numbered(proposal)]
  return new Map([
    ...(await draftedAt('proposed', branch.toSpliced(3, 0, citing))),
    ...(await draftedAt('forwarded', committee)),
    ...(await draftedAt('recognised', [...committee, step('DraftDocument', { body: decision, occurredOn })])).slice(2),
  ])
}

async function draftedAt(phase: Phase, steps: readonly Step[]) {
  const store = memoryStore()
  await seed(store, at(phase))
  await play(store, steps)
  const drafted = (await everything(store)).filter(({ type }) => type === 'DocumentDrafted')
  return drafted.map(({ stream, basis }) => [stream, basis] as const)
}
