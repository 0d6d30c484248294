// The same fictional season one level higher: Đảng bộ Sở Y, whose branches were judged, is itself the candidate.
import type { Framework } from '../../../contracts/framework/framework.ts'
import { appraiseCandidacy } from '../../../services/decisions/candidacy/appraise-candidacy.ts'
import { closeSelfAssessment } from '../../../services/decisions/candidacy/close-self-assessment.ts'
import { registerBranch } from '../../../services/decisions/candidacy/register-branch.ts'
import { reportResults } from '../../../services/decisions/candidacy/report-results.ts'
import { signCommitment } from '../../../services/decisions/candidacy/sign-commitment.ts'
import { submitScore } from '../../../services/decisions/candidacy/submit-score.ts'
import { publishFramework } from '../../../services/decisions/framework/publish-framework.ts'
import { appointOfficer } from '../../../services/decisions/organisation/appoint-officer.ts'
import { move } from '../../../services/decisions/organisation/move.ts'
import { rename } from '../../../services/decisions/organisation/rename.ts'
import { commendSecretary } from '../../../services/decisions/round/commend-secretary.ts'
import { decideRecognition } from '../../../services/decisions/round/decide-recognition.ts'
import { proposeRecognition } from '../../../services/decisions/round/propose-recognition.ts'
import { criteriaById } from '../../../services/decisions/rules/criteria.ts'
import { openSeason } from '../../../services/decisions/season/open-season.ts'
import type { EventStore } from '../../../services/store/port.ts'
import { committeeFramework } from '../../support/framework.ts'
import { everything } from '../../support/play.ts'
import type { Office } from './office.ts'
import { organisation, person } from './organisations.ts'
import { meet } from './vote.ts'

/** One of the three branches was not proposed, which the shipped example would not let pass. */
const grassrootsFramework: Framework = {
  ...committeeFramework,
  rewards: [
    ...committeeFramework.rewards,
    { id: 'secretary', when: 'exemplary-secretary', form: 'commendation', text: 'Biểu dương bí thư tiêu biểu' },
  ],
  disqualifiers: committeeFramework.disqualifiers.map((one) => {
    if (one.branches === undefined) return one
    const { noneRefused: _, ...branches } = one.branches
    return { ...one, branches }
  }),
}

/** The committee above proposes on to its own superior, which decides. */
const decidedAbove: Framework = {
  ...grassrootsFramework,
  approvalChain: [
    grassrootsFramework.approvalChain[0]!,
    { body: 'season', organ: 'standing-committee', act: 'propose', ballot: 'committee' },
    { body: 'parent', organ: 'standing-committee', act: 'decide', ballot: 'authority' },
  ],
}

const sheet = [...criteriaById(grassrootsFramework).values()].map(({ id, maximum }) => ({
  criterion: id,
  points: id === 'III.1' ? maximum - 150 : maximum,
}))
const basis = { type: 'Quyết định', number: '01-QĐ/TU', date: '2023-12-20', issuer: 'Tỉnh ủy Z' }
const standing = (of: string) => ({
  code: 'standing-committee',
  name: `Ban Thường vụ ${of}`,
  onBehalf: 'T/M BAN THƯỜNG VỤ',
})
const executive = { code: 'executive-committee', name: 'Ban Chấp hành Đảng bộ Sở Y', onBehalf: 'T/M ĐẢNG ỦY' }

async function above(office: Office) {
  const province = await organisation(office, {
    ...{ kind: 'provincial', name: 'Đảng bộ tỉnh Z', committeeName: 'Tỉnh ủy Z', self: 'TỈNH ỦY Z' },
    ...{
      asSuperior: 'ĐẢNG BỘ TỈNH Z',
      symbol: 'TU',
      filingName: 'Lưu Văn phòng Tỉnh ủy',
      organ: standing('Tỉnh ủy Z'),
    },
  })
  const bloc = await organisation(office, {
    ...{ kind: 'superior', parentId: province, name: 'Đảng bộ Khối các cơ quan tỉnh' },
    ...{ committeeName: 'Đảng ủy Khối các cơ quan tỉnh', self: 'ĐẢNG ỦY KHỐI\nCÁC CƠ QUAN TỈNH' },
    ...{ asSuperior: 'ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH', symbol: 'ĐUK', filingName: 'Lưu Văn phòng Đảng ủy' },
    organ: standing('Đảng ủy Khối các cơ quan tỉnh'),
  })
  return { province, bloc }
}

async function inOffice(office: Office, organisationId: string, organ: string, body: string, names: readonly string[]) {
  const ids: string[] = []
  for (const [n, name] of names.entries()) {
    const personId = await person(office, name)
    const title = ['Bí thư', 'Phó Bí thư', 'Ủy viên'][Math.min(n, 2)]!
    const post = (['secretary', 'deputy-secretary', 'member'] as const)[Math.min(n, 2)]
    const held = { personId, office: post, title: `${title} ${body}`, organ, from: '2024-01-01' }
    await office.give(appointOfficer, '2024-04-26', held, organisationId)
    ids.push(personId)
  }
  return ids as [string, string, string, ...string[]]
}

/** `settled` waits until everything has happened that follows by itself; `steps` of the approval chain. */
export async function playGrassroots(office: Office, settled: () => Promise<void>, steps: 2 | 3) {
  const { give } = office
  const y = await idOfOrganisation(office.store, 'Đảng bộ Sở Y')
  const { province, bloc } = await above(office)
  const from = { effectiveFrom: '2024-01-01', legalBasis: basis }
  await give(move, '2024-04-26', { parentId: bloc, ...from }, y)
  await give(rename, '2024-04-26', { names: { organs: [standing('Đảng ủy Sở Y'), executive] }, ...from }, y)
  const own = await inOffice(office, y, 'executive-committee', 'Đảng ủy Sở Y', [
    ...['Lê Văn K', 'Mai Thị S', 'Tô Văn T', 'Phan Thị U', 'Hồ Văn V', 'Trịnh Thị X', 'Dương Văn Y'],
  ])
  const middle = await inOffice(office, bloc, 'standing-committee', 'Đảng ủy Khối', [
    'Võ Văn Đ',
    'Chu Thị Ê',
    'Tạ Văn Ô',
  ])
  const top = await inOffice(office, province, 'standing-committee', 'Tỉnh ủy', [
    'Lương Văn Ơ',
    'Quách Thị Ư',
    'Kiều Văn I',
  ])
  const frameworkId = await give(publishFramework, '2024-04-26', {
    framework: steps === 2 ? grassrootsFramework : decidedAbove,
  })
  const seasonId = await give(openSeason, '2024-04-26', { organisationId: bloc, frameworkId, year: 2024 })
  await settled()

  const id = await give(registerBranch, '2024-05-04', {
    ...{ seasonId, organisationId: y, meeting: { heldOn: '2024-05-03', yes: 7, of: 7 }, aim: 'excellent' },
    ...{ targets: [], members: { official: 212, probationary: 8 }, ratingAim: 'excellent' },
  })
  const representatives = { branchRepresentativeId: own[0], committeeRepresentativeId: middle[0] }
  await give(signCommitment, '2024-05-06', representatives, id)
  await give(submitScore, '2025-01-15', { scores: sheet }, id)
  await settled()
  const disqualifiers = ['L1', 'L2'].map((one) => ({ id: one, applies: false }))
  await give(closeSelfAssessment, '2025-01-18', { disqualifiers }, id)
  const told = (field: string, text: string) => office.seal(`candidacy-${id}`, field, text)
  const results = { dissemination: { sessions: 6, attendances: 410 }, monthlyReports: { sent: 4, due: 4 } }
  const situation = told('situation', 'Đảng bộ Sở Y có đảng bộ bộ phận và các chi bộ trực thuộc.')
  await give(reportResults, '2025-01-18', { ...results, groups: [], situation }, id)

  const vote = async (on: string, organisationId: string, organ: string, members: readonly string[]) => {
    const roll = members.map((personId) => ({ personId, standing: 'committee-member' }))
    const held = await meet(office, {
      ...{ on, openedAt: '08:00', closedAt: '09:00', organisationId, organ, seasonId, roll, voters: members.length },
      ...{ chairId: members[0]!, minuteTakerId: members[1]!, tellers: members.slice(2, 3) },
      rows: [{ candidacyId: id, yes: members.length, no: 0, blank: 0 }],
    })
    await settled()
    return held
  }
  const items = [{ candidacyId: id, certificate: true }]
  const first = await vote('2025-01-20', y, 'executive-committee', own)
  await give(commendSecretary, '2025-01-20', { candidacyId: id, personId: own[0] }, first.roundId)
  await give(proposeRecognition, '2025-01-20', { ballotId: first.ballotId, items }, first.roundId)
  await settled()
  await give(appraiseCandidacy, '2025-01-22', { scores: sheet, team: [middle[1]], conclusion: 'propose' }, id)
  await settled()
  const second = await vote('2025-01-23', bloc, 'standing-committee', middle)
  if (steps === 3) {
    await give(proposeRecognition, '2025-01-23', { ballotId: second.ballotId, items }, second.roundId)
    await settled()
  }
  const last = steps === 2 ? second : await vote('2025-01-24', province, 'standing-committee', top)
  const recognised = [{ candidacyId: id, outcome: 'recognised', certificate: true }]
  const on = steps === 2 ? '2025-01-23' : '2025-01-24'
  await give(decideRecognition, on, { ballotId: last.ballotId, items: recognised }, last.roundId)
  await settled()
  return {
    id,
    bodies: new Map([
      [y, 'own'],
      [bloc, 'above'],
      [province, 'highest'],
    ]),
  }
}

export async function idOfOrganisation(store: EventStore, name: string): Promise<string> {
  const founded = (await everything(store)).find(
    ({ type, data }) => type === 'OrganisationEstablished' && (data as { name: string }).name === name,
  )
  return founded!.stream.slice('organisation-'.length)
}
