import type { Bonus } from '../../../contracts/round/bonus.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { candidacy } from '../../decisions/candidacy/state.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import { CannotRender, required } from '../cannot-render.ts'
import type { Decision, RecognisedRow } from '../papers/decision.ts'
import { citeInFull } from '../papers/format/citation.ts'
import { counted } from '../papers/format/counts.ts'
import { dong, dongInWords } from '../papers/format/money.ts'
import { capitalised } from '../papers/format/text.ts'
import { basesOf } from './bases.ts'
import { branchName } from './branches.ts'
import { candidacyFacts } from './candidacy-facts.ts'
import { candidateWords } from './candidate-words.ts'
import { commendedIn } from './commended.ts'
import { faceOf } from './defaults.ts'
import { attachedTo, headOf, inCapitals, organIn, organisationOf, signedFor } from './issuer.ts'
import type { Names } from './names.ts'
import { proposalsCited } from './proposals-cited.ts'
import { roundFacts } from './round-facts.ts'
import { scoreWords } from './score-words.ts'

type Item = { candidacyId: string; certificate: boolean }

/** Quyết định công nhận: one for all that the round recognised. */
export function decision(draft: Draft, number: number | null, context: Context, names: Names): Decision {
  const { held, convened, opened, rules } = roundFacts(draft.source.id, context)
  const decided = required(held.decision, 'quyết định của hội nghị')
  const items = decided.items.filter((i) => i.outcome === 'recognised')
  if (items.length === 0)
    throw new CannotRender('Hội nghị không công nhận tổ chức đảng nào nên không có quyết định để in.')
  const called = candidateWords(rules)
  const organ = organIn(convened.organisationId, convened.organ, draft.date, context).name
  const commended = commendedIn(held, { items, on: draft.date }, context, names)
  const excellent = items.filter(({ certificate }) => certificate)
  const bonus = excellent.length === 0 ? undefined : (decided.bonus ?? rules.certificates?.bonus)
  // Recognition comes first, who carries it out last; certificates and commended secretaries, where there are any, between.
  const executingArticle = String(2 + Number(excellent.length > 0) + Number(commended.length > 0))
  const { subject, recipients } = faceOf(rules, opened.year, 'authority', 'decision', draft, context, {
    executingArticle,
  })
  return {
    paper: 'decision',
    called,
    head: headOf(draft, number, context),
    subject,
    organ: inCapitals(organ),
    model: rules.modelName,
    year: String(opened.year),
    bases: [
      ...basesOf(rules, 'authority', ...(bonus?.basis === undefined ? [] : [citeInFull(bonus.basis)])),
      ...proposalsCited(convened.candidacies, context).map((cited) => `Xét ${cited}`),
    ],
    recognised: counted(items.length, called.name),
    ...(excellent.length === 0
      ? {}
      : {
          certificates: {
            count: counted(excellent.length, called.name),
            ...certificates(excellent, bonus, draft.date, context),
          },
        }),
    ...(commended.length === 0 ? {} : { secretaries: commended.join('; ') }),
    executors: executors(items, `các ${called.name} có tên tại Điều 1`, draft, context),
    effect: 'Quyết định có hiệu lực kể từ ngày ký',
    signature: signedFor(draft, convened.organ, context, names),
    recipients,
    pointsTitle: scoreWords(rules).listed.result,
    parentTitle: isOfOfficers(rules.ballots.branch) ? 'Đảng bộ cấp trên' : 'Đảng bộ trực thuộc',
    annex: {
      label: 'Phụ lục',
      title: `DANH SÁCH ${called.name.toLocaleUpperCase('vi')} ĐẠT ${rules.modelName.toLocaleUpperCase('vi')} NĂM ${opened.year}`,
      attachedTo: attachedTo('Quyết định', draft, number, context, organ),
      rows: items.map((item, n) => row(item, n, draft.date, context)),
    },
  }
}

function certificates(
  items: readonly Item[],
  bonus: Bonus | undefined,
  on: LocalDate,
  context: Context,
): Omit<NonNullable<Decision['certificates']>, 'count'> {
  const named = items.map(({ candidacyId }) => {
    const { branch, parent } = placeOf(candidacyId, on, context)
    return `${branch}, ${parent.name}`
  })
  const given = { names: named.join('; ') }
  if (bonus === undefined) return given
  const { amount, fund } = bonus
  return { ...given, bonus: { amount: dong(amount), inWords: dongInWords(amount), fund } }
}

/** The committees above them, each once in the order of the list, but whoever decides, and they themselves. */
function executors(items: readonly Item[], recognised: string, draft: Draft, context: Context): string {
  const own = organisationOf(draft.organisationId, draft.date, context).committeeName
  const above = items.map(({ candidacyId }) => placeOf(candidacyId, draft.date, context).parent.committeeName)
  const others = [...new Set(above)].filter((name) => name !== own)
  return others.length === 0 ? capitalised(recognised) : `${others.join(', ')} và ${recognised}`
}

function placeOf(candidacyId: string, on: LocalDate, context: Context) {
  const { committeeId } = required(context.get(candidacy, candidacyId), `lượt đăng ký mã ${candidacyId}`)
  return {
    branch: branchName(candidacyId, on, context),
    parent: organisationOf(committeeId, on, context),
  }
}

function row({ candidacyId, certificate }: Item, index: number, on: LocalDate, context: Context): RecognisedRow {
  const { branch, parent } = placeOf(candidacyId, on, context)
  const { state, sheet, rules } = candidacyFacts(candidacyId, context)
  return {
    order: String(index + 1),
    branch,
    parent: parent.name,
    points: scoreWords(rules).inTable((state.appraisal ?? sheet).total),
    form: certificate ? 'Công nhận và tặng Giấy khen' : 'Công nhận',
  }
}
