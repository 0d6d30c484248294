// The cases in which recognition is ruled out, each with its answer.
import type { Disqualifier } from '../../../contracts/framework/criteria.ts'
import { count, counted } from '../papers/format/counts.ts'
import type { CandidacyFacts } from './candidacy-facts.ts'
import { candidateWords } from './candidate-words.ts'
import type { Names } from './names.ts'

type Answer = { order: string; text: string; answer: string }

/** Whether all papers are there shows only when the dossier is put together, so that case has no place on the sheet. */
export function answers(facts: CandidacyFacts, names: Names): Answer[] {
  return facts.rules.disqualifiers
    .filter(({ computed }) => computed !== 'dossier-complete')
    .map((one, index) => ({ order: String(index + 1), text: one.text, answer: answerTo(one, facts, names) }))
}

/** Cases that the branch denies by the framework's exception, told in its own words. */
export function exceptions({ rules, sheet }: CandidacyFacts, names: Names): string[] {
  return rules.disqualifiers.flatMap(({ id, text, exception }) => {
    const declared = sheet.disqualifiers.find((one) => one.id === id)
    if (exception === undefined || declared?.note === undefined || declared.applies) return []
    return [`${text}: không, thuộc ngoại lệ (${exception}): ${names.text(declared.note, 'note')}`]
  })
}

function answerTo({ id, computed, branches: counts }: Disqualifier, facts: CandidacyFacts, names: Names): string {
  if (computed === 'group-minimum') return yesOrNo(facts.verdict.disqualifiers.includes(id))
  if (computed === 'registered-in-time') return lateAnswer(facts)
  const found = facts.sheet.computed?.find((one) => one.id === id)
  if (found !== undefined) {
    const { branches, registered, recognised } = found
    const { name } = candidateWords(facts.rules, counts?.kinds)
    const figures = `${counted(branches, name)}, ${count(registered)} đăng ký, ${count(recognised)} được công nhận`
    return `${yesOrNo(found.applies)} (${figures})`
  }
  const declared = facts.sheet.disqualifiers.find((one) => one.id === id)
  const note = declared?.note === undefined ? '' : ` (${names.text(declared.note, 'note')})`
  return `${yesOrNo(declared?.applies ?? false)}${note}`
}

/** A registration or commitment that came late with leave does not count against the branch, and the sheet says so. */
function lateAnswer(facts: CandidacyFacts): string {
  if (!isLate(facts)) return yesOrNo(false)
  const excused = facts.state.late.some(({ step }) => step === 'registration' || step === 'commitment')
  return excused ? `${yesOrNo(false)} (đăng ký, cam kết muộn có lý do, đã được chấp thuận)` : yesOrNo(true)
}

function isLate({ state, registration, opened }: CandidacyFacts): boolean {
  const { registration: registering, commitment } = opened.windows
  const committedOn = state.commitment?.on
  return (
    (registering !== undefined && registration.on > registering.to) ||
    committedOn === undefined ||
    (commitment !== undefined && committedOn > commitment.to)
  )
}

const yesOrNo = (applies: boolean): string => (applies ? 'Có' : 'Không')
