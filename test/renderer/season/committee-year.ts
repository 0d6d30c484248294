// What the committee of the fictional season does in it, and the papers that are drafted from that.
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { numberDocument } from '../../../services/decisions/document/number-document.ts'
import { noteSubordinate } from '../../../services/decisions/organisation/note-subordinate.ts'
import { enterCandidacy } from '../../../services/decisions/season/enter-candidacy.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { documentOf } from '../rendering.ts'
import type { Season } from './season.ts'

/** Season and committee come to know the candidacies and who stands below, as policies would tell them. */
export async function enterAll({ give, seasonId, candidacies, bodies }: Season): Promise<void> {
  for (const name of ['a', 'b', 'c'] as const) {
    const entered = { candidacyId: candidacies[name], organisationId: bodies[name], attempt: 1 }
    await give(enterCandidacy, '2024-05-06', entered, seasonId)
    const below = { organisationId: bodies[name], kind: 'branch', from: '2020-08-15' }
    await give(noteSubordinate, '2024-05-06', below, bodies.committee)
  }
}

/** The view model of the paper on the season's act, drafted on a day; `number` where it carries one. */
export async function seasonPaper(season: Season, type: string, on: string, number: number | null = null, item = 1) {
  const { give, seasonId, fingerprint, store } = season
  const source = { stream: 'season', id: seasonId, item }
  const id = await give(draftDocument, on, { type, source, fingerprint })
  if (number !== null) await give(numberDocument, on, { number }, id)
  return paperOfDraft(season, (await documentOf(store, id)).draft!, number)
}
