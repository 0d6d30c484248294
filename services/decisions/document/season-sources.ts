import type { SeasonPaper } from '../../../contracts/document/paper-types.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { belowRefs } from '../organisation/superiors.ts'
import { person } from '../person/state.ts'
import { approversNow, isOpened, type OpenedSeason, season } from '../season/state.ts'
import { officerRefs } from './candidacy-sources.ts'
import { withHeirs, withSuperior } from './superior.ts'

type Item = { readonly id: string; readonly item?: number }

/** The season with its framework, chain and candidacies, the organisations that its papers name, and everybody named. */
export function ofSeasonPaper(type: SeasonPaper, { id, item = 0 }: Item, context: Context): StreamRef[] {
  const state = context.get(season, id)
  if (!isOpened(state)) return [ref(season, id)]
  const { organisationId, frameworkId } = state.opened
  const { persons = [], organisations = [] } = named[type]?.(state, item - 1) ?? {}
  const chain = [...state.opened.approvers, ...approversNow(state)].flatMap((one) => one.organisationId ?? [])
  const below = [...state.candidacies.map((one) => one.organisationId), ...organisations]
  return [
    ref(season, id),
    ref(framework, frameworkId),
    ...[organisationId, ...chain].flatMap((one) => withSuperior(one, context)),
    ...officerRefs(organisationId, context),
    ...state.candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)),
    ...below.flatMap((one) => [...withHeirs(one, context), ...officerRefs(one, context)]),
    ...belowRefs(organisationId, context),
    ...persons.map((one) => ref(person, one)),
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
