// What the ballot box adds to a ballot's commands before they are decided.
import { votersPagePath } from '../../../contracts/http/voters-page.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import type { Preparation } from '../preparations.ts'
import { sendSlips } from './slips-page.ts'

export const issueCredentials: Preparation = async (deps, { id }) => {
  const made = await deps.ballotBox.newSlips(id!)
  let kept = false
  const keep = async () => {
    const refused = made.keep()
    if (refused !== null) return refused
    kept = true
    return null
  }
  const votersPage = votersPagePath(id!)
  return {
    ...{ body: {}, keep, shown: () => (kept ? { votersPage, slips: made.slips } : { votersPage }) },
    printed: async (reply, host) => (kept ? sendSlips(deps, reply, host, id!, made.slips) : null),
  }
}

export const closeBallot: Preparation = async ({ ballotBox }, { id, body }) => {
  const asked = body as Record<string, unknown>
  const after = () => ballotBox.settle(id!)
  const contents = await ballotBox.shut(id!)
  if (contents === null) return { body: asked, after }
  if (isRefused(contents)) return contents
  return { body: { ...asked, box: contents }, asked, after }
}

/** Of a vote that ends without a result, the box goes too. */
export const endBallot: Preparation = async ({ ballotBox }, { id, body }) => ({
  body: body as Record<string, unknown>,
  after: () => ballotBox.settle(id!),
})
