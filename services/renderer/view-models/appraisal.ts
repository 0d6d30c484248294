import type { Criterion } from '../../../contracts/framework/criteria.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import type { ScoreLine } from '../../decisions/rules/sheet.ts'
import { countedPoints } from '../../decisions/rules/totals.ts'
import { required } from '../cannot-render.ts'
import type { Appraisal, AppraisedGroup, AppraisedPoints, AppraisedRow } from '../papers/appraisal.ts'
import { count } from '../papers/format/counts.ts'
import { difference } from '../papers/format/difference.ts'
import { points, tablePoints } from '../papers/format/points.ts'
import { capitalised, paragraphs } from '../papers/format/text.ts'
import type { SignatureRow } from '../papers/signature.ts'
import { type CandidacyFacts, candidacyFacts } from './candidacy-facts.ts'
import { faceOf } from './defaults.ts'
import { frameworkCited } from './framework-cited.ts'
import { headOf, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { comradeWithTitle } from './officers.ts'
import { type Side, sidesOf } from './registration-facts.ts'

type Appraised = NonNullable<CandidacyFacts['state']['appraisal']>

/** Phiếu thẩm định of the committee, beside the sheet that the branch had closed. */
export function appraisal(draft: Draft, number: number | null, context: Context, names: Names): Appraisal {
  const facts = candidacyFacts(draft.source.id, context)
  const { rules, registration, sheet, state } = facts
  const appraised = required(state.appraisal, 'kết quả thẩm định')
  const { committee } = sidesOf(facts)
  const { name } = organisationOf(registration.organisationId, context)
  const { subject } = faceOf(rules, registration.year, 'committee', 'appraisal', draft, context)
  const asked = `công nhận ${name} đạt ${rules.modelName} năm ${registration.year}`
  return {
    paper: 'appraisal',
    head: headOf(draft, number, context),
    subject: `${subject} của ${name}`,
    framework: frameworkCited(rules),
    appraisers: appraisers(appraised, committee, context, names),
    groups: groups(facts, appraised, names),
    total: compared(sheet.total, appraised.total, appraised.maximum),
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
  const [own, theirs] = [byCriterion(state.scores), byCriterion(appraised.scores)]
  return rules.groups.map(({ id, title, criteria }, n) => {
    const self = required(sheet.groups[n], `điểm tự chấm của nhóm ${id}`)
    const given = required(appraised.groups[n], `điểm thẩm định của nhóm ${id}`)
    return {
      order: id,
      name: title.toLocaleUpperCase('vi'),
      ...compared(self.points, given.points, given.maximum),
      rows: criteria.map((one, index) => row(one, index, own.get(one.id), theirs.get(one.id), names)),
    }
  })
}

type AppraisedLine = Appraised['scores'][number]

function byCriterion<Line extends { criterion: string }>(lines: readonly Line[]): ReadonlyMap<string, Line> {
  return new Map(lines.map((line) => [line.criterion, line]))
}

function row(
  criterion: Criterion,
  index: number,
  own: ScoreLine | undefined,
  given: AppraisedLine | undefined,
  names: Names,
): AppraisedRow {
  const [self, appraised] = [countedPoints(criterion, own), countedPoints(criterion, given)]
  const told = given?.reason === undefined ? [] : [names.text(given.reason, 'reason')]
  return {
    order: String(index + 1),
    text: criterion.text,
    // A criterion that the appraisal leaves out shows no maximum, so that the column adds up.
    ...compared(numeric(self), numeric(appraised), appraised === 'left-out' ? undefined : criterion.maximum),
    reason: [...leftOut(own, given), ...told].join('; '),
  }
}

const numeric = (value: ReturnType<typeof countedPoints>) => (typeof value === 'number' ? value : undefined)

/** No difference where one side gave no points. */
function compared(
  self: number | undefined,
  appraised: number | undefined,
  maximum: number | undefined,
): AppraisedPoints {
  return {
    maximum: points(maximum),
    self: tablePoints(self),
    appraised: tablePoints(appraised),
    difference: self === undefined || appraised === undefined ? '' : difference(appraised - self),
  }
}

function leftOut(own: ScoreLine | undefined, given: AppraisedLine | undefined): string[] {
  if (own?.notApplicable && given?.notApplicable) return ['Không áp dụng']
  if (own?.notApplicable) return ['Chi bộ ghi không áp dụng']
  return given?.notApplicable ? ['Thẩm định là không áp dụng'] : []
}

/** The head of a team signs on the left of who signs for the organ. */
function signatures(draft: Draft, { organ }: Side, context: Context, names: Names): SignatureRow {
  const head = draft.signers.find(({ as }) => as === 'team-head')
  const right = signedFor(draft, organ, context, names)
  if (head === undefined) return { right }
  return { left: { authority: 'TỔ TRƯỞNG TỔ THẨM ĐỊNH', people: [{ name: names.person(head.personId) }] }, right }
}
