import type { LocalDate } from '../../../../contracts/values.ts'
import type { Draft } from '../../../decisions/document/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { organisation } from '../../../decisions/organisation/state.ts'
import { placesOf } from '../../../decisions/organisation/superiors.ts'
import { required } from '../../cannot-render.ts'
import { citeInFull } from '../../papers/format/citation.ts'
import type { Review } from '../../papers/review.ts'
import { faceOf } from '../defaults.ts'
import { free } from '../free-text.ts'
import { attachedTo, headOf, organIn, settingsOf, signedFor } from '../issuer.ts'
import type { Names } from '../names.ts'
import { disseminationLine, notRegisteredLine, reorganisedLines, rewardLines, supervisionLine } from './review-lines.ts'
import { branchTable, groupMeans, yearRow } from './review-tables.ts'
import { reviewedYears, wentOver } from './reviewed-year.ts'
import { actOf, type SeasonFacts, seasonFacts } from './season-facts.ts'

type Held = SeasonFacts['state']['reviews'][number]

const KINDS = { preliminary: 'sơ kết', final: 'tổng kết' } as const
const TEXTS = [
  'leadership',
  'massOrganisations',
  'conclusions',
  'strengths',
  'limits',
  'causes',
  'lessons',
  'tasks',
  'proposals',
] as const

/** Báo cáo sơ kết, tổng kết of a committee. */
export function review(draft: Draft, number: number | null, context: Context, names: Names): Review {
  const facts = seasonFacts(draft, context)
  const { rules, opened, organ, called } = facts
  const held = actOf(facts.state.reviews, draft)
  const { on } = held
  const years = reviewedYears(held.figures, draft.organisationId, on, context)
  const period = periodOf(held)
  const words = { review: KINDS[held.kind], period }
  const { subject, recipients } = faceOf(rules, opened.year, 'committee', 'review', draft, context, words)
  const { roundDigits } = settingsOf(draft, context)
  return {
    paper: 'review',
    head: headOf(draft, number, context),
    called,
    subject,
    committee: organIn(draft.organisationId, organ, draft.date, context).name,
    model: rules.modelName,
    plan: citeInFull(required(rules.bases.committee.at(-1), 'căn cứ của văn bản cấp ủy')),
    ...texts(held, names),
    dissemination: years.map((one) => disseminationLine(one, on)),
    years: years.map((one) => yearRow(one, on, roundDigits)),
    successor: years.some(({ opener }) => opener !== undefined),
    notRegistered: years.flatMap((one) => notRegisteredLine(one, held, context, names)),
    reorganised: reorganisedLines(everBelow(draft, on, context), `${held.years.from}-01-01`, on, context),
    groups: years.flatMap((one) => groupMeans(one, on)),
    rewards: years.flatMap((one) => rewardLines(one, draft, context, names)),
    supervision: years.map((one) => supervisionLine(one, on)),
    signature: signedFor(draft, organ, context, names),
    recipients,
    annex: {
      label: 'Phụ lục',
      title: `KẾT QUẢ THỰC HIỆN MÔ HÌNH ${rules.modelName.toLocaleUpperCase('vi')} ${period.toLocaleUpperCase('vi')}`,
      attachedTo: attachedTo('Báo cáo', draft, number, context),
      landscape: true,
      rows: years.filter((one) => !wentOver(one)).map((one) => branchTable(one, on, context)),
    },
  }
}

/** `năm 2024`, `6 tháng đầu năm 2024`, `giai đoạn 2024 - 2026` */
function periodOf({ years: { from, to }, firstHalf }: Held): string {
  if (from !== to) return `giai đoạn ${from} - ${to}`
  return firstHalf ? `6 tháng đầu năm ${from}` : `năm ${from}`
}

function texts(held: Held, names: Names): Pick<Review, (typeof TEXTS)[number]> {
  const told = TEXTS.map((field) => [field, free(held[field], field, names)])
  return Object.fromEntries(told) as Pick<Review, (typeof TEXTS)[number]>
}

/** Whoever stood at any time below the committee or one whose place it took. */
function everBelow({ organisationId }: Draft, on: LocalDate, context: Context): string[] {
  const bodies = placesOf(organisationId, on, context).map((id) => required(context.get(organisation, id), 'cấp ủy'))
  return [...new Set(bodies.flatMap(({ subordinates }) => subordinates.map((one) => one.organisationId)))]
}
