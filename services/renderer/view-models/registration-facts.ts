// What the papers of one candidacy rest on from its registration on.
import type { LocalDate } from '../../../contracts/values.ts'
import { sidesOf } from '../../decisions/candidacy/sides.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { rulesUnder } from '../../decisions/rules/variants.ts'
import { season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'
import type { CandidateWords } from '../papers/candidate-words.ts'
import { count } from '../papers/format/counts.ts'
import { withBases } from './bases.ts'
import { candidateWords } from './candidate-words.ts'
import { organIn, organisationOf } from './issuer.ts'

export function registrationFacts(id: string, context: Context) {
  const state = required(context.get(candidacy, id), `lượt đăng ký mã ${id}`)
  const registration = required(state.registration, 'bản đăng ký')
  const opened = required(context.get(season, registration.seasonId)?.opened, 'đợt xét')
  const published = required(context.get(framework, registration.frameworkId)?.framework, 'khung tiêu chí')
  const rules = withBases(rulesUnder(published, registration.variant), opened)
  const variant = published.variants?.find(({ id }) => id === registration.variant)?.name
  return { state, registration, opened, rules, variant }
}

/** What a paper of its day calls this candidate. */
export function calledIn({ rules, registration }: RegistrationFacts, on: LocalDate, context: Context): CandidateWords {
  return candidateWords(rules, [organisationOf(registration.organisationId, on, context).kind])
}

/** Whose meeting the candidate holds: `chi bộ`, which has only one, or the organ of its committee that acts for it. */
export function bodyOf(facts: RegistrationFacts, on: LocalDate, context: Context): string {
  if (!isOfOfficers(facts.rules.ballots.branch)) return calledIn(facts, on, context).short
  const { organisationId, organ } = sidesOf(facts.state, facts.state, on, context).branch
  return organIn(organisationId, organ, on, context).name
}

/** How many it said it has; undefined where it did not. */
export function registeredMembers({ members }: RegistrationFacts['registration']) {
  if (members === undefined) return undefined
  const { official, probationary } = members
  return { total: count(official + probationary), full: count(official), probationary: count(probationary) }
}

export type RegistrationFacts = ReturnType<typeof registrationFacts>
