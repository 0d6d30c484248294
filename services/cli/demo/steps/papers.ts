// The papers of the season: waiting until each is printed, and issuing it once it is signed.
import type { PaperType } from '../../../../contracts/document/paper-types.ts'
import { type Player, until } from '../player.ts'

export type Paper = {
  readonly id: string
  readonly type: PaperType
  readonly state: string
  readonly date: string
}

type Shown = { readonly draft: { readonly date: string; readonly signers: readonly { readonly personId: string }[] } }

export type Issue = {
  readonly key: string
  /** Whose paper it is; absent for one of a season. */
  readonly candidacyId?: string
  readonly issuer: string
  readonly type: PaperType
  /** The number that the issuer's own register gives; absent where the service numbers. */
  readonly number?: number
  /** Which paper of the kind, where a return or a repeated vote made more than one. */
  readonly nth?: number
  /** Signed digitally in the file, with test certificates; else as signed with pen. */
  readonly digital?: true
}

/** Waits for a paper to be printed, numbered before by its office where it does so, then issues it on its printed day. */
export async function issue(player: Player, { key, candidacyId, issuer, type, number, nth = 1, digital }: Issue) {
  const name = `${type} ${nth} of ${issuer}${candidacyId === undefined ? '' : ` for ${candidacyId}`}`
  const inState = (...states: readonly string[]) =>
    until(name, async () => {
      const papers = await listed(player, key, candidacyId === undefined ? `type=${type}` : `candidacy=${candidacyId}`)
      const paper = papers.filter((p) => p.type === type && p.organisationId === issuer)[nth - 1]
      if (paper?.state === 'failed') throw new Error(`${name} could not be printed: ${JSON.stringify(paper)}`)
      return paper !== undefined && states.includes(paper.state) ? paper : undefined
    })
  if (number !== undefined) {
    const { id, date } = await inState('drafted', 'numbered', 'rendered', 'issued')
    player.at(`${date}T08:40:00.000Z`)
    await player.give(`number ${name}`, key, `/v1/documents/${id}/number`, { number })
  }
  const { id } = await inState('rendered', 'issued')
  const { draft } = await player.read<Shown>(key, `/v1/documents/${id}`)
  player.at(`${draft.date}T09:00:00.000Z`)
  const signedBy = [...new Set(draft.signers.map(({ personId }) => personId))]
  if (digital) {
    // The one chiefly responsible is first among the signers, and signs last.
    for (const personId of [...signedBy.slice(1), signedBy[0]!])
      await player.give(`sign ${name}: ${personId}`, key, `/v1/documents/${id}/test-signatures`, { personId })
  }
  await player.give(`issue ${name}`, key, `/v1/documents/${id}/issue`, { signedOn: draft.date, signedBy })
  return id
}

/** Waits for the paper that a meeting votes on: it is handed out before anybody votes. */
export async function ballotPaperPrinted(player: Player, key: string, candidacyId: string, roundId: string) {
  await until(`ballot paper of round ${roundId}`, async () => {
    const papers = await papersOf(player, key, candidacyId)
    return papers.find((p) => p.type === 'ballot-paper' && p.source.id === roundId && p.state === 'rendered')
  })
}

export type PaperRow = Paper & {
  readonly source: { readonly id: string }
  readonly organisationId: string
  readonly number?: number
  readonly symbol?: string
}

export function papersOf(player: Player, key: string, candidacyId: string): Promise<readonly PaperRow[]> {
  return listed(player, key, `candidacy=${candidacyId}`)
}

async function listed(player: Player, key: string, query: string): Promise<readonly PaperRow[]> {
  const { items } = await player.read<{ items: readonly PaperRow[] }>(key, `/v1/documents?${query}`)
  return items
}
