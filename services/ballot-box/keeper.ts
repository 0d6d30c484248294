// The keeper of the boxes: what the API asks of them, and the one that appends VoteCast.
import { createHash, randomBytes } from 'node:crypto'
import type { CastVote } from '../../contracts/ballot/cast-vote.ts'
import type { BodyOf } from '../../contracts/define.ts'
import { refuse } from '../../contracts/refusals.ts'
import { businessDate } from '../../contracts/time.ts'
import { castVote, isOver } from '../decisions/ballot/cast-vote.ts'
import { type Ballot, ballot } from '../decisions/ballot/state.ts'
import { isRefused } from '../decisions/kernel/decision.ts'
import { fold, streamName } from '../decisions/kernel/stream-type.ts'
import type { Random } from '../random.ts'
import type { EventStore } from '../store/port.ts'
import type { BallotBoxes, Choice, Slip } from './boxes/port.ts'
import { credentialText, normalised } from './credential.ts'
import type { Keeper } from './port.ts'
import { votesUpTo } from './votes.ts'

export type KeeperDeps = {
  readonly store: EventStore
  readonly boxes: BallotBoxes
  /** UTC instant. */
  readonly now: () => string
  /** For the slips. */
  readonly random?: Random
}

export function createKeeper({ store, boxes, now, random = randomBytes }: KeeperDeps): Keeper {
  const stateOf = async (id: string): Promise<Ballot> => fold(ballot, await store.read(streamName(ballot, id)))
  const queue = new Map<string, Promise<void>>()
  /** One append after the other, so that votes do not push each other away. */
  const tellOf = (id: string): Promise<void> => {
    const next = (queue.get(id) ?? Promise.resolve()).then(() => votesUpTo(store, id, () => boxes.votes(id) ?? 0))
    const settled = next.catch(() => undefined)
    queue.set(id, settled)
    return next
  }
  const settle = async (id: string) => {
    const { phase } = await stateOf(id)
    if (phase === 'closed' || phase === 'void') boxes.destroy(id)
  }

  return {
    settle,
    async newSlips(id) {
      const { opened } = await stateOf(id)
      const voters = opened?.voters ?? []
      const slips = voters.map((personId) => ({ personId, credential: credentialText(random(17)) }))
      const keep = () => notIssued(boxes.issue(id, opened!.candidacies.length, slips.map(slipOf)))
      return { slips, keep }
    },
    async cast(id, body) {
      const history = await store.read(streamName(ballot, id))
      if (history.length === 0) return refuse('NOT_FOUND', `Không tìm thấy mã “${id}”.`)
      const state = fold(ballot, history)
      const instant = now()
      const given = { id, body, recordedAt: instant, occurredOn: businessDate(instant) }
      const judged = castVote.decide(given, state, nothingRead)
      if (isRefused(judged)) return judged
      const outcome = boxes.cast(id, sha256(normalised(body.credential)), inOrder(body.choices, state))
      if (outcome === 'unknown')
        return refuse('CREDENTIAL_UNKNOWN', 'Mã bỏ phiếu không đúng, hoặc thuộc lần biểu quyết khác.')
      if (outcome === 'damaged') return boxLost()
      if (outcome === 'shut') return refuse('BALLOT_NOT_OPEN', 'Biểu quyết đã kết thúc.')
      await tellOf(id)
      return null
    },
    async shut(id) {
      const state = await stateOf(id)
      if (state.phase !== 'open' || state.opened!.method !== 'electronic' || !state.credentialsIssued) return null
      const votes = boxes.votes(id)
      if (votes !== null && votes < state.opened!.voters!.length && !isOver(state, now())) {
        return refuse(
          'VOTING_GOES_ON',
          `Mới có ${votes}/${state.opened!.voters!.length} người bỏ phiếu và chưa đến ${state.opened!.closesAt}.`,
        )
      }
      const contents = boxes.shut(id)
      if (contents === 'missing' || contents === 'damaged') return boxLost()
      await tellOf(id)
      return contents
    },
    async recover() {
      for (const id of boxes.ids()) {
        await settle(id)
        if (boxes.votes(id) !== null) await tellOf(id)
      }
    },
  }
}

/** A vote may be in the box, or the box be shut, before the log tells of it. */
function notIssued(outcome: ReturnType<BallotBoxes['issue']>) {
  if (outcome === 'voted-already') return refuse('VOTING_STARTED', 'Đã có người bỏ phiếu, không phát lại mã.')
  if (outcome === 'shut') return refuse('BALLOT_NOT_OPEN', 'Biểu quyết đã kết thúc.')
  return outcome === 'damaged' ? boxLost() : null
}

function boxLost() {
  return refuse('BOX_LOST', 'Hòm phiếu điện tử mất hoặc không khớp: hãy hủy lần biểu quyết này và biểu quyết lại.')
}

const nothingRead = {
  get: () => {
    throw new Error('a vote rests on its ballot alone')
  },
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const slipOf = ({ personId, credential }: { personId: string; credential: string }): Slip => ({
  voter: personId,
  credentialSha256: sha256(normalised(credential)),
})

function inOrder(choices: BodyOf<typeof CastVote>['choices'], { opened }: Ballot): readonly Choice[] {
  return opened!.candidacies.map((id) => choices.find(({ candidacyId }) => candidacyId === id)!.choice)
}
