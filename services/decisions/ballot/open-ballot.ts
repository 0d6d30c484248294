import { BallotOpened, OpenBallot } from '../../../contracts/ballot/open-ballot.ts'
import type { BodyOf } from '../../../contracts/define.ts'
import type { BallotRule } from '../../../contracts/framework/ballot-rules.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { ref } from '../kernel/context.ts'
import { decision, only, pick } from '../kernel/decision.ts'
import { attendanceAt, round } from '../round/state.ts'
import { type Attendance, quorumMet, tellersNeeded } from '../rules/ballot.ts'
import { shareText } from '../rules/wording.ts'
import { season } from '../season/state.ts'
import { isOutcomeOnly, tooFew } from './secrecy.ts'
import { ballot } from './state.ts'
import { newestBallot, noNextTurn, turnRefs, turnsOf } from './turns.ts'

type Body = BodyOf<typeof OpenBallot>

export const openBallot = decision({
  contract: OpenBallot,
  stream: ballot,
  version: 4,
  // A vote that was void is repeated in the next turn, so two openings at once meet in one stream.
  target: {
    reads: (body, context) => turnRefs(body.roundId, context),
    id: (body, context) => newestBallot(body.roundId, context),
    earlier: (body, context) => turnsOf(body.roundId, context).slice(0, -1),
  },
  actsFor: ({ body }, _, context) => context.get(round, body.roundId)?.convened?.organisationId,
  reads({ body }, _, context) {
    const convened = context.get(round, body.roundId)?.convened
    const opened = convened == null ? undefined : context.get(season, convened.seasonId)?.opened
    return [
      ref(round, body.roundId),
      ...turnRefs(body.roundId, context),
      ...(convened == null ? [] : [ref(season, convened.seasonId)]),
      ...(opened == null ? [] : [ref(framework, opened.frameworkId)]),
      ...(convened == null ? [] : convened.candidacies.map((id) => ref(candidacy, id))),
    ]
  },
  decide({ body, occurredOn }, state, context) {
    const held = context.get(round, body.roundId)
    if (held?.convened == null) return refuse('NOT_FOUND', `Không có hội nghị mã “${body.roundId}”.`)
    const again = noNextTurn(state)
    if (again !== null) return again
    if (held.closed !== null) return refuse('ROUND_CLOSED', 'Hội nghị đã kết thúc.')
    if (held.proposal !== null || held.decision !== null || held.revocation !== null) {
      return refuse('BALLOT_OPEN_ALREADY', 'Hội nghị đã kết luận theo kết quả biểu quyết.')
    }
    const attendance = attendanceAt(held)
    if (attendance === null) return refuse('ATTENDANCE_MISSING', 'Phải điểm danh trước khi mở biểu quyết.')
    if (occurredOn !== held.convened.on) {
      return refuse('DATE_BEFORE_PREVIOUS_STEP', 'Biểu quyết mở trong ngày họp.', {
        pointer: '/occurredOn',
        detail: held.convened.on,
      })
    }
    const { convened } = held
    const { frameworkId } = context.get(season, convened.seasonId)!.opened!
    const rule = context.get(framework, frameworkId)!.framework!.ballots[convened.level]
    const voters = convened.roll
      .filter(({ standing }) => rule.voters.includes(standing))
      .map(({ personId }) => personId)
    const here = voters.filter((id) => attendance.present.includes(id))
    const present = here.length
    const refused =
      badVoters(rule, voters.length, present) ??
      badTellers(rule, body, attendance.present, { called: voters.length, present }) ??
      badClosingTime(body, held.convened.openedAt) ??
      tooFew(rule, body, present)
    if (refused !== null) return refused
    return [
      BallotOpened({
        ...body,
        organisationId: convened.organisationId,
        candidacies: convened.candidacies,
        submissions: convened.candidacies.map((id) => context.get(candidacy, id)!.submission),
        rule: convened.level,
        frameworkId,
        chairId: convened.chairId,
        entitled: voters.length,
        entitledPresent: present,
        ...(body.method === 'electronic' ? { voters: here } : {}),
        turn: turnsOf(body.roundId, context).length,
        ...(isOutcomeOnly(rule, body, present) ? { outcomeOnly: true as const } : {}),
      }),
    ]
  },
  commandOf: (events) =>
    pick(
      only(events, 'BallotOpened').data,
      'roundId',
      'method',
      'closesAt',
      'fewVotersAccepted',
      'tellers',
      'tellersChosen',
    ),
})

function badClosingTime({ method, closesAt }: Body, openedAt: string): Refused | null {
  if ((method === 'electronic') === (closesAt !== undefined) && (closesAt ?? openedAt) >= openedAt) return null
  return refuse(
    'CLOSING_TIME_DIFFERS',
    'Biểu quyết điện tử cần giờ kết thúc sau giờ khai mạc; hình thức khác thì không.',
    {
      pointer: '/closesAt',
      detail: method === 'electronic' ? `sau ${openedAt}, trong ngày họp` : 'bỏ trống',
    },
  )
}

function badVoters(rule: BallotRule, called: number, present: number): Refused | null {
  if (present === 0) return refuse('NO_ELIGIBLE_VOTERS', `Không có ${rule.votersName} nào có mặt để biểu quyết.`)
  if (quorumMet(rule, { called, present })) return null
  return refuse(
    'QUORUM_NOT_MET',
    `Có mặt ${present}/${called} ${rule.votersName}; quy định ${shareText(rule.quorum)} thì mới biểu quyết.`,
  )
}

function badTellers(rule: BallotRule, body: Body, here: readonly string[], count: Attendance): Refused | null {
  if (!rule.methods.includes(body.method)) {
    return refuse('METHOD_NOT_ALLOWED_BY_FRAMEWORK', 'Khung tiêu chí không cho biểu quyết theo hình thức này.', {
      pointer: '/method',
      detail: `một trong: ${rule.methods.join(', ')}`,
    })
  }
  const needed = tellersNeeded(rule, count.called)
  if (body.tellers.length < needed) {
    return refuse('TOO_FEW_TELLERS', `Cần ít nhất ${needed} người kiểm phiếu.`, {
      pointer: '/tellers',
      detail: `ít nhất ${needed} người có mặt`,
    })
  }
  const absent = body.tellers.findIndex((id) => !here.includes(id))
  if (absent >= 0) {
    return refuse('NOT_ON_ROLL', 'Người kiểm phiếu phải có mặt tại hội nghị.', {
      pointer: `/tellers/${absent}`,
      detail: 'mã của một người có mặt',
    })
  }
  const { yes, of } = body.tellersChosen
  if (yes <= of && of <= count.present) return null
  return refuse('COUNT_MISMATCH', 'Kết quả biểu quyết chọn người kiểm phiếu không khớp số có mặt.', {
    pointer: '/tellersChosen',
    detail: `yes không quá of, of không quá ${count.present}`,
  })
}
