// Each step of a meeting with a window, after its last day: refused, or accepted with a reason and by somebody in office.
import { describe, it } from 'vitest'
import type { NewEvent } from '../../../contracts/define.ts'
import type { SeasonStep } from '../../../contracts/framework/calendar.ts'
import { LateAccepted } from '../../../contracts/late.ts'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { RecognitionDecided } from '../../../contracts/round/decide-recognition.ts'
import { RecognitionProposed } from '../../../contracts/round/propose-recognition.ts'
import { given } from '../../support/given.ts'
import type { Asked, CommandName } from '../../support/play.ts'
import * as ids from '../../support/season/ids.ts'
import { decisionOf, proposalOf } from '../../support/season/outcomes.ts'
import { authorityMeeting, committeeMeeting, conveneOf, type Meeting, meetingA } from '../../support/season/rounds.ts'
import { late, withLeave } from '../../support/season/turns.ts'
import { at, atUnder, type Phase } from '../../support/season.ts'

type Level = 'branch' | 'committee' | 'authority'
type Row = {
  readonly level: Level
  readonly name: CommandName
  readonly phase: Phase
  readonly body: object
  readonly event: NewEvent
}

const meetings = { branch: meetingA, committee: committeeMeeting, authority: authorityMeeting }
const windows = { branch: '2024-12-31', committee: '2025-01-31', authority: '2025-03-31' }
const days = { branch: '2025-01-02', committee: '2025-02-03', authority: '2025-04-02' }
/** Who may accept a late meeting, and somebody in office one step away. */
const accepters = {
  branch: [ids.committeeMembers[1]!, ids.membersA[0]],
  committee: [ids.committeeMembers[1]!, ids.authorityMembers[0]],
  authority: [ids.authorityMembers[1]!, ids.committeeMembers[0]],
} as const

const convening = (level: Level, phase: Phase): Row => {
  const body = conveneOf(meetings[level])
  const act = level === 'authority' ? ('decide' as const) : ('propose' as const)
  return { level, name: 'ConveneRound', phase, body, event: RoundConvened({ ...body, level, act }) }
}
const proposing = (level: 'branch' | 'committee', phase: Phase, organisationId: string, organ: string): Row => {
  const body = proposalOf(meetings[level])
  const event = RecognitionProposed({ ...body, level, addressee: { organisationId, organ } })
  return { level, name: 'ProposeRecognition', phase, body, event }
}
const decision = decisionOf(authorityMeeting)

const rows: readonly Row[] = [
  convening('branch', 'reported'),
  proposing('branch', 'branch-voted', ids.committee, 'executive-committee'),
  convening('committee', 'appraised'),
  proposing('committee', 'committee-voted', ids.authority, 'standing-committee'),
  convening('authority', 'forwarded'),
  {
    ...{ level: 'authority', name: 'DecideRecognition', phase: 'authority-voted' },
    ...{ body: decision, event: RecognitionDecided(decision) },
  },
]

function asked({ level, name }: Row, body: object, occurredOn: string): Asked {
  const { id }: Meeting = meetings[level]
  return { ...(name === 'ConveneRound' ? {} : { id }), body: body as never, occurredOn }
}

describe.each(rows)('$name of the $level, after its window', (row) => {
  const { level, name, phase, body, event } = row
  const [own, stranger] = accepters[level]
  const [due, on, step] = [windows[level], days[level], `${level}-round` as SeasonStep]
  const lenient = given(atUnder(withLeave, phase))
  const accepted = { ...late, acceptedBy: own }

  it('is accepted with leave, which the round keeps right before the step', () =>
    lenient
      .when(name, asked(row, { ...body, late: accepted }, on))
      .thenAccepted(LateAccepted({ ...accepted, step, due }), event))

  it('is refused without leave', () =>
    lenient.when(name, asked(row, body, on)).thenRefused('LATE_REASON_REQUIRED', '/late'))

  it('is refused with leave from an officer of another body', () =>
    lenient
      .when(name, asked(row, { ...body, late: { ...late, acceptedBy: stranger } }, on))
      .thenRefused('NOT_A_MEMBER', '/late/acceptedBy'))

  it('is refused where the framework lets nothing pass, also with leave', () =>
    given(at(phase))
      .when(name, asked(row, { ...body, late: accepted }, on))
      .thenRefused('WINDOW_CLOSED', '/occurredOn'))

  it('is accepted on the last day, refused on it with leave, when nothing is late', async () => {
    await lenient.when(name, asked(row, body, due)).thenAccepted(event)
    await lenient.when(name, asked(row, { ...body, late: accepted }, due)).thenRefused('NOT_LATE', '/late')
  })
})
