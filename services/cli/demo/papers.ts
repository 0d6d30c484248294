// The papers of the season: waiting until each is printed, and issuing it as signed with pen.
import type { PaperType } from '../../../contracts/document/paper-types.ts'
import { type Player, until } from './player.ts'

export type Paper = {
  readonly id: string
  readonly type: PaperType
  readonly state: string
  readonly date: string
}

type Shown = { readonly draft: { readonly date: string; readonly signers: readonly { readonly personId: string }[] } }

/** Waits for the paper of a candidacy, of one issuer, to be printed, then issues it on its printed day. */
export async function issue(
  player: Player,
  key: string,
  candidacyId: string,
  issuer: string,
  type: PaperType,
): Promise<string> {
  const id = await until(`${type} of ${candidacyId}`, async () => {
    const papers = await papersOf(player, key, candidacyId)
    const paper = papers.find((p) => p.type === type && p.organisationId === issuer)
    if (paper?.state === 'failed')
      throw new Error(`${type} of ${candidacyId} could not be printed: ${JSON.stringify(paper)}`)
    return paper?.state === 'rendered' || paper?.state === 'issued' ? paper.id : undefined
  })
  const { draft } = await player.read<Shown>(key, `/v1/documents/${id}`)
  player.at(`${draft.date}T09:00:00.000Z`)
  const signedBy = [...new Set(draft.signers.map(({ personId }) => personId))]
  await player.give(`issue ${type} of ${issuer} for ${candidacyId}`, key, `/v1/documents/${id}/issue`, {
    signedOn: draft.date,
    signedBy,
  })
  return id
}

export type PaperRow = Paper & {
  readonly organisationId: string
  readonly number?: number
  readonly symbol?: string
}

export async function papersOf(player: Player, key: string, candidacyId: string): Promise<readonly PaperRow[]> {
  const { items } = await player.read<{ items: readonly PaperRow[] }>(key, `/v1/documents?candidacy=${candidacyId}`)
  return items
}
