// What the papers of one candidacy rest on from its registration on.

import { candidacy } from '../../decisions/candidacy/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'

export function registrationFacts(id: string, context: Context) {
  const state = required(context.get(candidacy, id), `lượt đăng ký mã ${id}`)
  const registration = required(state.registration, 'bản đăng ký')
  const opened = required(context.get(season, registration.seasonId)?.opened, 'đợt xét')
  const rules = required(context.get(framework, registration.frameworkId)?.framework, 'khung tiêu chí')
  return { state, registration, opened, rules }
}

export type RegistrationFacts = ReturnType<typeof registrationFacts>

/** The two sides of a season: the branch in its meeting, and the committee with the organ that acts for it. */
export function sidesOf({ registration, opened }: Pick<RegistrationFacts, 'registration' | 'opened'>) {
  const { organisationId, committeeId } = registration
  const above = opened.approvers.find((approver) => approver.organisationId === committeeId)
  return {
    branch: { organisationId, organ: opened.approvers[0]!.organ },
    committee: { organisationId: committeeId, organ: required(above, 'cơ quan của cấp ủy mở đợt xét').organ },
  }
}

export type Side = ReturnType<typeof sidesOf>['branch']
