import { shortDate } from '../../../contracts/time.ts'
import type { Draft } from '../../decisions/document/state.ts'
import { framework } from '../../decisions/framework/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { plan as planType } from '../../decisions/plan/state.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { rulesUnder } from '../../decisions/rules/variants.ts'
import { isOpened, season } from '../../decisions/season/state.ts'
import { required } from '../cannot-render.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { shareInWords } from '../papers/format/shares.ts'
import { capitalised } from '../papers/format/text.ts'
import type { Plan } from '../papers/plan.ts'
import { withBases } from './bases.ts'
import { candidateWords } from './candidate-words.ts'
import { planFace } from './defaults.ts'
import { free } from './free-text.ts'
import { headOf, organIn, organisationOf, settingsOf, signedFor } from './issuer.ts'
import { comrade, type Names } from './names.ts'

type Facts = ReturnType<typeof planFacts>

/** Kế hoạch of a branch, before it registers. */
export function plan(draft: Draft, number: number | null, context: Context, names: Names): Plan {
  const facts = planFacts(draft, context)
  const { rules, adopted, organ } = facts
  const { kind, name } = organisationOf(draft.organisationId, draft.date, context)
  const called = candidateWords(rules, [kind])
  const { subject, recipients } = planFace(rules, adopted.year, draft, context)
  const implementation = free(adopted.implementation, 'implementation', names)
  return {
    ...{ paper: 'plan', head: headOf(draft, number, context), called, subject, issuer: name },
    model: rules.modelName,
    year: String(adopted.year),
    // Bases run from the top down, so the last is the plan of the committee directly above.
    plan: citeInFull(required(rules.bases.branch.at(-1), 'căn cứ của văn bản tổ chức đăng ký')),
    ...meeting(facts, called.short, draft, context),
    purpose: free(adopted.purpose, 'purpose', names),
    targets: targets(facts, names),
    tasks: tasks(facts, names),
    ...(implementation.length === 0 ? {} : { implementation }),
    signature: signedFor(draft, organ, context, names),
    recipients,
  }
}

function planFacts({ source }: Draft, context: Context) {
  const adopted = required(context.get(planType, source.id)?.adopted, `kế hoạch mã ${source.id}`)
  const held = context.get(season, adopted.seasonId)
  const { opened } = required(isOpened(held) ? held : null, 'đợt xét')
  const published = required(context.get(framework, adopted.frameworkId)?.framework, 'khung tiêu chí')
  const rules = withBases(rulesUnder(published, adopted.variant), opened)
  return { adopted, rules, organ: opened.approvers[0]!.organ }
}

/** A meeting that counted nobody has no share. */
function meeting(
  { adopted, rules, organ }: Facts,
  branch: string,
  draft: Draft,
  context: Context,
): Pick<Plan, 'meeting'> {
  if (adopted.meeting === undefined) return {}
  const { heldOn, yes, of } = adopted.meeting
  const ofOfficers = isOfOfficers(rules.ballots.branch)
  const share = of === 0 ? {} : { share: shareInWords(yes, of, settingsOf(draft, context).roundDigits) }
  const body = ofOfficers ? organIn(draft.organisationId, organ, draft.date, context).name : branch
  return { meeting: { body, on: shortDate(heldOn), ...share } }
}

function targets({ rules, adopted }: Facts, names: Names): Plan['targets'] {
  const planned = rules.groups.flatMap(({ id, title }) => {
    const found = adopted.targets.find(({ group }) => group === id)
    return found === undefined ? [] : [{ group: title, target: free(found.target, 'target', names) }]
  })
  return planned.map((one, n) => ({ order: String(n + 1), ...one }))
}

function tasks({ adopted }: Facts, names: Names): Plan['tasks'] {
  return adopted.tasks.map(({ task, personId, by, due }, n) => ({
    order: String(n + 1),
    task: free(task, 'task', names),
    by: personId === undefined ? (by ?? '') : capitalised(comrade(names.person(personId))),
    due: due === undefined ? 'Cả năm' : shortDate(due),
  }))
}
