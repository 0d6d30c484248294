import type { SeasonPaper } from '../../../contracts/document/paper-types.ts'
import { candidacy } from '../candidacy/state.ts'
import { framework } from '../framework/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { organisation } from '../organisation/state.ts'
import { person } from '../person/state.ts'
import { isOpened, type OpenedSeason, season } from '../season/state.ts'
import { officerRefs } from './candidacy-sources.ts'
import { withSuperior } from './superior.ts'

type Item = { readonly id: string; readonly item?: number }

/** The season with its framework, committee and candidacies, the organisations below that it names, and everybody named. */
export function ofSeasonPaper(type: SeasonPaper, { id, item = 0 }: Item, context: Context): StreamRef[] {
  const state = context.get(season, id)
  if (!isOpened(state)) return [ref(season, id)]
  const { organisationId, frameworkId } = state.opened
  const { persons = [], organisations = [] } = named(type, state, item)
  const below = [...state.candidacies.map((one) => one.organisationId), ...organisations]
  return [
    ref(season, id),
    ref(framework, frameworkId),
    ...withSuperior(organisationId, context),
    ...officerRefs(organisationId, context),
    ...state.candidacies.map(({ candidacyId }) => ref(candidacy, candidacyId)),
    ...below.map((one) => ref(organisation, one)),
    ...persons.map((one) => ref(person, one)),
  ]
}

type Named = { readonly persons?: readonly string[]; readonly organisations?: readonly string[] }

function named(type: SeasonPaper, state: OpenedSeason, item: number): Named {
  if (type !== 'conference-record') return {}
  const { participants = [], signed = [] } = state.conferences[item - 1] ?? {}
  return { persons: participants.flatMap(({ personId }) => personId ?? []), organisations: signed }
}
