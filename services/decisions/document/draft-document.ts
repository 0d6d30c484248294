import type { BodyOf } from '../../../contracts/define.ts'
import { DocumentDrafted, DraftDocument, type LayoutRule } from '../../../contracts/document/draft-document.ts'
import { isForm, isMinutes, typeSymbols } from '../../../contracts/document/paper-types.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { decision, isRefused, only, pick } from '../kernel/decision.ts'
import { factsOn, type SettingsInForce, settingsOn, termOn } from '../organisation/on-date.ts'
import { type Organisation, organisation } from '../organisation/state.ts'
import { documentId } from './id.ts'
import { layoutOn } from './layout-on.ts'
import { paperFacts } from './paper-facts.ts'
import { paperSources } from './paper-sources.ts'
import type { PaperFacts } from './signed-for.ts'
import { document } from './state.ts'

type Body = BodyOf<typeof DraftDocument>

export const draftDocument = decision({
  contract: DraftDocument,
  stream: document,
  version: 2,
  target: { id: (body) => documentId(body.type, body.source, body.submission) },
  actsFor: () => null,
  reads: ({ body }, _, context) => paperSources(body.type, body.source, context, body.submission),
  decide({ body }, state, context) {
    if (state.draft !== null) return refuse('DOCUMENT_EXISTS', 'Văn bản này đã được soạn.')
    const facts = paperFacts(body, context)
    if (isRefused(facts)) return facts
    const numbered = numbering(body, facts, context)
    if (isRefused(numbered)) return numbered
    return [DocumentDrafted({ ...body, ...facts, layout: layoutOf(facts, context), ...numbered })]
  },
  commandOf: (events) => pick(only(events, 'DocumentDrafted').data, 'type', 'source', 'submission', 'fingerprint'),
})

function layoutOf({ organisationId, date }: PaperFacts, context: Context): LayoutRule {
  return layoutOn(date, settingsOn(context.get(organisation, organisationId)!, date).layoutRule)
}

type Open = { readonly signFirst?: true }
type Numbering =
  | ({ readonly numbering: 'none' } & Open)
  | ({ readonly numbering: 'service' | 'office'; readonly termId: string; readonly symbol?: string } & Open)

function numbering(body: Body, { organisationId, date }: PaperFacts, context: Context): Numbering | Refused {
  const issuer = context.get(organisation, organisationId)!
  const typeSymbol = typeSymbols[body.type]
  // Nobody signs it, so its day cannot be left to the signing.
  if (isForm(body.type)) return { numbering: 'none' }
  const settings = settingsOn(issuer, date)
  if (body.type === 'certificate') return entered(settings, issuer, date)
  const open = settings.order === 'signFirst' ? { signFirst: true as const } : {}
  if (typeSymbol === null || (isMinutes(body.type) && !settings.minutesNumbered)) {
    return { numbering: 'none', ...open }
  }
  const term = termOn(issuer, date)
  if (term === undefined) {
    return refuse(
      'NO_TERM',
      `${factsOn(issuer, date).name} chưa mở nhiệm kỳ nào tính đến ngày ${shortDate(date)} để cấp số văn bản.`,
    )
  }
  return {
    numbering: settings.numbering,
    termId: term.id,
    symbol: `${typeSymbol}/${factsOn(issuer, date).symbol}`,
    ...open,
  }
}

/**
 * Its number is the entry in the commendation book, in the term in which the decision of that day was numbered. Its day is
 * known, so it is printed with its number also where the organisation signs first.
 */
function entered({ certificateBook, numbering }: SettingsInForce, issuer: Organisation, date: LocalDate): Numbering {
  if (certificateBook === 'none') return { numbering: 'none' }
  return { numbering, termId: certificateBook === 'year' ? date.slice(0, 4) : termOn(issuer, date)!.id }
}
