// A fictional season, played through the real deciders: what the papers of these tests are made from.
import { appraiseCandidacy } from '../../../services/decisions/candidacy/appraise-candidacy.ts'
import { noteOutcome } from '../../../services/decisions/candidacy/note-outcome.ts'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { numberDocument } from '../../../services/decisions/document/number-document.ts'
import { publishFramework } from '../../../services/decisions/framework/publish-framework.ts'
import { decideRecognition } from '../../../services/decisions/round/decide-recognition.ts'
import { proposeRecognition } from '../../../services/decisions/round/propose-recognition.ts'
import { openSeason } from '../../../services/decisions/season/open-season.ts'
import type { Finish } from '../../../services/renderer/finish.ts'
import { candidate, sheetLess } from './candidate.ts'
import { seasonFramework } from './framework.ts'
import { type Office, openOffice } from './office.ts'
import { appoint, branch, join, organisation, person, subjectOf } from './organisations.ts'
import { appraisalOfA, type Registering, registeringA } from './registering.ts'
import { type Meeting, meet, type Voting } from './vote.ts'

export type Fingerprint = { templates: string; fonts: string; browser: string; finish?: Finish }
const noFingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }

const sheetA = { 'I.6': 150, 'II.5': 100, 'IV.1': 200 }
const sheetB = { 'I.3': 200, 'II.2': 100, 'II.3': 200, 'III.1': 200, 'IV.1': 200 }
const sheetC = { 'I.3': 200, 'II.3': 200, 'IV.1': 200, 'III.1': 100 }

const names = (office: Office, ...all: string[]) =>
  all.reduce(async (before, name) => [...(await before), await person(office, name)], Promise.resolve<string[]>([]))

async function superiors(office: Office) {
  const authorityId = await organisation(office, {
    kind: 'grassroots',
    name: 'Đảng bộ Sở Y',
    committeeName: 'Đảng ủy Sở Y',
    self: 'ĐẢNG ỦY SỞ Y',
    asSuperior: 'ĐẢNG BỘ SỞ Y',
    symbol: 'ĐU',
    filingName: 'Lưu Đảng ủy',
    organ: { code: 'standing-committee', name: 'Ban Thường vụ Đảng ủy Sở Y', onBehalf: 'T/M BAN THƯỜNG VỤ' },
  })
  const committeeId = await organisation(office, {
    kind: 'divisional',
    parentId: authorityId,
    name: 'Đảng bộ bộ phận Cơ sở X',
    committeeName: 'Đảng ủy bộ phận Cơ sở X',
    self: 'ĐẢNG ỦY BỘ PHẬN\nCƠ SỞ X',
    asSuperior: 'ĐẢNG BỘ BỘ PHẬN CƠ SỞ X',
    symbol: 'ĐU',
    filingName: 'Lưu Đảng ủy',
    organ: {
      code: 'executive-committee',
      name: 'Ban Chấp hành Đảng bộ bộ phận Cơ sở X',
      onBehalf: 'T/M ĐẢNG ỦY',
    },
  })
  const officers = (ids: string[], title: string) =>
    ids.map((personId, n) => ({
      personId,
      office: n === 0 ? 'secretary' : n === 1 ? 'deputy-secretary' : 'member',
      title: n === 0 ? `Bí thư ${title}` : n === 1 ? `Phó Bí thư ${title}` : `Ủy viên ${title}`,
    }))
  const committee = await names(
    office,
    ...['Trần Văn B', 'Bùi Thị M', 'Đinh Văn N', 'Hà Thị P', 'Ngô Văn L', 'Cao Văn Q', 'Lý Thị R'],
  )
  const authority = await names(office, 'Lê Văn K', 'Mai Thị S', 'Tô Văn T')
  await appoint(office, committeeId, 'executive-committee', officers(committee, 'Đảng ủy bộ phận'))
  await appoint(office, authorityId, 'standing-committee', officers(authority, 'Đảng ủy Sở Y'))
  return { authorityId, committeeId, committee, authority }
}

/** The first members are in office: secretary, deputy, and one more where `officers` is 3. */
async function branchOf(
  office: Office,
  parentId: string,
  letter: string,
  official: string[],
  others: string[],
  officers: number,
) {
  const organisationId = await branch(office, parentId, letter)
  await join(office, organisationId, 'official', official)
  await join(office, organisationId, 'probationary', others)
  const posts = [
    { office: 'secretary', title: 'Bí thư Chi bộ' },
    { office: 'deputy-secretary', title: 'Phó Bí thư Chi bộ' },
    { office: 'member', title: 'Chi ủy viên' },
  ].slice(0, officers)
  await appoint(
    office,
    organisationId,
    'branch-meeting',
    posts.map((post, n) => ({ ...post, personId: official[n]! })),
  )
  const roll = [
    ...official.map((personId) => ({ personId, standing: 'official' })),
    ...others.map((personId) => ({ personId, standing: 'probationary' })),
  ]
  return { organisationId, official, roll }
}

/** `evidence`: of branch A, bodies of AttachEvidence; `voting`: of branch A and of the committee. */
export async function playSeason(
  fingerprint: Fingerprint = noFingerprint,
  evidence: readonly object[] = [],
  framework = seasonFramework,
  voting: Voting = {},
) {
  const office = openOffice()
  const { give, seal } = office
  const { authorityId, committeeId, committee, authority } = await superiors(office)
  const many = (letter: string, count: number) =>
    names(office, ...Array.from({ length: count }, (_, n) => `Đảng Viên ${letter}${'abcdefghijklmn'[n]}`))
  const [nva, hte, vvg, dvh, pvd, ltc] = await names(
    office,
    ...['Nguyễn Văn A', 'Hoàng Thị E', 'Vũ Văn G', 'Đỗ Văn H', 'Phạm Văn D', 'Lê Thị C'],
  )
  const officialA = [nva!, hte!, vvg!, dvh!, pvd!, ltc!, ...(await many('A', 6))]
  const branchA = await branchOf(office, committeeId, 'A', officialA, await many('Dự A', 2), 3)
  const branchB = await branchOf(office, committeeId, 'B', await many('B', 7), await many('Dự B', 2), 2)
  const branchC = await branchOf(office, committeeId, 'C', await many('C', 4), [], 1)
  const frameworkId = await give(publishFramework, '2024-04-26', { framework })
  const seasonId = await give(openSeason, '2024-04-26', { organisationId: committeeId, frameworkId, year: 2024 })

  const draft = (on: string, type: string, source: { stream: string; id: string }) =>
    give(draftDocument, on, { type, source, fingerprint })
  const numbered = async (on: string, number: number, type: string, source: { stream: string; id: string }) => {
    const id = await draft(on, type, source)
    await give(numberDocument, on, { number }, id)
    return id
  }

  const propose = async (
    { organisationId, official, roll }: typeof branchA,
    sheet: Record<string, number>,
    yes: number,
    numbers: { record: number; report: number; proposal: number },
    more: Pick<Meeting, 'absent' | 'guests' | 'voting'> = {},
    registering: Registering = {},
  ) => {
    const [secretaryId] = official as [string]
    const id = await candidate(
      office,
      { organisationId, seasonId, secretaryId, committeeSecretaryId: committee[0]! },
      sheetLess(sheet),
      registering,
    )
    const voters = official.length - (more.absent?.length ?? 0)
    const { roundId, ballotId, voidBallotId } = await meet(office, {
      ...{ on: '2024-12-10', openedAt: '14:30', closedAt: '15:10', organ: 'branch-meeting' },
      ...{ organisationId, seasonId, roll, chairId: secretaryId, voters, ...more },
      minuteTakerId: official.length > 4 ? official[4]! : official[1]!,
      tellers: official.length > 5 ? official.slice(1, 4) : official.slice(1, 2),
      rows: [{ candidacyId: id, yes, no: 0, blank: voters - yes }],
    })
    const countRecord = await numbered('2024-12-10', numbers.record, 'count-record', { stream: 'ballot', id: ballotId })
    const items = [{ candidacyId: id, certificate: sheet === sheetA }]
    await give(proposeRecognition, '2024-12-12', { ballotId, items }, roundId)
    const papers = {
      ...(voidBallotId === undefined
        ? {}
        : { voidRecord: await draft('2024-12-10', 'count-record', { stream: 'ballot', id: voidBallotId }) }),
      registration: await draft('2024-12-12', 'registration', { stream: 'candidacy', id }),
      commitment: await draft('2024-12-12', 'commitment', { stream: 'candidacy', id }),
      selfAssessment: await draft('2024-12-12', 'self-assessment', { stream: 'candidacy', id }),
      countRecord,
      report: await numbered('2024-12-12', numbers.report, 'report', { stream: 'candidacy', id }),
      proposal: await numbered('2024-12-12', numbers.proposal, 'proposal', { stream: 'round', id: roundId }),
    }
    await give(
      noteOutcome,
      '2024-12-12',
      { roundId, level: 'branch', outcome: 'proposed', certificate: true, ballotId },
      id,
    )
    return { id, roundId, ballotId, papers }
  }

  const a = await propose(
    branchA,
    sheetA,
    10,
    { record: 4, report: 12, proposal: 3 },
    {
      absent: [{ personId: ltc!, reason: 'đi công tác' }],
      guests: [{ personId: committee[0]!, title: 'Bí thư Đảng ủy bộ phận' }],
      voting,
    },
    { ...registeringA(office, branchA.organisationId, committee[1]!), evidence },
  )
  const b = await propose(branchB, sheetB, 7, { record: 1, report: 2, proposal: 1 })
  const c = await propose(
    branchC,
    sheetC,
    4,
    { record: 1, report: 1, proposal: 1 },
    {},
    { commitment: { committeeRepresentativeId: committee[5] } },
  )

  const appraise = async (id: string, body: object) => {
    await give(appraiseCandidacy, '2024-12-16', body, id)
    return draft('2024-12-16', 'appraisal', { stream: 'candidacy', id })
  }
  const alone = { team: [committee[2]], conclusion: 'propose' }
  const appraisal = await appraise(a.id, appraisalOfA(office, a.id, [committee[2]!, committee[3]!, committee[6]!]))
  await appraise(b.id, { ...alone, scores: sheetLess(sheetB) })
  const appraisalOfC = await appraise(c.id, { ...alone, scores: sheetLess(sheetC) })

  const roll = committee.map((personId) => ({ personId, standing: 'committee-member' }))
  const of = (...yes: [string, number, number][]) =>
    yes.map(([candidacyId, votes, no]) => ({ candidacyId, yes: votes, no, blank: 0 }))
  const above = await meet(office, {
    ...{ on: '2024-12-18', openedAt: '08:00', closedAt: '09:20', organ: 'executive-committee', voters: 6, seasonId },
    ...{ organisationId: committeeId, roll, chairId: committee[0]!, minuteTakerId: committee[1]! },
    absent: [{ personId: committee[4]!, reason: 'đi công tác' }],
    tellers: committee.slice(2, 4),
    rows: of([a.id, 6, 0], [b.id, 5, 1], [c.id, 3, 3]),
    voting,
  })
  const { roundId, ballotId } = above
  const committeeRecord = await numbered('2024-12-18', 2, 'count-record', { stream: 'ballot', id: ballotId })
  const items = [
    { candidacyId: a.id, certificate: true },
    { candidacyId: b.id, certificate: false },
  ]
  const notProposed = [{ candidacyId: c.id, reason: seal(`round-${roundId}`, 'reason', 'Chưa đủ phiếu') }]
  await give(proposeRecognition, '2024-12-20', { ballotId: ballotId, items, notProposed }, roundId)
  const committeeProposal = await numbered('2024-12-20', 5, 'proposal', { stream: 'round', id: roundId })
  for (const { candidacyId, certificate } of items) {
    const outcome = { roundId, ballotId, level: 'committee', outcome: 'proposed', certificate }
    await give(noteOutcome, '2024-12-20', outcome, candidacyId)
  }

  const last = await meet(office, {
    ...{ on: '2025-01-08', openedAt: '08:00', closedAt: '08:40', organ: 'standing-committee', voters: 3, seasonId },
    ...{ organisationId: authorityId, chairId: authority[0]!, minuteTakerId: authority[1]!, tellers: [authority[2]!] },
    roll: authority.map((personId) => ({ personId, standing: 'committee-member' })),
    rows: of([a.id, 3, 0], [b.id, 3, 0]),
  })
  const authorityRecord = await numbered('2025-01-08', 1, 'count-record', { stream: 'ballot', id: last.ballotId })
  const decided = items.map((item) => ({ ...item, outcome: 'recognised' }))
  await give(decideRecognition, '2025-01-08', { ballotId: last.ballotId, items: decided }, last.roundId)
  const decision = await numbered('2025-01-08', 21, 'decision', { stream: 'round', id: last.roundId })

  return {
    ...office,
    fingerprint,
    seasonId,
    bodies: {
      authority: authorityId,
      committee: committeeId,
      ...{ a: branchA.organisationId, b: branchB.organisationId, c: branchC.organisationId },
    },
    committee,
    candidacies: { a: a.id, b: b.id, c: c.id },
    ballots: { a: a.ballotId, committee: above.ballotId },
    rounds: { branchA: a.roundId, committee: roundId, authority: last.roundId },
    people: { nva: nva!, bSecretary: branchB.official[0]! },
    subjects: { nva: subjectOf('Nguyễn Văn A') },
    documents: {
      ...a.papers,
      appraisal,
      committeeRecord,
      committeeProposal,
      authorityRecord,
      decision,
      ofB: b.papers,
      ofC: { ...c.papers, appraisal: appraisalOfC },
    },
  }
}

export type Season = Awaited<ReturnType<typeof playSeason>>
