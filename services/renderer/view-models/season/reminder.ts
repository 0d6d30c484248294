import type { SeasonStep } from '../../../../contracts/framework/calendar.ts'
import { shortDate } from '../../../../contracts/time.ts'
import { candidacy } from '../../../decisions/candidacy/state.ts'
import type { Draft } from '../../../decisions/document/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { required } from '../../cannot-render.ts'
import { citeInFull } from '../../papers/format/citation.ts'
import type { Reminder } from '../../papers/reminder.ts'
import { faceOf } from '../defaults.ts'
import { free } from '../free-text.ts'
import { headOf, organIn, organisationOf, signedFor } from '../issuer.ts'
import type { Names } from '../names.ts'
import { actOf, type SeasonFacts, seasonFacts } from './season-facts.ts'

type Reminded = SeasonFacts['state']['reminders'][number]

/** What those below can be reminded of, before the model or its name. */
const STEPS: { readonly [step in SeasonStep]?: string } = {
  plan: 'xây dựng kế hoạch thực hiện mô hình',
  registration: 'đăng ký thực hiện mô hình',
  commitment: 'ký cam kết thực hiện mô hình',
  'member-ratings': 'đánh giá, xếp loại đảng viên theo mô hình',
  'self-assessment': 'tự đánh giá, chấm điểm kết quả thực hiện mô hình',
  'branch-round': 'tổ chức hội nghị đề nghị công nhận',
  'results-report': 'báo cáo kết quả thực hiện mô hình',
}

/** Công văn đôn đốc of a committee to those who have not taken a step. */
export function reminder(draft: Draft, number: number | null, context: Context, names: Names): Reminder {
  const facts = seasonFacts(draft, context)
  const { rules, opened, organ, called } = facts
  const sent = actOf(facts.state.reminders, draft)
  const due = `${required(STEPS[sent.step], 'việc được đôn đốc')} ${rules.modelName} năm ${opened.year}`
  const { subject, recipients } = faceOf(rules, opened.year, 'committee', 'reminder', draft, context, { due })
  const late = sent.reminded.map((one, n) => ({
    branch: organisationOf(one.organisationId, draft.date, context).name,
    from: shortDate(begins(facts, sent, n, context)),
    to: shortDate(one.due),
  }))
  return {
    paper: 'reminder',
    head: { ...headOf(draft, number, context), subject },
    subject,
    called,
    addressees: late.map(({ branch }) => branch),
    plan: citeInFull(required(rules.bases.committee.at(-1), 'căn cứ của văn bản cấp ủy')),
    due,
    on: shortDate(sent.on),
    late,
    text: free(sent.text, 'text', names),
    committee: organIn(draft.organisationId, organ, draft.date, context).name,
    signature: signedFor(draft, organ, context, names),
    recipients,
  }
}

/** The first day of the step's window, or the day on which the papers were returned. */
function begins({ opened }: SeasonFacts, { step, candidacyIds, reminded }: Reminded, n: number, context: Context) {
  const window = required(opened.windows[step], 'thời hạn của việc được đôn đốc')
  if (reminded[n]!.due === window.to) return window.from
  const id = required(candidacyIds?.[n], 'lượt đăng ký được đôn đốc')
  return required(context.get(candidacy, id)?.returned, 'lần trả hồ sơ').on
}
