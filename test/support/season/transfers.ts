// A second committee with a season of its own, to which branch A goes over.
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { seasonId } from '../../../services/decisions/season/id.ts'
import { opened, type Step, step } from '../play.ts'
import * as ids from './ids.ts'
import { inOffice } from './organisations.ts'
import { founded, legalBasis, moved } from './reorganised.ts'
import { committeeMeeting, type Meeting } from './rounds.ts'
import { police, policeFounded } from './successors.ts'

export const second = opened('Đảng bộ bộ phận hai')
export const secondSeason = seasonId(ids.model, second, 2024)
const organs = [{ code: 'executive-committee', name: 'Đảng ủy bộ phận hai', onBehalf: 'T/M ĐẢNG ỦY' }]

export const secondFounded: readonly Step[] = [
  ...policeFounded,
  founded('Đảng bộ bộ phận hai', { kind: 'divisional', parentId: police, symbol: 'ĐU', organs }),
  ...inOffice('Đảng bộ bộ phận hai', second, 'executive-committee', ids.committeeMembers),
]

export const secondOpens = (frameworkId = ids.frameworkId, year = 2024): Step =>
  step('OpenSeason', { as: `season of the second ${year}`, body: { organisationId: second, frameworkId, year } })

/** Branch A stands below the second committee, whose season is open. */
export const movedToSecond = (from: string, frameworkId?: string): readonly Step[] =>
  [...secondFounded, secondOpens(frameworkId), moved(ids.branchA, second, from)].map(({ name, asked }) => ({
    name,
    asked: { ...asked, occurredOn: from },
  }))

export const transferOf = { seasonId: secondSeason, legalBasis }
export const transferred = (occurredOn: string): Step =>
  step('TransferCandidacy', { id: ids.candidacyA, body: transferOf, occurredOn })

export const left = { candidacyId: ids.candidacyA, organisationId: ids.branchA, to: secondSeason }
/** What the policy that tells both seasons gives. */
export const transferNoted: readonly Step[] = [
  step('NoteTransfer', { id: ids.seasonId, body: left }),
  step('EnterCandidacy', {
    as: 'entry A in the second',
    id: secondSeason,
    body: { candidacyId: ids.candidacyA, organisationId: ids.branchA, attempt: 1 },
  }),
]

const round = opened('second round')
export const secondMeeting: Meeting = {
  ...committeeMeeting,
  ...{ name: 'second', id: round, ballot: ballotId(round, 1), organisationId: second, candidacies: [ids.candidacyA] },
}
