import type { RegisterBranch } from '../../../contracts/candidacy/register-branch.ts'
import type { ReportResults } from '../../../contracts/candidacy/report-results.ts'
import type { SubmitScore } from '../../../contracts/candidacy/submit-score.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import { sheetOf95and5 } from '../framework.ts'
import { type Step, step } from '../play.ts'
import { sealed } from '../season-events.ts'
import * as ids from './ids.ts'

type Scores = BodyOf<typeof SubmitScore>['scores']

/** 95,5 points: excellent. */
export const sheetA = linesOf(sheetOf95and5())
export const totalsA = {
  total: 9550,
  maximum: 10000,
  groups: [
    { group: 'I', points: 2850, maximum: 3000 },
    { group: 'II', points: 1900, maximum: 2000 },
    { group: 'III', points: 2500, maximum: 2500 },
    { group: 'IV', points: 2300, maximum: 2500 },
  ],
}
/** 93 points: reached. */
export const sheetB = linesOf(sheetOf95and5({ criterion: 'III.1', points: 250 }))

export const nothingApplies = ['L1', 'L2', 'L3'].map((id) => ({ id, applies: false }))

export function registrationOf(organisationId: string): BodyOf<typeof RegisterBranch> {
  return {
    seasonId: ids.seasonId,
    organisationId,
    meeting: { heldOn: '2024-05-02', yes: 3, of: 3 },
    targets: [{ group: 'I', target: sealed(`person-${organisationId}`), points: 2800 }],
    aim: 'excellent',
  }
}

export function reportOf(candidacyId: string): BodyOf<typeof ReportResults> {
  return {
    dissemination: { sessions: 4, attendances: 30 },
    monthlyReports: { sent: 7, due: 7 },
    groups: [{ group: 'I', narrative: sealed(`candidacy-${candidacyId}`) }],
  }
}

const both = [
  { name: 'A', id: ids.candidacyA, branch: ids.branchA, secretary: ids.membersA[0], sheet: sheetA },
  { name: 'B', id: ids.candidacyB, branch: ids.branchB, secretary: ids.membersB[0], sheet: sheetB },
] as const

type One = (typeof both)[number]
const ofBoth = (make: (one: One) => Step): readonly Step[] => both.map(make)

export const seasonOpened = [
  step('OpenSeason', {
    body: { organisationId: ids.committee, frameworkId: ids.frameworkId, year: 2024 },
    occurredOn: '2024-04-26',
  }),
]

export const registered = ofBoth(({ name, branch }) =>
  step('RegisterBranch', { as: `registration ${name}`, body: registrationOf(branch), occurredOn: '2024-05-03' }),
)

export const committed = ofBoth(({ name, id, secretary }) =>
  step('SignCommitment', {
    as: `commitment ${name}`,
    id,
    body: { branchRepresentativeId: secretary, committeeRepresentativeId: ids.committeeMembers[0] },
    occurredOn: '2024-05-06',
  }),
)

export const scored = ofBoth(({ name, id, sheet }) =>
  step('SubmitScore', { as: `scores ${name}`, id, body: { scores: sheet }, occurredOn: '2024-12-05' }),
)

export const assessed = ofBoth(({ name, id }) =>
  step('CloseSelfAssessment', {
    as: `sheet ${name}`,
    id,
    body: { disqualifiers: nothingApplies },
    occurredOn: '2024-12-10',
  }),
)

export const reported = ofBoth(({ name, id }) =>
  step('ReportResults', { as: `report ${name}`, id, body: reportOf(id), occurredOn: '2024-12-12' }),
)

export const appraised = ofBoth(({ name, id, sheet }) =>
  step('AppraiseCandidacy', {
    as: `appraisal ${name}`,
    id,
    body: { scores: sheet, team: [ids.committeeMembers[1]!], conclusion: 'propose' },
    occurredOn: '2024-12-18',
  }),
)

function linesOf(lines: ReturnType<typeof sheetOf95and5>): Scores {
  return lines.map(({ criterion, points }) => ({ criterion, points: points! }))
}
