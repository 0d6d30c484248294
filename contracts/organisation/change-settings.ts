import Type from 'typebox'
import { command, event } from '../define.ts'
import { Citation, closed, DateOnly } from '../values.ts'
import { Settings } from './settings.ts'

const body = closed({ settings: Settings, effectiveFrom: DateOnly, legalBasis: Type.Optional(Citation) })

/** Replaces the settings whole, from a date; papers go by those of their own date. */
export const ChangeSettings = command({
  name: 'ChangeSettings',
  stream: 'organisation',
  target: 'exists',
  body,
  route: {
    method: 'POST',
    path: '/v1/organisations/{id}/settings',
    tag: 'Tổ chức đảng',
    summary: 'Đổi thiết lập văn bản (ChangeSettings)',
    roles: ['administrator', 'clerk'],
    within: 'subtree',
  },
})
export const SettingsChanged = event('SettingsChanged', 3, body)
