// The slips of an electronic vote, ready to be printed and cut. Made from the one answer that shows them; nothing is kept.
import type { FastifyReply } from 'fastify'
import { votersPagePath } from '../../../contracts/http/voters-page.ts'
import type { Slips } from '../../ballot-box/port.ts'
import type { ApiDeps } from '../deps.ts'
import { personNames } from '../person-names.ts'
import { ballotShown } from './ballot-shown.ts'
import { loadPages } from './pages.ts'

/** `host`: as the teller's program reached the service, for the printed address. */
export async function sendSlips(deps: ApiDeps, reply: FastifyReply, host: string, id: string, made: Slips) {
  const { body, meeting, question } = (await ballotShown(deps, id))!
  const names = await personNames(
    deps,
    made.map(({ personId }) => personId),
  )
  const slips = made.map(({ credential }, n) => ({ credential, voter: names[n]!.fullName }))
  const address = `${host}${votersPagePath(id)}`
  return loadPages().send(reply, 201, 'slips', { title: 'Phiếu mã', body, meeting, question, address, slips })
}
