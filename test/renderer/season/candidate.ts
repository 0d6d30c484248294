import { attachEvidence } from '../../../services/decisions/candidacy/attach-evidence.ts'
import { closeSelfAssessment } from '../../../services/decisions/candidacy/close-self-assessment.ts'
import { registerBranch } from '../../../services/decisions/candidacy/register-branch.ts'
import { reportResults } from '../../../services/decisions/candidacy/report-results.ts'
import { signCommitment } from '../../../services/decisions/candidacy/sign-commitment.ts'
import { submitScore } from '../../../services/decisions/candidacy/submit-score.ts'
import type { ScoreLine } from '../../../services/decisions/rules/score-line.ts'
import { seasonFramework } from './framework.ts'
import type { Office } from './office.ts'
import type { Registering } from './registering.ts'

export type Candidate = { organisationId: string; seasonId: string; secretaryId: string; committeeSecretaryId: string }

/** A whole sheet: the maximum of every criterion, less the hundredths named. */
export function sheetLess(less: Readonly<Record<string, number>>): ScoreLine[] {
  return seasonFramework.groups
    .flatMap(({ criteria }) => criteria)
    .map(({ id, maximum }) => ({ criterion: id, points: maximum - (less[id] ?? 0) }))
}

/** Registers, commits, scores, closes and reports; the id of the candidacy. */
export async function candidate(
  office: Office,
  branch: Candidate,
  scores: ScoreLine[],
  more: Registering = {},
): Promise<string> {
  const { give, seal } = office
  const { organisationId, seasonId, secretaryId, committeeSecretaryId } = branch
  const id = await give(registerBranch, '2024-05-06', {
    seasonId,
    organisationId,
    meeting: { heldOn: '2024-05-03', yes: 12, of: 12 },
    targets: [],
    aim: 'excellent',
    ...more.registration,
  })
  const representatives = { branchRepresentativeId: secretaryId, committeeRepresentativeId: committeeSecretaryId }
  await give(signCommitment, '2024-05-06', { ...representatives, ...more.commitment }, id)
  const evidence = [{ title: 'NQ', number: '05-NQ/CB', date: '2024-01-05' }]
  const told = (field: string, text: string) => seal(`candidacy-${id}`, field, text)
  const noted = { evidence, note: told('note', 'Đủ 20/20 văn bản') }
  await give(submitScore, '2024-12-10', { scores: scores.map((s, n) => (n === 0 ? { ...s, ...noted } : s)) }, id)
  for (const file of more.evidence ?? []) await give(attachEvidence, '2024-12-10', file, id)
  const disqualifiers = ['L1', 'L2', 'L3'].map((one) => ({ id: one, applies: false }))
  await give(closeSelfAssessment, '2024-12-10', { disqualifiers }, id)
  await give(reportResults, '2024-12-11', results(told), id)
  return id
}

const results = (told: (field: string, text: string) => object) => ({
  situation: told('situation', 'Chi bộ thành lập năm 2010.\nChi ủy gồm 03 đồng chí.'),
  advantages: told('advantages', 'Đảng viên đoàn kết.'),
  dissemination: { sessions: 4, attendances: 52 },
  plan: { type: 'Kế hoạch', number: '02-KH/CB', date: '2024-05-04', issuer: 'Chi bộ Phòng A' },
  monthlyReports: { sent: 8, due: 8 },
  groups: [
    {
      group: 'I',
      narrative: told('narrative', 'Hoàn thành các nhiệm vụ được giao.'),
      indicators: [{ name: 'Văn bản được quán triệt', target: '20', result: '20', share: '100%' }],
    },
    { group: 'II', narrative: told('narrative', 'Sinh hoạt đủ 12/12 kỳ.') },
  ],
  limits: told('limits', 'Một số buổi chuyên đề còn ít ý kiến.'),
  nextYear: told('nextYear', 'Nâng chất lượng sinh hoạt chuyên đề.'),
})
