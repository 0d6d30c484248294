// What becomes of the dossiers: a committee files them away, and hands them over when it ends.
import type { Committee } from '../bodies/cast.ts'
import type { Player } from '../player.ts'
import { issue } from './papers.ts'

/** Of each candidacy in turn, numbered from `first`. */
export async function fileAway(
  player: Player,
  { id: organisationId, clerk }: Committee,
  candidacies: readonly string[],
  { first, code }: { readonly first: number; readonly code: string },
) {
  for (const [n, candidacyId] of candidacies.entries()) {
    await player.give(`file away ${candidacyId}`, clerk, `/v1/dossiers/${candidacyId}/file-away`, {
      ...{ organisationId, code, fileNumber: String(first + n), sheets: 30 + n, retentionYears: 20 },
    })
  }
}

/** By whoever led the committee that ended to whoever leads the one that took its place. */
export async function handOver(
  player: Player,
  from: Committee,
  to: Committee,
  candidacies: readonly string[],
  legalBasis: object,
) {
  await player.give('hand files over', to.clerk, `/v1/organisations/${from.id}/file-hand-overs`, {
    ...{ to: to.id, candidacies, legalBasis },
    ...{ delivererId: from.members[0], receiverId: to.members[0], place: 'Trụ sở Đảng ủy Phòng' },
  })
  await issue(player, { key: to.clerk, issuer: to.id, type: 'handover-record' })
}
