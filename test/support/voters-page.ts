// The voters' page as a browser without script uses it.
import type { Answer } from './answers.ts'
import type { Choice, ElectronicVote } from './electronic-vote.ts'
import type { Playing } from './http-season.ts'

export const pagePath = ({ ballotId }: Pick<ElectronicVote<Playing>, 'ballotId'>) => `/bieu-quyet/${ballotId}`

export function sendForm(
  v: ElectronicVote<Playing>,
  fields: string | Readonly<Record<string, string>>,
): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return v.s.send('POST', pagePath(v), new URLSearchParams(fields).toString(), { as: null, headers })
}

export function voteByForm(v: ElectronicVote<Playing>, credential: string, choice: Choice): Promise<Answer> {
  return sendForm(v, { credential, [`row-${v.s.candidacyId}`]: choice })
}
