// What a branch does in the demo's year, up to its meeting.
import type { Branch } from './cast.ts'
import { framework } from './framework.ts'
import { hold } from './meeting.ts'
import type { Player } from './player.ts'
import { sheet } from './sheets.ts'

export async function register(
  player: Player,
  name: string,
  branch: Branch,
  seasonId: string,
  committeeSecretary: string,
) {
  const { id } = await player.give(`${name}: register`, branch.clerk, '/v1/registrations', {
    seasonId,
    organisationId: branch.id,
    plan: { type: 'Kế hoạch', number: '02-KH/CB', date: '2024-05-04', issuer: 'Chi bộ' },
    meeting: { heldOn: '2024-05-03', yes: branch.official.length, of: branch.official.length },
    targets: framework.groups.map((group) => ({
      group: group.id,
      target: 'Đạt điểm tối đa của nhóm',
      points: group.maximum,
    })),
    aim: 'excellent',
  })
  await player.give(`${name}: commitment`, branch.clerk, `/v1/candidacies/${id}/commitment`, {
    branchRepresentativeId: branch.official[0],
    committeeRepresentativeId: committeeSecretary,
    conference: 'Hội nghị triển khai mô hình “chi bộ bốn tốt” năm 2024',
  })
  return id
}

export async function selfAssess(player: Player, name: 'branchA' | 'branchB', branch: Branch, candidacyId: string) {
  const scores = sheet(name)
  const half = Math.ceil(scores.length / 2)
  player.at('2024-12-02T02:00:00.000Z')
  const path = `/v1/candidacies/${candidacyId}/scores`
  await player.give(`${name}: scores I–II`, branch.clerk, path, { scores: scores.slice(0, half) })
  player.at('2024-12-08T02:00:00.000Z')
  await player.give(`${name}: scores III–IV`, branch.clerk, path, { scores: scores.slice(half) })
  player.at('2024-12-10T07:00:00.000Z')
  await player.give(`${name}: close sheet`, branch.clerk, `/v1/candidacies/${candidacyId}/self-assessment/close`, {
    disqualifiers: ['L1', 'L2', 'L3'].map((id) => ({ id, applies: false })),
  })
}

export function branchMeeting(
  player: Player,
  name: 'branchA' | 'branchB',
  branch: Branch,
  seasonId: string,
  candidacyId: string,
  guest: string,
) {
  const { official, probationary } = branch
  const absent = name === 'branchA' ? [{ personId: official.at(-1)!, reason: 'đi công tác' }] : []
  return hold(player, {
    name: `${name} meeting`,
    key: branch.clerk,
    day: '2024-12-10',
    organisationId: branch.id,
    organ: 'branch-meeting',
    seasonId,
    candidacies: [candidacyId],
    kind: 'Sinh hoạt chi bộ thường kỳ tháng 12',
    place: 'Phòng họp Cơ sở',
    roll: [
      ...official.map((personId) => ({ personId, standing: 'official' })),
      ...probationary.map((personId) => ({ personId, standing: 'probationary' })),
    ],
    chair: official[0]!,
    minuteTaker: official[1]!,
    tellers: official.slice(2, 5),
    absent,
    guests: [{ personId: guest, title: 'Bí thư Đảng ủy bộ phận' }],
    votes: [name === 'branchA' ? { yes: 10, no: 0, blank: 1 } : { yes: 7, no: 0, blank: 0 }],
    voters: official,
  })
}
