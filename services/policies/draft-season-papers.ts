import type { SeasonPaper } from '../../contracts/document/paper-types.ts'
import { itemsOf } from '../decisions/document/season-papers.ts'
import { framework } from '../decisions/framework/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { type Season, season } from '../decisions/season/state.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy, type Surroundings, stateAt } from './policy.ts'

const papers: Readonly<Record<string, SeasonPaper>> = {
  ConferenceHeld: 'conference-record',
  RegistrationsForwarded: 'registrations-proposal',
  SupervisionRecorded: 'supervision-record',
  ReminderSent: 'reminder',
  ReviewHeld: 'review',
}

/** What a committee does in its season becomes a paper, one for each time that it is done. */
export const draftSeasonPapers: Policy = {
  name: 'draft-season-papers',
  on: Object.keys(papers),
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const type = papers[event.type]!
    const state = await stateAt(around, season, event)
    if (!(await isPrinted(type, state, around))) return []
    return draftPaper(type, { stream: 'season', id: idOf(event.stream), item: itemsOf(type, state) }, around)
  },
}

/** Frameworks of before these papers were printed say nothing of their face, and cannot be edited: they do without. */
async function isPrinted(type: SeasonPaper, { opened }: Season, around: Surroundings): Promise<boolean> {
  const { framework: rules } = await now(around, framework, opened!.frameworkId)
  return rules!.papers.some(({ paper, level }) => paper === type && level === 'committee')
}
