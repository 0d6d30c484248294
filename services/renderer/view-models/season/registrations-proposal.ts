import { shortDate } from '../../../../contracts/time.ts'
import { candidacy } from '../../../decisions/candidacy/state.ts'
import type { Draft } from '../../../decisions/document/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { officersOn } from '../../../decisions/organisation/on-date.ts'
import { organisation } from '../../../decisions/organisation/state.ts'
import { candidatesBelow, heirOn } from '../../../decisions/organisation/superiors.ts'
import { bodyOn } from '../../../decisions/season/approvers.ts'
import { approversOn } from '../../../decisions/season/state.ts'
import { required } from '../../cannot-render.ts'
import type { RegisteredRow, RegistrationsProposal } from '../../papers/registrations-proposal.ts'
import { basesOf } from '../bases.ts'
import { faceOf } from '../defaults.ts'
import { attachedTo, headOf, organIn, organisationOf, signedFor } from '../issuer.ts'
import type { Names } from '../names.ts'
import { registeredMembers } from '../registration-facts.ts'
import { actOf, type SeasonFacts, seasonFacts } from './season-facts.ts'

const AIMS = { reached: 'Đạt', excellent: 'Xuất sắc' } as const

/** Tờ trình đề xuất đăng ký of a committee to the next body of its chain. */
export function registrationsProposal(
  draft: Draft,
  number: number | null,
  context: Context,
  names: Names,
): RegistrationsProposal {
  const facts = seasonFacts(draft, context)
  const { rules, opened, called, some, organ } = facts
  const { items, to } = actOf(facts.state.forwardings, draft)
  const addressee = addresseeOf(facts, to, draft, context)
  const all = candidatesBelow(draft.organisationId, rules.appliesTo.kinds, draft.date, context).length
  const { subject, recipients } = faceOf(rules, opened.year, 'committee', 'registrations-proposal', draft, context)
  return {
    paper: 'registrations-proposal',
    head: headOf(draft, number, context),
    called,
    subject,
    addressees: [addressee],
    addressee,
    organisation: organisationOf(draft.organisationId, draft.date, context).name,
    committee: organIn(draft.organisationId, organ, draft.date, context).name,
    model: rules.modelName,
    year: String(opened.year),
    bases: basesOf(rules, 'committee', `kết quả đăng ký thực hiện mô hình ${rules.modelName} của các ${called.name}`),
    counts: { ...(all === 0 ? {} : { all: some(all) }), registered: some(items.length) },
    signature: signedFor(draft, organ, context, names),
    recipients,
    annex: {
      label: 'Phụ lục',
      title: `DANH SÁCH ${`${called.name} đăng ký thực hiện mô hình ${rules.modelName}`.toLocaleUpperCase('vi')} NĂM ${opened.year}`,
      attachedTo: attachedTo('Tờ trình', draft, number, context),
      rows: items.map((id, n) => registered(id, n, facts, draft, context, names)),
    },
  }
}

/** The organ of the body that takes the next step. */
function addresseeOf({ state }: SeasonFacts, to: string, { date }: Draft, context: Context): string {
  const step = approversOn(state, date).find((approver) => bodyOn(approver, date, context) === to)
  return organIn(to, required(step, 'cấp xét nhận đề xuất').organ, date, context).name
}

function registered(
  id: string,
  index: number,
  { opened }: SeasonFacts,
  { date }: Draft,
  context: Context,
  names: Names,
): RegisteredRow {
  const own = required(context.get(candidacy, id)?.registration, `lượt đăng ký mã ${id}`)
  const body = heirOn(own.organisationId, date, context)
  const officers = officersOn(context.get(organisation, body)!, opened.approvers[0]!.organ, date)
  const secretary = officers.find(({ office }) => office === 'secretary')
  return {
    order: String(index + 1),
    branch: organisationOf(body, date, context).name,
    members: registeredMembers(own)?.total ?? '',
    secretary: secretary === undefined ? '' : names.person(secretary.personId),
    on: shortDate(own.on),
    aim: AIMS[own.aim],
  }
}
