import { shortDate } from '../../../contracts/time.ts'
import type { Draft } from '../../decisions/document/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import { invitation as invitationType } from '../../decisions/invitation/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'
import { hourOfDay } from '../papers/format/dates.ts'
import { listEntry } from '../papers/format/sentence.ts'
import { capitalised } from '../papers/format/text.ts'
import type { Invitation } from '../papers/invitation.ts'
import { invitationFace } from './defaults.ts'
import { headOf, organIn, organisationOf, signedFor } from './issuer.ts'
import { comrade, type Names } from './names.ts'

/** Giấy mời to a meeting: a branch invites its members, a committee those in office in the organ that meets. */
export function invitation(draft: Draft, number: number | null, context: Context, names: Names): Invitation {
  const { called, year, rules } = invitationFacts(draft, context)
  const { name } = organisationOf(draft.organisationId, draft.date, context)
  const organ = organIn(draft.organisationId, called.organ, draft.date, context).name
  const ofOfficers = isOfOfficers(rules.ballots[called.level])
  const members = ofOfficers ? `Các đồng chí ủy viên ${organ}` : `Các đồng chí đảng viên ${name}`
  const guests = (called.guests ?? []).map(
    ({ personId, title }) => `${capitalised(comrade(names.person(personId)))}, ${title}`,
  )
  const { subject, recipients } = invitationFace(called.level)(rules, year, draft, context, { meeting: called.kind })
  return {
    paper: 'invitation',
    head: headOf(draft, number, context),
    subject,
    invited: [members, ...guests],
    issuer: ofOfficers ? organ : name,
    meeting: called.kind,
    at: `${hourOfDay(called.opensAt)}, ngày ${shortDate(called.heldOn)}`,
    place: listEntry(called.place),
    agenda: called.agenda.map((item, n) => ({ order: String(n + 1), item: listEntry(item) })),
    enclosed: (called.enclosed ?? []).map(listEntry),
    signature: signedFor(draft, called.organ, context, names),
    recipients,
  }
}

function invitationFacts({ source }: Draft, context: Context) {
  const called = required(context.get(invitationType, source.id)?.called, `giấy mời mã ${source.id}`)
  const { frameworkId, year } = required(context.get(season, called.seasonId)?.opened, 'đợt xét')
  return { called, year, rules: required(context.get(framework, frameworkId)?.framework, 'khung tiêu chí') }
}
