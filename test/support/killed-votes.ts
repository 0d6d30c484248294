// Voters of a service that may be killed under their hands: who got no answer votes again.
import type { BallotFolder } from './ballot-folder.ts'
import type { Answer, BallotService } from './ballot-service.ts'
import type { Choice, Slip } from './electronic-vote.ts'

/** What a voter means to choose; `again` where the answer to `first` is lost. `twice`: votes again although answered. */
export type Voter = { readonly first: Choice; readonly again: Choice; readonly twice: boolean }

export type Votes = {
  /** Per voter, in the order of the roll: what may count, and never anything else nor more than one of it. */
  readonly mayCount: readonly (readonly Choice[])[]
  /** Texts of all answers to votes that were in time, each once. */
  readonly answers: readonly string[]
}

type Open = { readonly ballotId: string; readonly slips: readonly Slip[] }

export async function allVoted(
  folder: BallotFolder,
  service: BallotService,
  open: Open,
  voters: readonly Voter[],
): Promise<Votes> {
  const votes = await Promise.all(
    voters.map((voter, n) => {
      const { credential } = open.slips.find(({ personId }) => personId === folder.voters[n])!
      return voted(voter, (choice) => service.ask(...voteOf(folder, open, credential, choice)))
    }),
  )
  return {
    mayCount: votes.map(({ mayCount }) => mayCount),
    answers: [...new Set(votes.flatMap(({ answers }) => answers))],
  }
}

export const voteOf = ({ candidacyId }: BallotFolder, { ballotId }: Open, credential: string, choice: Choice) =>
  [`/v1/ballots/${ballotId}/votes`, { credential, choices: [{ candidacyId, choice }] }] as const

async function voted(voter: Voter, send: (choice: Choice) => Promise<Answer | 'lost'>) {
  const answers: string[] = []
  const vote = async (choice: Choice) => {
    const answer = await send(choice)
    if (answer !== 'lost') answers.push(`${answer.status} ${answer.text}`)
    return answer !== 'lost'
  }
  const mayCount = [voter.first]
  for (let choice = voter.first; !(await vote(choice)); mayCount.push(choice)) choice = voter.again
  if (voter.twice) for (const choice of ['no', 'blank'] as const) await vote(choice)
  return { answers, mayCount }
}
