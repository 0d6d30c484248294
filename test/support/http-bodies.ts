// What is sent in the season of 2024: as office software sends it.
import { wireFramework2024 } from './framework.ts'
import type { Course } from './http-season.ts'
import type { Meeting } from './http-vote.ts'

/** Free text of the season: nothing of it may stand in a log, nor in an event. */
export const freeText = {
  measures: 'Phân công đồng chí Bình phụ trách',
  note: 'Đủ 20/20 văn bản, đồng chí An ghi sổ',
  narrative: 'Chi bộ hoàn thành các nhiệm vụ được giao',
} as const

const full = (wireFramework2024 as { groups: { criteria: { id: string; maximum: number }[] }[] }).groups
  .flatMap(({ criteria }) => criteria)
  .map(({ id, maximum }) => ({ criterion: id, points: maximum }))

/** 95,5 points: excellent. */
export const sheet = full.map((score, n) => {
  const less = { 'I.6': 1.5, 'II.2': 1, 'IV.1': 2 }[score.criterion] ?? 0
  const noted = n === 0 ? { note: freeText.note, evidence: [{ title: 'Nghị quyết năm', number: '05-NQ/CB' }] } : {}
  return { ...score, points: score.points - less, ...noted }
})

/** A branch's registration as it is sent. */
export const registration = (s: Pick<Course, 'seasonId' | 'branch'>, changes: object = {}) => ({
  seasonId: s.seasonId,
  organisationId: s.branch,
  meeting: { heldOn: '2024-04-29', yes: 4, of: 4 },
  targets: [{ group: 'I', target: 'Đạt từ 28 điểm', points: 28.5 }],
  aim: 'excellent',
  measures: freeText.measures,
  externalRefs: [{ scheme: 'ioffice', value: 'CB-01' }],
  ...changes,
})

export const declarations = { disqualifiers: ['L1', 'L2', 'L3'].map((id) => ({ id, applies: false })) }

export const resultsReport = {
  dissemination: { sessions: 4, attendances: 16 },
  monthlyReports: { sent: 8, due: 8 },
  groups: [{ group: 'I', narrative: freeText.narrative }],
}

/** The branch's meeting, its committee's and its authority's. */
export const meetings = {
  branch: (s: Course): Meeting => ({
    on: '2024-12-12',
    as: s.clerk.branch,
    organisationId: s.branch,
    organ: 'branch-meeting',
    roll: s.members.map((personId) => ({ personId, standing: 'official' })),
  }),
  committee: (s: Course): Meeting => ({
    on: '2024-12-18',
    as: s.clerk.committee,
    organisationId: s.committee,
    organ: 'executive-committee',
    roll: s.committeeMembers.map((personId) => ({ personId, standing: 'committee-member' })),
  }),
  authority: (s: Course): Meeting => ({
    on: '2024-12-25',
    as: s.clerk.authority,
    organisationId: s.authority,
    organ: 'standing-committee',
    roll: s.authorityMembers.map((personId) => ({ personId, standing: 'committee-member' })),
  }),
}
