import Type from 'typebox'
import { command, event } from '../define.ts'
import { seasonSteps } from '../framework/calendar.ts'
import { closed, DateOnly, FreeText, Id, oneOf } from '../values.ts'
import { ofSeason } from './routes.ts'

const ids = Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 }))

const body = closed({
  /** For plan and registration; exactly one of organisationIds and candidacyIds. */
  organisationIds: ids,
  /** For the steps that a registered organisation takes. */
  candidacyIds: ids,
  step: oneOf(...seasonSteps),
  text: Type.Optional(FreeText(5000)),
})

/** Reminds those below of a step that they have not taken though its window has begun. */
export const SendReminder = command({
  name: 'SendReminder',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('reminders', 'Nhắc thực hiện bước chưa làm (SendReminder)'),
})
export const ReminderSent = event(
  'ReminderSent',
  1,
  closed({
    ...body.properties,
    /** In the order of the request; `due` is the last day of the window, or the one set when the papers were returned. */
    reminded: Type.Array(closed({ organisationId: Id, due: DateOnly }), { minItems: 1, maxItems: 200 }),
  }),
)
