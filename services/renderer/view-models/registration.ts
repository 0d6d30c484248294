import { shortDate } from '../../../contracts/time.ts'
import { type Side, sidesOf } from '../../decisions/candidacy/sides.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { officersOn } from '../../decisions/organisation/on-date.ts'
import { organisation } from '../../decisions/organisation/state.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { points, tablePoints } from '../papers/format/points.ts'
import { shareInWords } from '../papers/format/shares.ts'
import { paragraphs } from '../papers/format/text.ts'
import type { Registration, TargetRow } from '../papers/registration.ts'
import { ownPlan } from './cited.ts'
import { faceOf } from './defaults.ts'
import { headOf, organIn, organisationOf, settingsOf, signedFor } from './issuer.ts'
import { comrade, type Names } from './names.ts'
import { RATINGS } from './ratings.ts'
import { bodyOf, calledIn, type RegistrationFacts, registeredMembers, registrationFacts } from './registration-facts.ts'

type Registered = RegistrationFacts['registration']

const AIMS = {
  reached: (model: string) => `đạt ${model}`,
  excellent: (model: string) => `hoàn thành xuất sắc các tiêu chí ${model}`,
} as const

/** Bản đăng ký of a branch, to the organ of the committee whose season it is. */
export function registration(draft: Draft, number: number | null, context: Context, names: Names): Registration {
  const facts = registrationFacts(draft.source.id, context)
  const { rules, registration: own, state } = facts
  const { branch, committee } = sidesOf(state, own, draft.date, context)
  const members = registeredMembers(own)
  const planned = ownPlan(own, context)
  const { subject, recipients } = faceOf(rules, own.year, 'branch', 'registration', draft, context)
  return {
    paper: 'registration',
    called: calledIn(facts, draft.date, context),
    head: headOf(draft, number, context),
    subject,
    addressees: [organIn(committee.organisationId, committee.organ, draft.date, context).name],
    issuer: organisationOf(draft.organisationId, draft.date, context).name,
    model: rules.modelName,
    year: String(own.year),
    // Bases run from the top down, so the last is the plan of the committee directly above.
    plan: citeInFull(required(rules.bases.branch.at(-1), 'căn cứ của văn bản tổ chức đăng ký')),
    ...branchType(facts),
    meeting: meeting(facts, draft, context),
    ...(members === undefined ? {} : { members }),
    ...secretary(branch, own.on, context, names),
    targets: targets(facts, names),
    ...total(facts),
    aim: AIMS[own.aim](rules.modelName),
    ...(own.ratingAim === undefined ? {} : { ratingAim: RATINGS[own.ratingAim] }),
    ...(planned === undefined ? {} : { ownPlan: planned }),
    ...(own.measures === undefined ? {} : { measures: paragraphs(names.text(own.measures, 'measures')) }),
    signature: signedFor(draft, branch.organ, context, names),
    recipients: throughContact(recipients, own, names),
  }
}

/** A meeting that counted nobody has no share. */
function meeting(facts: RegistrationFacts, draft: Draft, context: Context): Registration['meeting'] {
  const { heldOn, yes, of } = facts.registration.meeting
  return {
    body: bodyOf(facts, draft.date, context),
    on: shortDate(heldOn),
    ...(of === 0 ? {} : { share: shareInWords(yes, of, settingsOf(draft, context).roundDigits) }),
  }
}

function branchType({ rules, registration }: RegistrationFacts): Pick<Registration, 'branchType'> {
  const found = rules.branchTypes?.find(({ code }) => code === registration.branchType)
  return found === undefined ? {} : { branchType: found.name }
}

function secretary({ organisationId, organ }: Side, on: string, context: Context, names: Names) {
  const officers = officersOn(context.get(organisation, organisationId)!, organ, on)
  const found = officers.find(({ office }) => office === 'secretary')
  return found === undefined ? {} : { secretary: names.person(found.personId) }
}

function targets({ rules, registration: { targets: own } }: RegistrationFacts, names: Names): TargetRow[] {
  return rules.groups.map(({ id, title }, n) => {
    const found = own.find(({ group }) => group === id)
    return {
      order: String(n + 1),
      group: title,
      target: found === undefined ? [] : paragraphs(names.text(found.target, 'target')),
      points: tablePoints(found?.points),
    }
  })
}

/** A sum over some groups only would read as the aim for the whole. */
function total({ rules, registration: { targets: own } }: RegistrationFacts): Pick<Registration, 'total'> {
  const complete = rules.groups.every(({ id }) => own.some(({ group }) => group === id))
  return complete ? { total: points(own.reduce((sum, target) => sum + target.points, 0)) } : {}
}

/** The first recipient is the addressee (HD 05 I.9.2.3): `Như trên (qua đồng chí …)`. */
function throughContact(recipients: string[], { contactId }: Registered, names: Names): string[] {
  if (contactId === undefined) return recipients
  const through = ` (qua ${comrade(names.person(contactId))})`
  return recipients.map((name, n) => (n === 0 ? name + through : name))
}
