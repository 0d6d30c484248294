// Bodies that take the place of those of the season, or stand above its committee instead of them.
import { opened, type Step, step } from '../play.ts'
import * as ids from './ids.ts'
import { inOffice } from './organisations.ts'
import { founded, legalBasis, merged, moved } from './reorganised.ts'
import { authorityMeeting, committeeMeeting, type Meeting } from './rounds.ts'

/** In force before the committee's meeting. */
export const from = '2024-12-19'
export const police = opened('Đảng bộ Công an')
export const office = opened('Đảng bộ Văn phòng')

const standing = { code: 'standing-committee', name: 'Ban Thường vụ', onBehalf: 'T/M BAN THƯỜNG VỤ' }
const executive = { code: 'executive-committee', name: 'Ban Chấp hành', onBehalf: 'T/M ĐẢNG ỦY' }

const superior = (name: string, members: readonly string[]): readonly Step[] => [
  founded(name, { kind: 'grassroots', committeeName: 'Đảng ủy', symbol: 'ĐU', organs: [standing, executive] }),
  ...inOffice(name, opened(name), 'standing-committee', members),
  ...inOffice(name, opened(name), 'executive-committee', members).slice(1).map(again),
]

/** The same officers in a second organ. */
function again({ name, asked }: Step): Step {
  return { name, asked: { ...asked, as: `${asked.as} again` } }
}

/** Two bodies that could stand above, each with the authority's or the committee's people. */
export const policeFounded = superior('Đảng bộ Công an', ids.authorityMembers)
export const officeFounded = superior('Đảng bộ Văn phòng', ids.committeeMembers)

/** The committee goes below the police; its former superior goes on. */
export const committeeMoved: readonly Step[] = [...policeFounded, moved(ids.committee, police, from)]
/** The superior's place is taken by the police. */
export const authorityMerged: readonly Step[] = [...policeFounded, merged(ids.authority, police, from)]
/** The committee's place is taken by an office below the same superior. */
export const committeeMerged: readonly Step[] = [
  ...officeFounded,
  moved(office, ids.authority, '2024-12-01'),
  merged(ids.committee, office, from),
]

export const approversChanged = step('ChangeApprovers', {
  id: ids.seasonId,
  body: { legalBasis },
  occurredOn: from,
})

export const policeMeeting: Meeting = { ...authorityMeeting, organisationId: police }
export const officeMeeting: Meeting = { ...committeeMeeting, organisationId: office }

/** The same, recorded when the season opens. */
export const inEarly = ({ name, asked }: Step): Step => ({ name, asked: { ...asked, occurredOn: '2024-04-26' } })
