// What the framework says of a paper: subject and recipients, with the names in braces filled in.
import type { Level } from '../../../contracts/framework/ballot-rules.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import type { PaperCode, PaperDefaults } from '../../../contracts/framework/papers.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import { candidateWords } from './candidate-words.ts'
import { organisationOf, settingsOf, superiorOf } from './issuer.ts'
import { hasCommittee } from './officers.ts'

export type Face = {
  readonly subject: string
  readonly recipients: string[]
  /** Titles of its parts, where the framework words them. */
  readonly parts?: string[]
}
type Defaults = Pick<PaperDefaults, 'subject' | 'recipients' | 'parts'>
type Words = Readonly<Record<string, string | undefined>>

/**
 * A recipient that names an organisation which is not there (a superior of the topmost) is left out. `own`: what only
 * this kind of paper can fill in.
 */
export function faceOf(
  rules: Framework,
  year: number,
  level: Level,
  paper: PaperCode,
  draft: Draft,
  context: Context,
  own: Words = {},
): Face {
  return filledFace(defaultsOf(rules, level, paper), rules, year, draft, context, own)
}

/** A framework that says nothing of it sends the revocation to whom it sends the decision. */
export function revocationFace(rules: Framework, year: number, draft: Draft, context: Context): Face {
  const own = declared(rules, 'authority', 'revocation')
  const { recipients } = defaultsOf(rules, 'authority', 'decision')
  const face = own ?? { subject: 'hủy bỏ nội dung công nhận {model} năm {year}', recipients }
  return filledFace(face, rules, year, draft, context, { executingArticle: '3' })
}

/** A letter is for those to whom it is addressed, and is kept. */
const ofLetters = [{ name: 'Như trên' }, { name: '{filingName}' }]

export const refusalFace = usualFace('authority', 'refusal-letter', {
  subject: 'về việc kết quả xét công nhận {model} năm {year}',
  recipients: ofLetters,
})

export const returnFace = usualFace('committee', 'return-letter', {
  subject: 'về việc bổ sung, hoàn thiện hồ sơ đề nghị công nhận {model} năm {year}',
  recipients: ofLetters,
})

/** Sent to the committee above, to report. */
export const planFace = usualFace('branch', 'plan', {
  subject: 'thực hiện mô hình {model} năm {year}',
  recipients: [
    { name: '{superior}', forReport: true },
    { name: 'Các đồng chí {committeeMembers}' },
    { name: '{filingName}' },
  ],
})

/** Of whichever body meets; `meeting` says to what. */
export const invitationFace = (level: Level) =>
  usualFace(level, 'invitation', { subject: 'dự {meeting}', recipients: ofLetters })

/** Of a paper that a framework may say nothing of: then it is `usual`. */
function usualFace(level: Level, paper: PaperCode, usual: Defaults) {
  return (rules: Framework, year: number, draft: Draft, context: Context, own: Words = {}): Face =>
    filledFace(declared(rules, level, paper) ?? usual, rules, year, draft, context, own)
}

function declared({ papers }: Framework, level: Level, paper: PaperCode): PaperDefaults | undefined {
  return papers.find((one) => one.paper === paper && one.level === level)
}

function defaultsOf(rules: Framework, level: Level, paper: PaperCode) {
  return required(
    declared(rules, level, paper),
    `trích yếu, nơi nhận của văn bản “${paper}” cấp “${level}” trong khung tiêu chí`,
  )
}

function filledFace(
  defaults: Defaults,
  rules: Framework,
  year: number,
  draft: Draft,
  context: Context,
  own: Words,
): Face {
  const issuer = organisationOf(draft.organisationId, draft.date, context)
  const words: Words = {
    ...own,
    model: rules.modelName,
    year: String(year),
    nextYear: String(year + 1),
    issuer: issuer.name,
    superior: superiorOf(draft.organisationId, draft.date, context)?.committeeName,
    filingName: issuer.filingName,
    committeeMembers: membersOf(rules, draft, context),
  }
  const { reportTo } = settingsOf(draft, context)
  const recipients = defaults.recipients.flatMap(({ name, forReport }) => {
    const filled = fill(name, words)
    return filled === undefined ? [] : [forReport ? `${filled} (${reportTo})` : filled]
  })
  const parts = defaults.parts?.map((title) => required(fill(title, words), 'tên phần'))
  const subject = ruled(required(fill(defaults.subject, words), 'trích yếu'), draft)
  return { subject, recipients, ...(parts === undefined ? {} : { parts }) }
}

/** `chi ủy viên`; where there is no chi ủy, all members. */
function membersOf(rules: Framework, { organisationId, date }: Draft, context: Context): string {
  if (!hasCommittee(organisationId, date, context)) return 'đảng viên'
  return `${candidateWords(rules, [organisationOf(organisationId, date, context).kind]).committee} viên`
}

/** HD 05 (I.5.1.1) words a subject as a phrase of its own; HD 36 left “về việc” before it to the issuer. */
function ruled(subject: string, { layout }: Draft): string {
  return layout === 'hd05-2026' ? subject.replace(/^về việc /, '') : subject
}

/** undefined where a name in braces has no value. */
function fill(text: string, words: Words): string | undefined {
  let complete = true
  const filled = text.replace(/\{(\w+)\}/g, (_, word: string) => {
    complete &&= words[word] !== undefined
    return words[word] ?? ''
  })
  return complete ? filled : undefined
}
