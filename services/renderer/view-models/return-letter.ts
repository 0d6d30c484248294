import { shortDate } from '../../../contracts/time.ts'
import { sidesOf } from '../../decisions/candidacy/sides.ts'
import { returnOf } from '../../decisions/document/candidacy-papers.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import type { ReturnLetter } from '../papers/return-letter.ts'
import { candidateWords } from './candidate-words.ts'
import { returnFace } from './defaults.ts'
import { reasonOf } from './free-text.ts'
import { headOf, organIn, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { registrationFacts } from './registration-facts.ts'

/** Công văn về việc bổ sung, hoàn thiện hồ sơ, to the candidate whose papers were returned. */
export function returnLetter(draft: Draft, number: number | null, context: Context, names: Names): ReturnLetter {
  const { state, rules, opened } = registrationFacts(draft.source.id, context)
  const returned = required(returnOf(state, draft.submission), 'lần trả hồ sơ')
  const { branch, committee } = sidesOf(state, returned, draft.date, context)
  const { subject, recipients } = returnFace(rules, opened.year, draft, context)
  return {
    paper: 'return-letter',
    head: { ...headOf(draft, number, context), subject },
    subject,
    called: candidateWords(rules),
    addressees: [organisationOf(branch.organisationId, draft.date, context).committeeName],
    organ: organIn(committee.organisationId, committee.organ, draft.date, context).name,
    branch: organisationOf(branch.organisationId, draft.date, context).name,
    model: rules.modelName,
    year: String(opened.year),
    reasons: returned.reasons.map((reason) => reasonOf(reason, names, 'reasons')),
    until: shortDate(returned.until),
    signature: signedFor(draft, committee.organ, context, names),
    recipients,
  }
}
