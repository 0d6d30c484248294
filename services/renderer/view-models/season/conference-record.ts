import { shortDate } from '../../../../contracts/time.ts'
import { candidacy } from '../../../decisions/candidacy/state.ts'
import type { Draft } from '../../../decisions/document/state.ts'
import type { Context } from '../../../decisions/kernel/context.ts'
import { officersOn, officesOf } from '../../../decisions/organisation/on-date.ts'
import { organisation } from '../../../decisions/organisation/state.ts'
import { required } from '../../cannot-render.ts'
import type { ConferenceRecord } from '../../papers/conference-record.ts'
import { counted } from '../../papers/format/counts.ts'
import { timeOfDay } from '../../papers/format/dates.ts'
import { capitalised } from '../../papers/format/text.ts'
import type { SignatureRow } from '../../papers/signature.ts'
import { faceOf } from '../defaults.ts'
import { free } from '../free-text.ts'
import { chairSigning, minutesHead, organisationOf } from '../issuer.ts'
import { comrade, type Names } from '../names.ts'
import { actOf, type SeasonFacts, seasonFacts } from './season-facts.ts'

type Conference = SeasonFacts['state']['conferences'][number]
type Participant = Conference['participants'][number]
type Parts = { readonly draft: Draft; readonly context: Context; readonly names: Names }

const COPIES = 2

/** Biên bản hội nghị triển khai of a committee. */
export function conferenceRecord(
  draft: Draft,
  number: number | null,
  context: Context,
  names: Names,
): ConferenceRecord {
  const facts = seasonFacts(draft, context)
  const held = actOf(facts.state.conferences, draft)
  const parts = { draft, context, names }
  const text = (field: 'programme' | 'contents' | 'opinions' | 'conclusion') => free(held[field], field, names)
  const someone = (id: string) =>
    present(
      required(
        held.participants.find(({ personId }) => personId === id),
        'người dự hội nghị',
      ),
      names,
    )
  const committee = required(context.get(organisation, draft.organisationId), 'cấp ủy')
  const isOwn = ({ personId }: Participant) =>
    personId !== undefined && officesOf(committee, personId, held.on).length > 0
  const list = (people: readonly Participant[]) => ({
    count: counted(people.length, 'đồng chí'),
    people: people.map((one) => capitalised(present(one, names))),
  })
  return {
    paper: 'conference-record',
    head: minutesHead(draft, number, context),
    called: facts.called,
    subject: faceOf(facts.rules, facts.opened.year, 'committee', 'conference-record', draft, context).subject,
    model: facts.rules.modelName,
    year: String(facts.opened.year),
    opening: {
      ...(held.openedAt === undefined ? {} : { at: timeOfDay(held.openedAt) }),
      on: shortDate(held.on),
      place: held.place,
      issuer: organisationOf(draft.organisationId, draft.date, context).name,
    },
    chair: someone(held.chairId),
    minuteTaker: someone(held.minuteTakerId),
    committee: list(held.participants.filter(isOwn)),
    others: list(held.participants.filter((one) => !isOwn(one))),
    massOrganisations: held.massOrganisations.map(({ name }) => name),
    programme: text('programme'),
    contents: text('contents'),
    opinions: text('opinions'),
    ...signedAt(facts, held, parts),
    conclusion: text('conclusion'),
    closing: {
      copies: counted(COPIES, 'bản'),
      ...(held.closedAt === undefined ? {} : { at: timeOfDay(held.closedAt) }),
    },
    signatures: signatures(facts, parts),
  }
}

/** `đồng chí Nguyễn Văn A, Bí thư Chi bộ, Chi bộ Phòng A`; of somebody who is not recorded, what they are. */
function present({ personId, title, organisation: of }: Participant, names: Names): string {
  return [...(personId === undefined ? [] : [comrade(names.person(personId))]), title, ...(of ? [of] : [])].join(', ')
}

/** Those whom the record names; where it names none, those whose commitment is dated on its day. */
function signedAt({ state, some }: SeasonFacts, { signed, on }: Conference, { draft, context }: Parts) {
  const recorded = state.candidacies
    .filter(({ candidacyId }) => context.get(candidacy, candidacyId)?.commitment?.on === on)
    .map(({ organisationId }) => organisationId)
  const names = (signed ?? recorded).map((id) => organisationOf(id, draft.date, context).name)
  return names.length === 0 ? {} : { signed: { count: some(names.length), names: names.join(', ') } }
}

function signatures({ organ }: SeasonFacts, { draft, context, names }: Parts): SignatureRow[] {
  const [chair, minuteTaker] = draft.signers
  const name = (signer: typeof chair) => [{ name: names.person(required(signer, 'người ký biên bản').personId) }]
  const officers = officersOn(context.get(organisation, draft.organisationId)!, organ, draft.date)
  const office = officers.find(({ personId }) => personId === chair?.personId)?.office
  return [
    {
      left: { authority: 'NGƯỜI GHI BIÊN BẢN', people: name(minuteTaker) },
      right: chairSigning(office, name(chair)),
    },
  ]
}
