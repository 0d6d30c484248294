import { letterOf } from '../../decisions/document/refusal-letters.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import type { RefusalLetter } from '../papers/refusal-letter.ts'
import { branchName } from './branches.ts'
import { candidateWords } from './candidate-words.ts'
import { refusalFace } from './defaults.ts'
import { reasonOf } from './free-text.ts'
import { headOf, organIn, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { proposalsCited } from './proposals-cited.ts'
import { roundFacts } from './round-facts.ts'

/** Công văn về việc kết quả xét công nhận, to one committee. */
export function refusalLetter(draft: Draft, number: number | null, context: Context, names: Names): RefusalLetter {
  const { held, convened, opened, rules } = roundFacts(draft.source.id, context)
  const decided = required(held.decision, 'quyết định của hội nghị')
  const { candidacies, addressees } = required(letterOf(draft.source, context), 'cấp ủy nhận công văn')
  const [first, ...others] = addressees.map((id) => organisationOf(id, draft.date, context))
  const committee = required(first, 'nơi nhận công văn')
  const toCandidates = others.length > 0 || rules.appliesTo.kinds.includes(committee.kind)
  const { subject, recipients } = refusalFace(rules, opened.year, draft, context)
  return {
    paper: 'refusal-letter',
    head: { ...headOf(draft, number, context), subject },
    subject,
    called: candidateWords(rules),
    addressees: [committee, ...others].map(({ committeeName }) => committeeName),
    organ: organIn(convened.organisationId, convened.organ, draft.date, context).name,
    model: rules.modelName,
    year: String(opened.year),
    proposals: proposalsCited(candidacies, context),
    refused: candidacies.map((id) => ({
      branch: branchName(id, draft.date, context),
      reason: reasonOf(
        required(decided.items.find(({ candidacyId }) => candidacyId === id)?.reason, 'lý do không công nhận'),
        names,
      ),
    })),
    ...(toCandidates ? {} : { committee: committee.committeeName }),
    signature: signedFor(draft, convened.organ, context, names),
    recipients,
  }
}
