// What the committees do in the demo's year.
import type { Cast } from './cast.ts'
import { hold } from './meeting.ts'
import type { Player } from './player.ts'
import { sheet } from './sheets.ts'

type Committee = Cast['division']
type Candidacies = Readonly<Record<'branchA' | 'branchB', string>>

export async function appraise(player: Player, { division }: Cast, candidacies: Candidacies) {
  player.at('2024-12-16T02:00:00.000Z')
  const team = division.members.slice(1, 4)
  await player.give('appraise branchA', division.clerk, `/v1/candidacies/${candidacies.branchA}/appraisals`, {
    scores: sheet('branchAAppraised'),
    team,
    conclusion: 'propose',
  })
  await player.give('appraise branchB', division.clerk, `/v1/candidacies/${candidacies.branchB}/appraisals`, {
    scores: sheet('branchBAppraised').map((line) =>
      line.criterion === 'I.3' ? { ...line, reason: 'Có nhiệm vụ hoàn thành chậm dưới 20%.' } : line,
    ),
    team,
    conclusion: 'do-not-propose',
  })
}

export function committeeMeeting(
  player: Player,
  { division }: Cast,
  seasonId: string,
  { branchA, branchB }: Candidacies,
) {
  return hold(player, {
    ...committee(division, seasonId, [branchA, branchB]),
    name: 'committee meeting',
    day: '2024-12-18',
    organ: 'executive-committee',
    kind: 'Hội nghị Ban Chấp hành',
    place: 'Phòng họp Cơ sở',
    absent: [{ personId: division.members[4]!, reason: 'ốm' }],
    votes: [
      { yes: 6, no: 0, blank: 0 },
      { yes: 2, no: 4, blank: 0 },
    ],
  })
}

export function authorityMeeting(player: Player, { department }: Cast, seasonId: string, candidacyId: string) {
  return hold(player, {
    ...committee(department, seasonId, [candidacyId]),
    name: 'authority meeting',
    day: '2025-01-08',
    organ: 'standing-committee',
    kind: 'Hội nghị Ban Thường vụ',
    place: 'Phòng họp Đảng ủy Sở',
    absent: [],
    votes: [{ yes: 5, no: 0, blank: 0 }],
  })
}

function committee({ id, clerk, members }: Committee, seasonId: string, candidacies: readonly string[]) {
  return {
    key: clerk,
    organisationId: id,
    seasonId,
    candidacies,
    roll: members.map((personId) => ({ personId, standing: 'committee-member' })),
    chair: members[0]!,
    minuteTaker: members[1]!,
    // Neither the chair nor the minute taker counts, and the last of the first five may be away.
    tellers: [members[2]!, members[3]!, members.at(-1)!],
    voters: members,
  }
}
