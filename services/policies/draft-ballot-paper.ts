import { framework } from '../decisions/framework/state.ts'
import { idOf } from '../decisions/kernel/stream-type.ts'
import { draftPaper, isPrinted, meetingRules } from './draft-paper.ts'
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
    if (!(await isHandedOut(id, around))) return []
    return draftPaper('ballot-paper', { stream: 'round', id }, around)
  },
}

async function isHandedOut(roundId: string, around: Surroundings): Promise<boolean> {
  const { level, frameworkId } = await meetingRules(roundId, around)
  const { ballots } = (await now(around, framework, frameworkId)).framework!
  return ballots[level].methods.includes('paper') && (await isPrinted('ballot-paper', frameworkId, around, level))
}
