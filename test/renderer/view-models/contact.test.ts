import { expect, it } from 'vitest'
import { changeSettings } from '../../../services/decisions/organisation/change-settings.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { documentOf } from '../rendering.ts'
import { playSeason } from '../season/season.ts'

it.each([
  ['2024-12-11', { contact: 'Số 1, phố A, Sơn La; điện thoại: 0212.3850000' }],
  ['2024-12-12', {}],
])(
  'a report of 11/12/2024, with the branch’s contact line set from %s, prints it if it holds on that day',
  async (effectiveFrom, contact) => {
    const season = await playSeason()
    const { draft, number } = await documentOf(season.store, season.documents.report)
    const before = await paperOfDraft(season, draft!, number)
    const settings = {
      numbering: 'service',
      minutesNumbered: true,
      contactLine: 'Số 1, phố A, Sơn La; điện thoại: 0212.3850000',
    }
    const id = await season.give(changeSettings, '2025-02-01', { settings, effectiveFrom }, draft!.organisationId)
    const stream = `organisation-${id}`
    const now = { stream, revision: (await season.store.read(stream)).length - 1 }
    const basis = draft!.basis.map((pinned) => (pinned.stream === stream ? now : pinned))
    expect(await paperOfDraft(season, { ...draft!, basis }, number)).toEqual({ ...before, ...contact })
  },
)
