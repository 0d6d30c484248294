import { type Side, sidesOf } from '../../decisions/candidacy/sides.ts'
import type { Appraised } from '../../decisions/candidacy/state.ts'
import { appraisalOf } from '../../decisions/document/candidacy-papers.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { isPassFail } from '../../decisions/rules/criteria.ts'
import { required } from '../cannot-render.ts'
import type { Appraisal, AppraisedGroup } from '../papers/appraisal.ts'
import { count } from '../papers/format/counts.ts'
import { capitalised, paragraphs } from '../papers/format/text.ts'
import type { SignatureRow } from '../papers/signature.ts'
import { appraisedRows, summed } from './appraised-rows.ts'
import { type CandidacyFacts, candidacyFacts } from './candidacy-facts.ts'
import { frameworkFor } from './cited.ts'
import { faceOf } from './defaults.ts'
import { headOf, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { comradeWithTitle } from './officers.ts'

/** Phiếu thẩm định of the committee, beside the sheet that the branch had closed. */
export function appraisal(draft: Draft, number: number | null, context: Context, names: Names): Appraisal {
  const facts = candidacyFacts(draft.source.id, context)
  const { rules, registration, sheet, state } = facts
  const appraised = required(appraisalOf(state, draft.source.item), 'kết quả thẩm định')
  const { committee } = sidesOf(state, appraised, draft.date, context)
  const { name } = organisationOf(registration.organisationId, draft.date, context)
  const { subject } = faceOf(rules, registration.year, 'committee', 'appraisal', draft, context)
  const asked = `công nhận ${name} đạt ${rules.modelName} năm ${registration.year}`
  return {
    paper: 'appraisal',
    head: headOf(draft, number, context),
    subject: `${subject} của ${name}`,
    framework: frameworkFor(facts),
    ...passFail(facts),
    appraisers: appraisers(appraised, committee, context, names),
    groups: groups(facts, appraised, names),
    total: summed(rules, sheet.total, appraised.total, appraised.maximum),
    ...(appraised.explanation === undefined
      ? {}
      : { explanation: paragraphs(names.text(appraised.explanation, 'explanation')) }),
    conclusion: appraised.conclusion === 'propose' ? `Đề nghị ${asked}` : `Không đề nghị ${asked}`,
    signatures: [signatures(draft, committee, context, names)],
  }
}

/** One alone is no team; in a team the first is its head. */
function appraisers({ team, on }: Appraised, side: Side, context: Context, names: Names): Appraisal['appraisers'] {
  const people = team.map((personId) => comradeWithTitle(personId, side, on, context, names))
  const [one, ...others] = people
  if (others.length === 0) return { one: required(one, 'người thẩm định') }
  const part = (n: number) => (n === 0 ? 'Tổ trưởng' : 'thành viên')
  return { size: count(people.length), people: people.map((person, n) => `${capitalised(person)}, ${part(n)}`) }
}

function groups({ rules, sheet, state }: CandidacyFacts, appraised: Appraised, names: Names): AppraisedGroup[] {
  return rules.groups.map(({ id, title, criteria }, n) => {
    const self = required(sheet.groups[n], `điểm tự chấm của nhóm ${id}`)
    const given = required(appraised.groups[n], `điểm thẩm định của nhóm ${id}`)
    return {
      order: id,
      name: title.toLocaleUpperCase('vi'),
      ...summed(rules, self.points, given.points, given.maximum),
      rows: appraisedRows(criteria, { rules, self: state.scores, appraised: appraised.scores, names }),
    }
  })
}

/** What takes the place of points in a framework without them: two columns, `Đạt` or how many months. */
function passFail({ rules }: CandidacyFacts): Pick<Appraisal, 'columns'> {
  if (rules.monthly !== undefined)
    return { columns: { self: 'Số tháng tự đánh giá đạt', appraised: 'Số tháng thẩm định đạt' } }
  return isPassFail(rules) ? { columns: { self: 'Tự đánh giá', appraised: 'Thẩm định' } } : {}
}

/** The head of a team signs on the left of who signs for the organ. */
function signatures(draft: Draft, { organ }: Side, context: Context, names: Names): SignatureRow {
  const head = draft.signers.find(({ as }) => as === 'team-head')
  const right = signedFor(draft, organ, context, names)
  if (head === undefined) return { right }
  return { left: { authority: 'TỔ TRƯỞNG TỔ THẨM ĐỊNH', people: [{ name: names.person(head.personId) }] }, right }
}
