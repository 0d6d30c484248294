import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { ConferenceHeld, HoldConference } from '../../../contracts/season/hold-conference.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, only } from '../kernel/decision.ts'
import { factsOn, officesOf } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { person } from '../person/state.ts'
import { badWorkDay, belowReads, committeeOn, firstOf, notBelow, rulesRef, unknownPerson } from './committee-work.ts'
import { type Season, season } from './state.ts'

type Body = BodyOf<typeof HoldConference>

export const holdConference = decision({
  contract: HoldConference,
  stream: season,
  version: 2,
  actsFor: (_, state) => state.opened?.organisationId,
  reads: (given, state, context) => [
    rulesRef(state),
    ...belowReads(given.body.signed ?? [], state, given, context),
    ...given.body.participants.flatMap(({ personId }) => (personId === undefined ? [] : [ref(person, personId)])),
  ],
  decide(given, state, context) {
    const { body, occurredOn } = given
    return (
      badWorkDay(state, given, context) ??
      heldThatDay(state, occurredOn) ??
      badParticipants(body, context) ??
      badChair(body, committeeOn(state, given, context), occurredOn, context) ??
      badTimes(body) ??
      firstOf(body.signed ?? [], (id, n) => notBelow({ id, pointer: `/signed/${n}` }, given, state, context)) ?? [
        ConferenceHeld(body),
      ]
    )
  },
  commandOf: (events) => only(events, 'ConferenceHeld').data,
})

function heldThatDay({ conferences }: Season, on: LocalDate): Refused | null {
  if (conferences.every((one) => one.on !== on)) return null
  return refuse('CONFERENCE_HELD', `Hội nghị triển khai ngày ${shortDate(on)} đã được ghi.`)
}

function badParticipants({ participants, ...body }: Body, context: Context): Refused | null {
  const known = participants.map(({ personId }) => personId)
  return (
    firstOf(known, (id, n) => {
      if (id === undefined) return null
      const pointer = `/participants/${n}/personId`
      if (known.indexOf(id) === n) return unknownPerson(id, pointer, context)
      return refuse('DUPLICATE_PERSON', 'Một người có tên hai lần trong thành phần dự hội nghị.', {
        pointer,
        detail: 'mỗi người một lần',
      })
    }) ??
    firstOf(['chairId', 'minuteTakerId'] as const, (field) => {
      if (known.includes(body[field])) return null
      const role = field === 'chairId' ? 'chủ trì' : 'ghi biên bản'
      return refuse('NOT_ON_ROLL', `Người ${role} không có tên trong thành phần dự hội nghị.`, {
        pointer: `/${field}`,
        detail: 'mã của một người trong /participants',
      })
    })
  )
}

function badChair({ chairId }: Body, committeeId: string, on: LocalDate, context: Context): Refused | null {
  const committee = context.get(organisation, committeeId)!
  if (officesOf(committee, chairId, on).length > 0) return null
  return refuse('NOT_A_MEMBER', 'Người chủ trì không giữ chức vụ trong cấp ủy vào ngày hội nghị.', {
    pointer: '/chairId',
    detail: `người đang giữ chức vụ trong ${factsOn(committee, on).committeeName}`,
  })
}

function badTimes({ openedAt, closedAt }: Body): Refused | null {
  if (openedAt === undefined || closedAt === undefined || closedAt >= openedAt) return null
  return refuse('PERIOD_REVERSED', `Hội nghị kết thúc lúc ${closedAt}, trước giờ khai mạc ${openedAt}.`, {
    pointer: '/closedAt',
    detail: `từ ${openedAt} trở đi`,
  })
}
