import { shortDate } from '../../../../contracts/time.ts'
import type { Draft } from '../../../decisions/document/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { heirOn } from '../../../decisions/organisation/superiors.ts'
import { required } from '../../cannot-render.ts'
import { counted } from '../../papers/format/counts.ts'
import { capitalised } from '../../papers/format/text.ts'
import type { SignatureRow } from '../../papers/signature.ts'
import type { SupervisionRecord } from '../../papers/supervision-record.ts'
import { faceOf } from '../defaults.ts'
import { free } from '../free-text.ts'
import { minutesHead, organIn, organisationOf } from '../issuer.ts'
import type { Names } from '../names.ts'
import { comradeWithTitle } from '../officers.ts'
import { actOf, type SeasonFacts, seasonFacts } from './season-facts.ts'

const COPIES = 2

/** Biên bản kiểm tra, giám sát of a committee. */
export function supervisionRecord(
  draft: Draft,
  number: number | null,
  context: Context,
  names: Names,
): SupervisionRecord {
  const facts = seasonFacts(draft, context)
  const { rules, opened, organ } = facts
  const made = actOf(facts.state.supervisions, draft)
  const lookedAt = { organisationId: heirOn(made.organisationId, made.on, context), organ: opened.approvers[0]!.organ }
  const checked = organisationOf(lookedAt.organisationId, draft.date, context).name
  const own = { organisationId: draft.organisationId, organ }
  const text = (field: 'findings' | 'conclusion' | 'recommendations') => free(made[field], field, names)
  const [, present] = draft.signers
  return {
    paper: 'supervision-record',
    head: minutesHead(draft, number, context),
    subject: faceOf(rules, opened.year, 'committee', 'supervision-record', draft, context, { checked }).subject,
    on: shortDate(made.on),
    ...(made.place === undefined ? {} : { place: made.place }),
    committee: organIn(draft.organisationId, organ, draft.date, context).name,
    checked,
    by: made.by.map((id) => capitalised(comradeWithTitle(id, own, made.on, context, names))),
    ...(present === undefined
      ? {}
      : { present: comradeWithTitle(present.personId, lookedAt, made.on, context, names) }),
    findings: text('findings'),
    conclusion: text('conclusion'),
    recommendations: text('recommendations'),
    ...(made.remedyBy === undefined ? {} : { remedyBy: shortDate(made.remedyBy) }),
    closing: { copies: counted(COPIES, 'bản') },
    signatures: [signatures(draft, facts, names, checked)],
  }
}

/** One alone is no team. */
function signatures(draft: Draft, { state }: SeasonFacts, names: Names, checked: string): SignatureRow {
  const [head, present] = draft.signers
  const team = actOf(state.supervisions, draft).by.length > 1
  return {
    ...(present === undefined
      ? {}
      : {
          left: {
            authority: `ĐẠI DIỆN ${checked.toLocaleUpperCase('vi')}`,
            people: [{ name: names.person(present.personId) }],
          },
        }),
    right: {
      authority: team ? 'TRƯỞNG ĐOÀN KIỂM TRA, GIÁM SÁT' : 'NGƯỜI KIỂM TRA, GIÁM SÁT',
      people: [{ name: names.person(required(head, 'người kiểm tra, giám sát').personId) }],
    },
  }
}
