// What the log says of a vote. The box's own part is in test/ballot-box.
import { describe, expect, it } from 'vitest'
import { VoteCast } from '../../../contracts/ballot/cast-vote.ts'
import { castVote } from '../../../services/decisions/ballot/cast-vote.ts'
import { type Ballot, ballot } from '../../../services/decisions/ballot/state.ts'
import { isRefused } from '../../../services/decisions/kernel/decision.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { everything, play, type Step, seed } from '../../support/play.ts'
import {
  aVote,
  committeeElectronically,
  committeeVote,
  slipsGiven,
  votes,
  votingElectronically,
} from '../../support/season/electronic.ts'
import { ballotA, candidacyB, committeeBallot, committeeMembers } from '../../support/season/ids.ts'
import { at, type Phase } from '../../support/season.ts'

async function ballotAfter(phase: Phase, steps: readonly Step[], id: string = ballotA): Promise<Ballot> {
  const store = memoryStore()
  await seed(store, at(phase))
  await play(store, steps)
  const own = (await everything(store)).filter(({ stream }) => stream === `ballot-${id}`)
  return fold(
    ballot,
    own.map((event) => ({ event })),
  )
}

const given = { id: ballotA, recordedAt: '2024-12-15T07:30:00.000Z', occurredOn: '2024-12-15' }
const never = { get: () => undefined }
const cast = (
  state: Ballot,
  body: Parameters<typeof castVote.decide>[0]['body'] = aVote,
  occurredOn = given.occurredOn,
) => {
  const decided = castVote.decide({ ...given, body, occurredOn }, state, never)
  return isRefused(decided) ? decided.refused.code : decided
}

describe('CastVote, as the log sees it', () => {
  const open = [...votingElectronically, slipsGiven]

  it('is one ballot more, and nothing of the vote', async () => {
    expect(cast(await ballotAfter('branch-attended', open))).toStrictEqual([VoteCast({ ordinal: 1 })])
    expect(cast(await ballotAfter('branch-attended', [...open, ...votes(2)]))).toStrictEqual([VoteCast({ ordinal: 3 })])
  })

  it('is refused for a vote on paper, before slips were given out, and after the end', async () => {
    expect(cast(await ballotAfter('branch-voting', []))).toStrictEqual('NOT_ELECTRONIC')
    expect(cast(await ballotAfter('branch-attended', votingElectronically))).toStrictEqual('CREDENTIALS_MISSING')
    expect(cast(await ballotAfter('branch-voted', []))).toStrictEqual('BALLOT_NOT_OPEN')
  })

  it.each([
    ['of another row', [{ candidacyId: candidacyB, choice: 'yes' as const }]],
    ['of one row twice', [aVote.choices[0]!, aVote.choices[0]!]],
  ])('is refused with a choice %s', async (_, choices) => {
    expect(cast(await ballotAfter('branch-attended', open), { ...aVote, choices })).toStrictEqual('CHOICES_INCOMPLETE')
  })

  it('is refused with one of two rows twice, or alone', async () => {
    const state = await ballotAfter('appraised', committeeElectronically, committeeBallot)
    const [first, second] = committeeVote.choices
    for (const choices of [[first!, first!], [second!, second!], [first!]]) {
      expect(cast(state, { ...committeeVote, choices }, '2024-12-20')).toStrictEqual('CHOICES_INCOMPLETE')
    }
    const ordinal = committeeMembers.length + 1
    expect(cast(state, { ...committeeVote, choices: [second!, first!] }, '2024-12-20')).toStrictEqual([
      VoteCast({ ordinal }),
    ])
  })
})
