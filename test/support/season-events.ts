// Events of one season, made straight from the contracts: what projections and reads are tested with.
import { CandidacyAppraised } from '../../contracts/candidacy/appraise-candidacy.ts'
import { SelfAssessmentClosed } from '../../contracts/candidacy/close-self-assessment.ts'
import { BranchRegistered } from '../../contracts/candidacy/register-branch.ts'
import { ScoreSubmitted } from '../../contracts/candidacy/submit-score.ts'
import { FrameworkPublished } from '../../contracts/framework/publish-framework.ts'
import { OrganisationEstablished } from '../../contracts/organisation/establish.ts'
import { SeasonOpened } from '../../contracts/season/open-season.ts'
import { pinned } from '../../services/decisions/candidacy/pinned-totals.ts'
import { frameworkHash } from '../../services/decisions/rules/hash.ts'
import { judge } from '../../services/decisions/rules/outcome.ts'
import type { ScoreLine } from '../../services/decisions/rules/score-line.ts'
import { sheetTotals } from '../../services/decisions/rules/totals.ts'
import { framework2024 } from './framework.ts'

/** What must never be read in a row: every sealed text of these events. */
export const sealedMark = 'c2VhbGVkLW1hcms'
export const sealed = (subject: string) => ({ subject, sealed: sealedMark })

export const sha = (digit: string) => digit.repeat(64)

export function established(name: string, parentId?: string) {
  return OrganisationEstablished({
    kind: parentId === undefined ? 'superior' : 'branch',
    ...(parentId === undefined ? {} : { parentId }),
    name,
    committeeName: name,
    letterhead: { self: name.toUpperCase(), asSuperior: name.toUpperCase() },
    symbol: 'CB',
    filingName: `Lưu ${name}`,
    place: 'Hà Nội',
    hasSeal: false,
    organs: [{ code: 'branch-meeting', name: `Hội nghị ${name}`, onBehalf: 'T/M CHI BỘ' }],
    effectiveFrom: '2020-01-01',
  })
}

export const published = () => FrameworkPublished({ framework: framework2024, sha256: frameworkHash(framework2024) })

export const seasonOpened = (year = 2024) =>
  SeasonOpened({
    organisationId: 'committee',
    frameworkId: 'framework1',
    year,
    frameworkSha256: frameworkHash(framework2024),
    model: 'four-good-branch',
    windows: { registration: { from: `${year}-04-26`, to: `${year}-05-06` } },
    approvers: [
      { organisationId: null, organ: 'branch-meeting', act: 'propose', ballot: 'branch' },
      { organisationId: 'committee', organ: 'executive-committee', act: 'propose', ballot: 'committee' },
      { organisationId: 'authority', organ: 'standing-committee', act: 'decide', ballot: 'authority' },
    ],
  })

export const registered = (organisationId: string, year = 2024) =>
  BranchRegistered({
    seasonId: `season${year}`,
    organisationId,
    meeting: { heldOn: `${year}-05-02`, yes: 7, of: 7 },
    targets: [],
    aim: 'reached',
    measures: sealed(`candidacy-${organisationId}`),
    model: 'four-good-branch',
    year,
    attempt: 1,
    frameworkId: 'framework1',
    frameworkSha256: frameworkHash(framework2024),
    committeeId: 'committee',
  })

export const scored = (lines: readonly ScoreLine[]) =>
  ScoreSubmitted({
    scores: lines.map(({ criterion, points, notApplicable }) => ({
      criterion,
      ...(points == null ? {} : { points }),
      ...(notApplicable ? { notApplicable } : {}),
      note: sealed('candidacy-x'),
    })),
  })

export function closed(lines: readonly ScoreLine[]) {
  return SelfAssessmentClosed({ disqualifiers: [], ...result(lines) })
}

export function appraised(lines: readonly ScoreLine[]) {
  const scores = lines.map(({ criterion, points }) => ({ criterion, points: points ?? 0 }))
  return CandidacyAppraised({ scores, team: ['person1'], conclusion: 'propose', ...result(lines) })
}

function result(lines: readonly ScoreLine[]) {
  const totals = sheetTotals(framework2024, lines)
  return { ...pinned(totals), classification: judge(framework2024, totals, []).classification }
}
