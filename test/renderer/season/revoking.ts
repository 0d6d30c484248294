import { noteOutcome } from '../../../services/decisions/candidacy/note-outcome.ts'
import { noteRevocation } from '../../../services/decisions/candidacy/note-revocation.ts'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { numberDocument } from '../../../services/decisions/document/number-document.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { revokeRecognition } from '../../../services/decisions/round/revoke-recognition.ts'
import { round } from '../../../services/decisions/round/state.ts'
import type { Season } from './season.ts'
import { meet } from './vote.ts'

const on = '2025-06-10'
const reason = 'Chi bộ có đảng viên bị khai trừ vì tham ô trong năm được công nhận'

/** The authority revokes what it recognised of these candidacies; id of the numbered quyết định hủy bỏ. */
export async function revoke(season: Season, candidacies: readonly string[]): Promise<string> {
  const { give, seal, store } = season
  const recognising = season.rounds.authority
  const { decision, convened } = fold(round, await store.read(`round-${recognising}`))
  for (const { candidacyId, certificate } of decision!.items) {
    const outcome = { roundId: recognising, level: 'authority', outcome: 'recognised', certificate }
    await give(noteOutcome, '2025-01-08', { ...outcome, ballotId: decision!.ballotId }, candidacyId)
  }
  const { organisationId, organ, seasonId, chairId, minuteTakerId, roll } = convened!
  const { roundId, ballotId } = await meet(season, {
    ...{ on, organisationId, organ, seasonId, chairId, minuteTakerId, roll, purpose: 'revoke' },
    ...{ openedAt: '08:00', closedAt: '08:40', voters: roll.length, tellers: [roll[2]!.personId] },
    rows: candidacies.map((candidacyId) => ({ candidacyId, yes: 3, no: 0, blank: 0 })),
  })
  const items = candidacies.map((id) => ({ candidacyId: id, reason: seal(`round-${roundId}`, 'reason', reason) }))
  const bases = [
    { type: 'Quyết định', number: '02-QĐ/UBKT', date: '2025-06-02', issuer: 'Ủy ban Kiểm tra Đảng ủy Sở Y' },
  ]
  await give(revokeRecognition, on, { ballotId, items, bases }, roundId)
  for (const id of candidacies) await give(noteRevocation, on, { roundId, ballotId, organisationId }, id)
  const source = { stream: 'round', id: roundId }
  const { fingerprint } = season
  const paper = await give(draftDocument, on, { type: 'revocation', source, fingerprint })
  await give(numberDocument, on, { number: 35 }, paper)
  return paper
}
