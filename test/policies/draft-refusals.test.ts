import { describe, expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { document } from '../../services/decisions/document/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { draftRefusals as policy } from '../../services/policies/draft-refusals.ts'
import { pinnedContext } from '../../services/renderer/pinned-context.ts'
import { paperOf } from '../../services/renderer/view-models/paper-of.ts'
import { without } from '../support/changed-log.ts'
import { finishPapers } from '../support/paper-work.ts'
import { everything, type Step, step } from '../support/play.ts'
import { answers, reaction } from '../support/reactions.ts'
import { act, keptOver, runRelay } from '../support/relay-world.ts'
import { eventIn, relayedSeason, told, until } from '../support/relayed-season.ts'
import * as ids from '../support/season/ids.ts'
import { decisionOf } from '../support/season/outcomes.ts'
import { fingerprint } from '../support/season/papers.ts'
import { authorityMeeting as meeting, wholeVote } from '../support/season/rounds.ts'
import { sealed } from '../support/season-events.ts'

const source = { stream: 'round', id: meeting.id, item: 1 } as const
const letter = documentId('refusal-letter', source)
const drafting = {
  command: 'DraftDocument',
  body: { type: 'refusal-letter', source, fingerprint },
  target: `document-${letter}`,
}

const [first, second] = decisionOf(meeting).items
const refused = {
  ...{ ...second!, outcome: 'not-recognised' as const, certificate: false },
  reason: sealed(`round-${meeting.id}`),
}
const decided: Step = step('DecideRecognition', {
  as: 'mixed decision',
  id: meeting.id,
  body: { ballotId: meeting.ballot, items: [first!, refused] },
  occurredOn: meeting.on,
})

/** One is recognised, the other not; then all that follows. */
async function mixedSeason() {
  const kept = await keptOver(until(await relayedSeason(), 'DocumentIssued proposal committee'))
  const running = await runRelay(kept)
  await act(kept, running, [...wholeVote(meeting), decided])
  await finishPapers(kept, running)
  await running.stop()
  return kept.store
}

describe('draft-refusals', () => {
  it('asks for nothing in a season in which all are recognised', async () => {
    expect(await answers(policy, await relayedSeason())).toStrictEqual([])
  })

  it('asks for one letter to the committee, once the tờ trình can be cited', async () => {
    const log = without(await everything(await mixedSeason()), ({ stream }) => stream === drafting.target)
    const event = eventIn(log, 'RecognitionDecided round authority')
    expect(await reaction(policy, log, event)).toStrictEqual([drafting])
    const unnumbered = without(log, (one) => told(one) === 'DocumentNumbered proposal committee')
    expect(await reaction(policy, unnumbered, event)).toStrictEqual([])
  })
})

describe('the letter that tells who was not recognised', () => {
  it('goes to the committee, numbered as công văn, with the reasons', async () => {
    const store = await mixedSeason()
    const { draft, number, issued } = fold(document, await store.read(`document-${letter}`))
    expect(issued).not.toBe(null)
    expect([draft!.symbol, number, draft!.addressees, draft!.candidacies]).toStrictEqual([
      'CV/ĐU',
      1,
      [ids.committee],
      [ids.candidacyB],
    ])
    const names = { person: (id: string) => id, text: () => 'còn đảng viên bị kỷ luật;\nthiếu minh chứng' }
    const paper = paperOf(draft!, number, await pinnedContext(store, draft!.basis), names)
    if (paper.paper !== 'refusal-letter') throw new Error(paper.paper)
    const { addressees, committee, refused, proposals, subject, recipients, head } = paper
    expect({ addressees, committee, refused, proposals, subject, recipients, number: head.number }).toEqual({
      addressees: ['Đảng ủy bộ phận Cơ sở'],
      committee: 'Đảng ủy bộ phận Cơ sở',
      refused: [{ branch: 'Chi bộ Phòng B', reason: 'còn đảng viên bị kỷ luật. thiếu minh chứng.' }],
      proposals: [`Tờ trình số 01-TTr/ĐU, ngày 20/12/2024 của Đảng ủy bộ phận Cơ sở`],
      subject: 'về việc kết quả xét công nhận “chi bộ bốn tốt” năm 2024',
      recipients: ['Như trên', 'Lưu Đảng bộ Sở'],
      number: '01-CV/ĐU',
    })
  })
})
