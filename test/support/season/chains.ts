// The season of the decisions' tests under approval chains of other lengths.

import type { BodyOf } from '../../../contracts/define.ts'
import type { Envelope } from '../../../contracts/envelope.ts'
import type { ApprovalStep } from '../../../contracts/framework/papers.ts'
import type { Establish } from '../../../contracts/organisation/establish.ts'
import { ballotId } from '../../../services/decisions/ballot/id.ts'
import { opened, type Step, step } from '../play.ts'
import { atUnder, seasonSteps } from '../season.ts'
import * as ids from './ids.ts'
import { inOffice, organisationOf } from './organisations.ts'
import { authorityMeeting, type Meeting } from './rounds.ts'

export const province = opened('province')
const superiorRound = opened('superior round')
const provinceRound = opened('province round')

const province0 = organisationOf('Đảng bộ tỉnh', {
  kind: 'provincial',
  committeeName: 'Tỉnh ủy',
  symbol: 'TU',
  organs: [{ code: 'standing-committee', name: 'Ban Thường vụ Tỉnh ủy', onBehalf: 'T/M BAN THƯỜNG VỤ' }],
})

const own: ApprovalStep = { body: 'self', organ: 'branch-meeting', act: 'propose', ballot: 'branch' }
const committee: ApprovalStep = { body: 'season', organ: 'executive-committee', act: 'propose', ballot: 'committee' }
const superior: ApprovalStep = { body: 'parent', organ: 'standing-committee', act: 'propose', ballot: 'committee' }
const decides: ApprovalStep = { body: 'parent', organ: 'standing-committee', act: 'decide', ballot: 'authority' }

/** Branch, divisional committee, grassroots committee, province: the grassroots committee stands between. */
export function fourSteps(changes: Partial<ApprovalStep> = {}): readonly Envelope[] {
  const past = atUnder((framework) => {
    framework.approvalChain = [own, committee, { ...superior, ...changes }, decides]
  }, 'organised')
  const authority = `organisation-${ids.authority}`
  return past.map((event) =>
    event.type === 'OrganisationEstablished' && event.stream === authority
      ? { ...event, data: { ...(event.data as BodyOf<typeof Establish>), parentId: province } }
      : event,
  )
}

/** The branch proposes, and its committee decides. */
export const twoSteps: readonly Envelope[] = atUnder((framework) => {
  framework.approvalChain = [own, { ...committee, act: 'decide', ballot: 'authority' }]
}, 'organised')

export const provinceFounded: readonly Step[] = [
  step('Establish', { as: 'province', body: province0, occurredOn: '2024-01-02' }),
  ...inOffice('province', province, 'standing-committee', ids.authorityMembers),
]

const begins = seasonSteps.findIndex(({ name }) => name === 'OpenSeason')
const named = (as: string) => seasonSteps.findIndex(({ asked }) => asked.as === as)

/** From the opening of the season to what the committee has forwarded, or only appraised. */
export const upTo = (end: 'committee round' | 'authority round'): readonly Step[] =>
  seasonSteps.slice(begins, named(end))

export const superiorMeeting: Meeting = {
  ...authorityMeeting,
  ...{ name: 'superior', id: superiorRound, ballot: ballotId(superiorRound, 1), on: '2025-01-05' },
}
export const provinceMeeting: Meeting = {
  ...authorityMeeting,
  ...{ name: 'province', id: provinceRound, ballot: ballotId(provinceRound, 1), organisationId: province },
  on: '2025-01-12',
}
