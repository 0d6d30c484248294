// Every paper of a year in which organisations changed has its view from what its draft rests on, by the names of its day.
import { expect, it } from 'vitest'
import type { Envelope } from '../../../contracts/envelope.ts'
import { document } from '../../../services/decisions/document/state.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { memoryVault } from '../../../services/vault/memory.ts'
import { seed } from '../../support/play.ts'
import { relayedMerger } from '../../support/relayed-merger.ts'
import { relayedTransfer } from '../../support/relayed-transfer.ts'

/** Type, superior and issuer in the head of each paper, in the order of the drafts. */
async function headsOf(log: readonly Envelope[]) {
  const store = memoryStore()
  await seed(store, log)
  // The relay's world seals nothing: every name is this one.
  const vault = { ...memoryVault(), open: () => 'Nguyễn Văn A' }
  const papers = new Set(log.filter(({ type }) => type === 'DocumentDrafted').map(({ stream }) => stream))
  const heads = []
  for (const stream of papers) {
    const { draft, number } = fold(document, await store.read(stream))
    const paper = await paperOfDraft({ store, vault }, draft!, number)
    if ('head' in paper && paper.head !== undefined)
      heads.push(`${draft!.type}: ${paper.head.superior?.join(' ')} / ${paper.head.issuer.join(' ')}`)
  }
  return [...new Set(heads)]
}

const [section, department] = ['ĐẢNG BỘ BỘ PHẬN CƠ SỞ', 'ĐẢNG BỘ SỞ']
const before = [
  `registration: ${section} / CHI BỘ PHÒNG A`,
  `registration: ${section} / CHI BỘ PHÒNG B`,
  `commitment: ${department} / ${section}`,
]
const headed = (types: readonly string[], ...heads: readonly string[]) =>
  types.flatMap((type) => heads.map((head) => `${type}: ${head}`))
const ofBranch = ['self-assessment', 'report', 'ballot-paper', 'count-record', 'proposal']
const ofCommittee = ['appraisal', 'ballot-paper', 'count-record', 'proposal']
const ofAuthority = ['ballot-paper', 'decision']

it('after two branches became one', async () => {
  expect(await headsOf(await relayedMerger())).toEqual([
    ...before,
    ...headed(ofBranch, `${section} / CHI BỘ HỢP NHẤT`),
    ...headed(ofCommittee, `${department} / ${section}`),
    ...headed(ofAuthority, `undefined / ${department}`),
  ])
}, 60_000)

it('after a committee ended and another went on', async () => {
  const [second, police] = ['ĐẢNG BỘ BỘ PHẬN HAI', 'ĐẢNG BỘ CÔNG AN']
  expect(await headsOf(await relayedTransfer())).toEqual([
    ...before,
    ...headed(ofBranch, `${second} / CHI BỘ PHÒNG A`, `${second} / CHI BỘ PHÒNG B`),
    ...headed(ofCommittee, `${police} / ${second}`),
    ...headed(ofAuthority, `undefined / ${police}`),
  ])
}, 60_000)
