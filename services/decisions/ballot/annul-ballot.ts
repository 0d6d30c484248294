import { AnnulBallot, BallotAnnulled } from '../../../contracts/ballot/annul-ballot.ts'
import { decision, only } from '../kernel/decision.ts'
import { notOpen } from './rule-of.ts'
import { ballot } from './state.ts'

export const annulBallot = decision({
  contract: AnnulBallot,
  stream: ballot,
  version: 1,
  actsFor: (_, state) => state.opened?.organisationId,
  decide: (given, state) => notOpen(state, given) ?? [BallotAnnulled(given.body)],
  commandOf: (events) => only(events, 'BallotAnnulled').data,
})
