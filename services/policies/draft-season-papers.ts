import type { SeasonPaper } from '../../contracts/document/paper-types.ts'
import { itemsOf } from '../decisions/document/season-papers.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { season } from '../decisions/season/state.ts'
import { draftPaper, isPrinted } from './draft-paper.ts'
import { type Policy, stateAt } from './policy.ts'

const papers: Readonly<Record<string, SeasonPaper>> = {
  ConferenceHeld: 'conference-record',
  RegistrationsForwarded: 'registrations-proposal',
  SupervisionRecorded: 'supervision-record',
  ReminderSent: 'reminder',
  MonthlyTableMade: 'monthly-table',
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
    if (!(await isPrinted(type, state.opened!.frameworkId, around, 'committee'))) return []
    return draftPaper(type, { stream: 'season', id: idOf(event.stream), item: itemsOf(type, state) }, around)
  },
}
