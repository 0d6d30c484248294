import type { BodyOf } from '../../../contracts/define.ts'
import { InviteToMeeting, MeetingCalled } from '../../../contracts/invitation/invite-to-meeting.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, isRefused, only } from '../kernel/decision.ts'
import { isGone } from '../organisation/effective.ts'
import { organisation } from '../organisation/state.ts'
import { belowRefs, factsBelow, placesOf, superiorRefs } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { approverRefs } from '../season/approvers.ts'
import {
  committeeOn,
  committeeRefs,
  firstOf,
  rulesIn,
  twice,
  unknownOrganisation,
  unknownPerson,
} from '../season/committee-work.ts'
import { beforePreviousStep, type Dated, seasonOver, tooFarBack } from '../season/dates.ts'
import { isOpened, type OpenedSeason, season } from '../season/state.ts'
import { type StepTaken, stepTaken } from '../season/step-taken.ts'
import { invitation } from './state.ts'

type Given = Dated & { readonly body: BodyOf<typeof InviteToMeeting> }

export const inviteToMeeting = decision({
  contract: InviteToMeeting,
  stream: invitation,
  version: 1,
  actsFor: ({ body }) => body.organisationId,
  reads(given, _, context) {
    const { body, occurredOn } = given
    const current = context.get(season, body.seasonId)
    return [
      ref(season, body.seasonId),
      ...superiorRefs(body.organisationId, 1, occurredOn, context),
      ...belowRefs(body.organisationId, context),
      ...approverRefs(current, occurredOn, context),
      ...(body.guests ?? []).map(({ personId }) => ref(person, personId)),
      ...(isOpened(current)
        ? [ref(framework, current.opened.frameworkId), ...committeeRefs(current, given, context)]
        : []),
    ]
  },
  decide(given, _, context) {
    const { body, occurredOn } = given
    const current = context.get(season, body.seasonId)
    if (!isOpened(current)) {
      return refuse('SEASON_UNKNOWN', `Không có đợt xét mã “${body.seasonId}”.`, {
        pointer: '/seasonId',
        detail: 'mã của một đợt xét đã mở',
      })
    }
    const id = body.organisationId
    const absent =
      unknownOrganisation({ id, pointer: '/organisationId' }, context) ??
      isGone(context.get(organisation, id)!, occurredOn, '/organisationId')
    if (absent !== null) return absent
    const step = stepTaken(body, {
      ...{ season: current, on: occurredOn, context, of: 'đợt xét này' },
      isCandidate: () => isCandidate(given, current, context),
    })
    if (isRefused(step)) return step
    return (
      badDay(given, current, step, context) ??
      badGuests(given, context) ?? [MeetingCalled({ ...body, level: step.ballot })]
    )
  },
  commandOf(events) {
    const { level, ...body } = only(events, 'MeetingCalled').data
    return body
  },
})

/** Who registered, or took the place of one who did, and before that who may. */
function isCandidate({ body, occurredOn: on }: Given, current: OpenedSeason, context: Context): boolean {
  const places = placesOf(body.organisationId, on, context)
  if (current.candidacies.some(({ organisationId }) => places.includes(organisationId))) return true
  const committee = committeeOn(current, { occurredOn: on }, context)
  const facts = factsBelow(committee, body.organisationId, on, context)
  return facts !== null && rulesIn(current, context).appliesTo.kinds.includes(facts.kind)
}

/** When the season has ended, whoever decides may still meet: to revoke. */
function badDay(given: Given, current: OpenedSeason, { act }: StepTaken, context: Context): Refused | null {
  const refused =
    (act === 'decide' ? null : seasonOver(current)) ??
    tooFarBack(rulesIn(current, context), given) ??
    beforePreviousStep(current.openedOn, given)
  if (refused !== null || given.body.heldOn >= given.occurredOn) return refused
  return refuse('INVALID_REQUEST', 'Hội nghị họp trước ngày mời.', {
    pointer: '/heldOn',
    detail: `từ ngày ${shortDate(given.occurredOn)} trở đi`,
  })
}

function badGuests({ body }: Given, context: Context): Refused | null {
  const guests = (body.guests ?? []).map(({ personId }) => personId)
  const pointer = (n: number) => `/guests/${n}/personId`
  return (
    twice('DUPLICATE_PERSON', guests, (n) => ({ pointer: pointer(n), detail: 'mỗi người một lần' })) ??
    firstOf(guests, (id, n) => unknownPerson(id, pointer(n), context))
  )
}
