// Issuer, day and signers of the papers about what a committee did in its season.
import { type PaperType, type SeasonPaper, seasonPapers } from '../../../contracts/document/paper-types.ts'
import type { Refused } from '../../../contracts/refusals.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { isRefused } from '../kernel/decision.ts'
import { signerOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn } from '../organisation/superiors.ts'
import { committeeOn } from '../season/committee-work.ts'
import { isOpened, type OpenedSeason, organOf, type Season, season } from '../season/state.ts'
import { nothing, type PaperFacts, signedFor } from './signed-for.ts'

type Item = { readonly id: string; readonly item?: number }

/** What the papers of each kind are about, in the order in which it was recorded; `item` counts from 1. */
const acts: { readonly [type in SeasonPaper]?: (state: Season) => readonly { readonly on: LocalDate }[] } = {
  'conference-record': ({ conferences }) => conferences,
  'registrations-proposal': ({ forwardings }) => forwardings,
  'supervision-record': ({ supervisions }) => supervisions,
  reminder: ({ reminders }) => reminders,
  'monthly-table': ({ monthlyTables }) => monthlyTables,
  review: ({ reviews }) => reviews,
}

export function isSeasonPaper(type: PaperType): type is SeasonPaper {
  return (seasonPapers as readonly PaperType[]).includes(type)
}

/** How many of them the season has: the newest one's `item`. */
export function itemsOf(type: SeasonPaper, state: Season): number {
  return acts[type]?.(state).length ?? 0
}

export function aboutSeason(type: SeasonPaper, { id, item = 0 }: Item, context: Context): PaperFacts | Refused {
  const state = context.get(season, id)
  if (!isOpened(state) || item < 1 || item > itemsOf(type, state)) return nothing()
  const at = { state, nth: item - 1, context }
  switch (type) {
    case 'conference-record':
      return ofConference(at)
    case 'registrations-proposal':
      return ofForwarding(at)
    case 'supervision-record':
      return ofSupervision(at)
    case 'reminder':
      return ofReminder(at)
    case 'monthly-table':
      return byCommittee(at, state.monthlyTables[at.nth]!.on, [])
    case 'review':
      return byCommittee(at, state.reviews[at.nth]!.on, [])
    default:
      return nothing()
  }
}

type At = { readonly state: OpenedSeason; readonly nth: number; readonly context: Context }

function issuerOn({ state, context }: At, on: LocalDate): string {
  return committeeOn(state, { occurredOn: on }, context)
}

/** Signed on behalf of the organ that acts for the committee in this season. */
function byCommittee(at: At, on: LocalDate, candidacies: readonly string[]): PaperFacts | Refused {
  return signedFor(issuerOn(at, on), organOf(at.state), on, [...candidacies], at.context)
}

/** The chair is chiefly responsible (HD 05 I.7.1.4 e). */
function ofConference(at: At): PaperFacts {
  const { on, chairId, minuteTakerId } = at.state.conferences[at.nth]!
  return {
    organisationId: issuerOn(at, on),
    candidacies: [],
    date: on,
    signers: [
      { personId: chairId, as: 'chair' },
      { personId: minuteTakerId, as: 'minute-taker' },
    ],
  }
}

function ofForwarding(at: At): PaperFacts | Refused {
  const { on, items, to } = at.state.forwardings[at.nth]!
  return addressed(byCommittee(at, on, items), [to])
}

function ofReminder(at: At): PaperFacts | Refused {
  const { on, candidacyIds = [], reminded } = at.state.reminders[at.nth]!
  return addressed(
    byCommittee(at, on, candidacyIds),
    reminded.map(({ organisationId }) => organisationId),
  )
}

/** Whoever led the check is chiefly responsible; the secretary of whoever was looked at signs beside. */
function ofSupervision(at: At): PaperFacts | Refused {
  const { on, by, organisationId, candidacyId } = at.state.supervisions[at.nth]!
  const looked = heirOn(organisationId, on, at.context)
  const present = signerOn(at.context.get(organisation, looked)!, at.state.opened.approvers[0]!.organ, on)
  const facts: PaperFacts = {
    organisationId: issuerOn(at, on),
    candidacies: candidacyId === undefined ? [] : [candidacyId],
    date: on,
    signers: [
      { personId: by[0]!, as: 'team-head' },
      ...(present === undefined ? [] : [{ personId: present.personId, as: 'representative' as const }]),
    ],
  }
  return addressed(facts, [organisationId])
}

function addressed(facts: PaperFacts | Refused, addressees: string[]): PaperFacts | Refused {
  return isRefused(facts) ? facts : { ...facts, addressees }
}
