// Nothing is accepted any more: after a withdrawal, and after the season’s end.
import { describe, it } from 'vitest'
import { given } from '../../support/given.ts'
import type { CommandName } from '../../support/play.ts'
import { nothingApplies, registrationOf, reportOf, sheetA } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import {
  disseminated,
  entered,
  fileA,
  ratings,
  returnOf,
  seasonEnded,
  unfinished,
  withdrawnA,
} from '../../support/season/turns.ts'
import { at, type Phase } from '../../support/season.ts'
import { sealed } from '../../support/season-events.ts'

const id = ids.candidacyA

/** Each command with the phase in which it would be accepted. */
const commands: readonly (readonly [CommandName, Phase, object])[] = [
  [
    'SignCommitment',
    'registered',
    { branchRepresentativeId: ids.membersA[0], committeeRepresentativeId: ids.committeeMembers[0] },
  ],
  ['ReportProgress', 'committed', disseminated],
  ['RecordMemberRatings', 'committed', ratings],
  ['SubmitScore', 'committed', { scores: sheetA }],
  ['AttachEvidence', 'committed', fileA],
  ['CloseSelfAssessment', 'scored', { disqualifiers: nothingApplies }],
  ['ReportResults', 'assessed', reportOf(id)],
  ['AppraiseCandidacy', 'proposed', { scores: sheetA, team: [ids.committeeMembers[1]], conclusion: 'propose' }],
  ['ReturnCandidacy', 'proposed', returnOf],
  ['WithdrawRegistration', 'proposed', { reason: sealed(`candidacy-${id}`) }],
]

describe('after a withdrawal', () => {
  it.each(commands)('%s, which was next when %s, is refused', (name, phase, body) =>
    given(at(phase))
      .afterAll([withdrawnA])
      .when(name, { id, body: body as never })
      .thenRefused('WITHDRAWN'),
  )

  it('NoteOutcome is refused: a round that still had it on its list changes nothing', () =>
    given(at('reported'))
      .afterAll([withdrawnA])
      .when('NoteOutcome', {
        id,
        body: { roundId: ids.roundA, level: 'branch', outcome: 'proposed', certificate: false },
      })
      .thenRefused('OUTCOME_OUT_OF_ORDER'))
})

describe('after the season’s end', () => {
  it.each(commands)('%s, which was next when %s, is refused', (name, phase, body) =>
    given(at(phase))
      .afterAll([...entered, seasonEnded(ids.candidacyA, ids.candidacyB)])
      .when(name, { id, body: body as never })
      .thenRefused('SEASON_CLOSED'),
  )

  it('RegisterBranch is refused', () =>
    given(at('season-open'))
      .afterAll([seasonEnded()])
      .when('RegisterBranch', { body: registrationOf(ids.branchA), occurredOn: '2024-05-03' })
      .thenRefused('SEASON_CLOSED'))

  it('CloseSeason is refused', () =>
    given(at('season-open'))
      .afterAll([seasonEnded()])
      .when('CloseSeason', { id: ids.seasonId, body: { unfinished: unfinished() } })
      .thenRefused('SEASON_CLOSED'))
})
