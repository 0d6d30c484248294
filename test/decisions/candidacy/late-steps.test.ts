// Every step with a window, after its last day: refused, or accepted with a reason and by somebody in office.
import { describe, it } from 'vitest'
import { CandidacyAppraised } from '../../../contracts/candidacy/appraise-candidacy.ts'
import { SelfAssessmentClosed } from '../../../contracts/candidacy/close-self-assessment.ts'
import { MemberRatingsRecorded } from '../../../contracts/candidacy/record-member-ratings.ts'
import { BranchRegistered } from '../../../contracts/candidacy/register-branch.ts'
import { ResultsReported } from '../../../contracts/candidacy/report-results.ts'
import { CommitmentSigned } from '../../../contracts/candidacy/sign-commitment.ts'
import { ScoreSubmitted } from '../../../contracts/candidacy/submit-score.ts'
import type { NewEvent } from '../../../contracts/define.ts'
import type { SeasonStep } from '../../../contracts/framework/calendar.ts'
import { LateAccepted } from '../../../contracts/late.ts'
import { frameworkHash } from '../../../services/decisions/rules/hash.ts'
import { framework2024 } from '../../support/framework.ts'
import { given } from '../../support/given.ts'
import type { Asked, CommandName } from '../../support/play.ts'
import { nothingApplies, registrationOf, reportOf, sheetA, totalsA } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import { late, ratings, withLeave } from '../../support/season/turns.ts'
import { at, atUnder, type Phase } from '../../support/season.ts'

const id = ids.candidacyA
const totals = { ...totalsA, classification: 'excellent' as const }

type Late = {
  readonly name: CommandName
  readonly phase: Phase
  readonly body: object
  readonly event: NewEvent
  readonly step: SeasonStep
  /** The window's last day. */
  readonly due: string
  readonly on: string
}

function lateStep<D>(
  [name, phase, step]: [CommandName, Phase, SeasonStep],
  [due, on]: [string, string],
  make: (data: D) => NewEvent,
  body: object,
  more: object = {},
): Late {
  return { name, phase, step, due, on, body, event: make({ ...body, ...more } as D) }
}

const may = ['2024-05-06', '2024-05-07'] as [string, string]
const december = ['2024-12-31', '2025-01-20'] as [string, string]
const pinned = {
  model: ids.model,
  year: 2024,
  attempt: 1,
  frameworkId: ids.frameworkId,
  frameworkSha256: frameworkHash(framework2024),
  committeeId: ids.committee,
}
const commitment = { branchRepresentativeId: ids.membersA[0], committeeRepresentativeId: ids.committeeMembers[0] }
const appraisal = { scores: sheetA, team: [ids.committeeMembers[1]!], conclusion: 'propose' }

const steps: readonly Late[] = [
  lateStep(
    ['RegisterBranch', 'season-open', 'registration'],
    may,
    BranchRegistered,
    registrationOf(ids.branchA),
    pinned,
  ),
  lateStep(['SignCommitment', 'registered', 'commitment'], may, CommitmentSigned, commitment),
  lateStep(['RecordMemberRatings', 'committed', 'member-ratings'], december, MemberRatingsRecorded, ratings),
  lateStep(['SubmitScore', 'committed', 'self-assessment'], december, ScoreSubmitted, { scores: sheetA.slice(0, 2) }),
  lateStep(
    ['CloseSelfAssessment', 'scored', 'self-assessment'],
    december,
    SelfAssessmentClosed,
    { disqualifiers: nothingApplies },
    totals,
  ),
  lateStep(['ReportResults', 'assessed', 'results-report'], december, ResultsReported, reportOf(id)),
  lateStep(
    ['AppraiseCandidacy', 'proposed', 'appraisal'],
    ['2025-01-31', '2025-02-10'],
    CandidacyAppraised,
    appraisal,
    totals,
  ),
]

/** The command, for branch A, with this body. */
function asked({ name, on }: Late, body: object, occurredOn = on): Asked {
  return { ...(name === 'RegisterBranch' ? {} : { id }), body: body as never, occurredOn }
}

describe.each(steps)('$name, after its window', (one) => {
  const { name, phase, body, event, step, due } = one
  const lenient = given(atUnder(withLeave, phase))

  it('is accepted with leave, which is kept right before the step', () =>
    lenient.when(name, asked(one, { ...body, late })).thenAccepted(LateAccepted({ ...late, step, due }), event))

  it('is refused without leave', () =>
    lenient.when(name, asked(one, body)).thenRefused('LATE_REASON_REQUIRED', '/late'))

  it('is refused with leave from somebody without an office in the committee', () =>
    lenient
      .when(name, asked(one, { ...body, late: { ...late, acceptedBy: ids.membersA[0] } }))
      .thenRefused('NOT_A_MEMBER', '/late/acceptedBy'))

  it('is refused where the framework lets nothing pass, also with leave', () =>
    given(at(phase))
      .when(name, asked(one, { ...body, late }))
      .thenRefused('WINDOW_CLOSED', '/occurredOn'))

  it('is refused with leave on the last day, when nothing is late', async () => {
    for (const past of [at(phase), atUnder(withLeave, phase)])
      await given(past)
        .when(name, asked(one, { ...body, late }, due))
        .thenRefused('NOT_LATE', '/late')
  })
})

describe('a late step', () => {
  const committed = atUnder(withLeave, 'committed')
  const score = { scores: sheetA.slice(0, 1) }
  const deputyUntil = (until: string) =>
    given(committed).after('AppointOfficer', {
      id: ids.committee,
      body: {
        personId: ids.membersB[1]!,
        office: 'member',
        organ: 'executive-committee',
        title: 'Đảng ủy viên',
        from: '2024-12-01',
        until,
      },
    })
  const accepted = { ...late, acceptedBy: ids.membersB[1]! }
  const asked = { id, body: { ...score, late: accepted }, occurredOn: '2025-01-20' }

  it('is accepted by somebody on the last day of the office, not on the day after', async () => {
    await deputyUntil('2025-01-20')
      .when('SubmitScore', asked)
      .thenAccepted(LateAccepted({ ...accepted, step: 'self-assessment', due: '2024-12-31' }), ScoreSubmitted(score))
    await deputyUntil('2025-01-19').when('SubmitScore', asked).thenRefused('NOT_A_MEMBER', '/late/acceptedBy')
  })

  it('is refused before its window, whatever leave is given', () =>
    given(committed)
      .when('SubmitScore', { ...asked, occurredOn: '2024-11-30' })
      .thenRefused('WINDOW_NOT_OPEN', '/occurredOn'))

  it('may not be entered too long after either', () =>
    given(committed)
      .when('SubmitScore', { ...asked, recordedAt: '2025-02-20T03:00:00.000Z' })
      .thenRefused('TOO_FAR_BACK', '/occurredOn'))

  it('needs no leave where the season has no window for it', async () => {
    const endless = committed.map((event) =>
      event.type === 'SeasonOpened' ? { ...event, data: { ...(event.data as object), windows: {} } } : event,
    )
    await given(endless)
      .when('SubmitScore', { id, body: score, occurredOn: '2025-01-20' })
      .thenAccepted(ScoreSubmitted(score))
    await given(endless).when('SubmitScore', asked).thenRefused('NOT_LATE', '/late')
  })
})
