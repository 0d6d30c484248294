import { NoteRevocation, RevocationNoted } from '../../../contracts/candidacy/note-revocation.ts'
import { decision, only } from '../kernel/decision.ts'
import { notRecognised } from './phases.ts'
import { candidacy } from './state.ts'

export const noteRevocation = decision({
  contract: NoteRevocation,
  stream: candidacy,
  version: 1,
  actsFor: () => null,
  decide: ({ body }, state) => notRecognised(state) ?? [RevocationNoted(body)],
  commandOf: (events) => only(events, 'RevocationNoted').data,
})
