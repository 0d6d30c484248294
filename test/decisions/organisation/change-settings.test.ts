import { describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../contracts/define.ts'
import { type ChangeSettings, SettingsChanged } from '../../../contracts/organisation/change-settings.ts'
import { OrganisationEstablished } from '../../../contracts/organisation/establish.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { settingsOn } from '../../../services/decisions/organisation/on-date.ts'
import { organisation } from '../../../services/decisions/organisation/state.ts'
import { envelope } from '../../support/envelopes.ts'
import { given } from '../../support/given.ts'
import { organisationOf } from '../../support/season/organisations.ts'

const established = OrganisationEstablished(organisationOf('Chi bộ Phòng A', { effectiveFrom: '2020-01-01' }))
const from = (effectiveFrom: string): BodyOf<typeof ChangeSettings> => ({
  settings: { numbering: 'office', minutesNumbered: false, order: 'signFirst', contactLine: 'Số 1, phố A' },
  effectiveFrom,
})

describe('ChangeSettings', () => {
  const founded = given({ 'organisation-a': [established] })

  it.each(['2020-01-01', '2024-06-01'])('is accepted from %s, on or after the founding', (day) =>
    founded.when('ChangeSettings', { id: 'a', body: from(day) }).thenAccepted(SettingsChanged(from(day))),
  )

  it('is refused before the founding, and before the change before it', async () => {
    await founded
      .when('ChangeSettings', { id: 'a', body: from('2019-12-31') })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
    await founded
      .after('ChangeSettings', { id: 'a', body: from('2024-06-01') })
      .when('ChangeSettings', { id: 'a', body: from('2024-05-31') })
      .thenRefused('PERIOD_REVERSED', '/effectiveFrom')
  })

  it('holds from its day on; before it, and where nothing was chosen, the defaults do', () => {
    const events = [established, SettingsChanged(from('2024-06-01'))]
    const state = fold(
      organisation,
      events.map((event, n) => ({ event: envelope('organisation-a', n, event) })),
    )
    const defaults = { order: 'numberFirst', minutesPlaceDate: true, countRecordBlock: 'tellers-right' }
    const label = { tellersLabel: 'Tổ kiểm phiếu', certificateBook: 'none', certificateMode: 'page' }
    const shares = { reportTo: 'để báo cáo', roundDigits: 1 }
    expect(settingsOn(state, '2024-05-31')).toEqual({
      ...{ numbering: 'service', minutesNumbered: true, ...defaults, ...label, ...shares },
    })
    expect(settingsOn(state, '2024-06-01')).toEqual({ ...defaults, ...label, ...shares, ...from('').settings })
  })
})
