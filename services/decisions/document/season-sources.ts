import type { SeasonPaper } from '../../../contracts/document/paper-types.ts'
import { recognitionOf } from '../candidacy/chain.ts'
import { candidacy } from '../candidacy/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { allHeirs, belowRefs } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { round } from '../round/state.ts'
import { everInChain } from '../season/approvers.ts'
import { isOpened, type OpenedSeason, season } from '../season/state.ts'
import { officerRefs } from './candidacy-sources.ts'
import { withHeirs, withSuperior } from './superior.ts'
import { withRules } from './with-rules.ts'

type Item = { readonly id: string; readonly item?: number }

/** The season with its framework, chain and candidacies, the organisations that its papers name, and everybody named. */
export function ofSeasonPaper(type: SeasonPaper, { id, item = 0 }: Item, context: Context): StreamRef[] {
  const state = context.get(season, id)
  if (!isOpened(state)) return [ref(season, id)]
  const { organisationId } = state.opened
  const { persons = [], organisations = [] } = named[type]?.(state, item - 1) ?? {}
  const below = [...state.candidacies.map((one) => one.organisationId), ...organisations]
  return [
    ...withRules(id, context),
    ...[organisationId, ...everInChain(state)].flatMap((one) => withSuperior(one, context)),
    ...officerRefs(organisationId, context),
    ...state.candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)),
    ...below.flatMap((one) => [...withHeirs(one, context), ...officerRefs(one, context)]),
    ...belowRefs(organisationId, context),
    ...persons.map((one) => ref(person, one)),
    ...(type === 'review' ? ofReview(state, item - 1, context) : []),
  ]
}

/** The seasons of the years reviewed, each with what became of its candidacies; whoever stood below the committee; who was commended. */
function ofReview({ reviews, opened }: OpenedSeason, nth: number, context: Context): StreamRef[] {
  const seasons = reviews[nth]?.figures.map(({ seasonId }) => seasonId) ?? []
  const states = seasons.map((one) => context.get(season, one)).filter(isOpened)
  const entered = states.flatMap(({ candidacies }) => candidacies)
  const rounds = entered.flatMap(({ candidacyId }) => recognitionOf(context.get(candidacy, candidacyId))?.roundId ?? [])
  const commended = rounds.flatMap((one) => context.get(round, one)?.commended ?? [])
  const committees = allHeirs([opened.organisationId, ...states.map((one) => one.opened.organisationId)], context)
  const places = committees.flatMap((one) => belowRefs(one, context))
  const bodies = places.flatMap(({ id }) => context.get(organisation, id) ?? [])
  const below = bodies.flatMap(({ subordinates }) => subordinates.map((one) => one.organisationId))
  return [
    ...committees.map((one) => ref(organisation, one)),
    ...places,
    ...seasons.flatMap((one) => withRules(one, context)),
    ...entered.map((one) => ref(candidacy, one.candidacyId)),
    ...[...entered.map((one) => one.organisationId), ...below].flatMap((one) => withHeirs(one, context)),
    ...rounds.map((one) => ref(round, one)),
    ...commended.map(({ personId }) => ref(person, personId)),
  ]
}

type Named = { readonly persons?: readonly string[]; readonly organisations?: readonly string[] }

/** Whom an act names beside the season's own. */
const named: { readonly [type in SeasonPaper]?: (state: OpenedSeason, nth: number) => Named } = {
  'conference-record': ({ conferences }, nth) => {
    const { participants = [], signed = [] } = conferences[nth] ?? {}
    return { persons: participants.flatMap(({ personId }) => personId ?? []), organisations: signed }
  },
  'supervision-record': ({ supervisions }, nth) => {
    const { by = [], organisationId } = supervisions[nth] ?? {}
    return { persons: by, organisations: organisationId === undefined ? [] : [organisationId] }
  },
  reminder: ({ reminders }, nth) => ({
    organisations: reminders[nth]?.reminded.map(({ organisationId }) => organisationId) ?? [],
  }),
}
