import Type from 'typebox'
import { command, event } from '../define.ts'
import { closed, FreeText, Id, Label, TimeOfDay } from '../values.ts'
import { MassOrganisation } from './mass-organisation.ts'
import { ofSeason } from './routes.ts'

const body = closed({
  place: Label(200),
  openedAt: Type.Optional(TimeOfDay),
  closedAt: Type.Optional(TimeOfDay),
  /** In office in the season's committee; like the minute taker, one of the participants. */
  chairId: Id,
  minuteTakerId: Id,
  /** `personId` is absent for somebody who is not recorded, of whom only what they are is told. */
  participants: Type.Array(
    closed({ personId: Type.Optional(Id), title: Label(100), organisation: Type.Optional(Label(200)) }),
    { minItems: 1, maxItems: 500 },
  ),
  massOrganisations: Type.Array(MassOrganisation, { maxItems: 50 }),
  programme: Type.Optional(FreeText()),
  contents: FreeText(),
  opinions: Type.Optional(FreeText()),
  /** Who signed the commitment at it; absent: those whose commitment is recorded for its day. */
  signed: Type.Optional(Type.Array(Id, { maxItems: 200, uniqueItems: true })),
  conclusion: Type.Optional(FreeText()),
})

/** The committee's conference at which the model is launched and commitments are signed, on its business date. */
export const HoldConference = command({
  name: 'HoldConference',
  stream: 'season',
  target: 'exists',
  body,
  route: ofSeason('conference', 'Ghi hội nghị triển khai, ký cam kết (HoldConference)'),
})
export const ConferenceHeld = event('ConferenceHeld', 2, body)
