import type { Committee } from '../bodies/cast.ts'
import type { Player } from '../player.ts'
import { hold } from './meeting.ts'
import { issue } from './papers.ts'

/** The authority revokes what it recognised, in a meeting of its own. */
export async function revoke(
  player: Player,
  { id, clerk, members }: Committee,
  { seasonId, candidacyId }: { readonly seasonId: string; readonly candidacyId: string },
) {
  const held = await hold(player, {
    ...{ name: 'revoking', key: clerk, day: '2025-02-18', organisationId: id, organ: 'standing-committee', seasonId },
    ...{ candidacies: [candidacyId], purpose: 'revoke', kind: 'hội nghị Ban Thường vụ', place: 'Phòng họp Đảng ủy Sở' },
    roll: members.map((personId) => ({ personId, standing: 'committee-member' })),
    ...{ chair: members[0]!, minuteTaker: members[1]!, tellers: members.slice(2), absent: [], voters: members },
    votes: [{ yes: 5, no: 0, blank: 0 }],
  })
  await player.give('revoke', clerk, `/v1/rounds/${held.roundId}/revocation`, {
    ballotId: held.ballotId,
    items: [{ candidacyId, reason: 'Kết luận kiểm tra cho thấy kết quả tự chấm nhóm III không đúng thực tế.' }],
    bases: [
      {
        ...{ type: 'Kết luận', number: '03-KL/UBKT', date: '2025-02-14' },
        ...{ issuer: 'Ủy ban Kiểm tra Đảng ủy Sở Lao động - Thương binh và Xã hội' },
      },
    ],
  })
  await issue(player, { key: clerk, candidacyId, issuer: id, type: 'revocation', number: 24 })
  await player.give('revoking: close round', clerk, `/v1/rounds/${held.roundId}/close`, { closedAt: '15:10' })
}
