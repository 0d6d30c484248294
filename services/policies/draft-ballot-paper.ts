import { framework } from '../decisions/framework/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { season } from '../decisions/season/state.ts'
import { draftPaper } from './draft-paper.ts'
import { now, type Policy, type Surroundings } from './policy.ts'

/**
 * A meeting that may vote on paper has its ballot paper to print as soon as it is convened: how it votes is only said in
 * it, and an electronic vote may have to go on on paper.
 */
export const draftBallotPaper: Policy = {
  name: 'draft-ballot-paper',
  on: ['RoundConvened'],
  settled: ['DOCUMENT_EXISTS'],
  async react({ event }, around) {
    const id = idOf(event.stream)
    if (!(await isPrinted(id, around))) return []
    return draftPaper('ballot-paper', { stream: 'round', id }, around)
  },
}

/** Frameworks of before it was printed say nothing of its face, and cannot be edited: they do without. */
async function isPrinted(roundId: string, around: Surroundings): Promise<boolean> {
  const { level, seasonId } = (await now(around, round, roundId)).convened!
  const { frameworkId } = (await now(around, season, seasonId)).opened!
  const { ballots, papers } = (await now(around, framework, frameworkId)).framework!
  if (!ballots[level].methods.includes('paper')) return false
  return papers.some((one) => one.paper === 'ballot-paper' && one.level === level)
}
