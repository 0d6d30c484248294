// A vote of four, of which the framework has only the outcome published: who reads the counts, and where nobody does.
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { recordRendering } from '../../services/decisions/document/record-rendering.ts'
import { refuses } from '../support/answers.ts'
import { wireFramework2024 } from '../support/framework.ts'
import { type Season, sharedSeason } from '../support/http-season.ts'
import { smallPdf } from '../support/small-pdf.ts'

const wire = wireFramework2024 as Framework
const revealing = { upTo: 5, publish: 'outcome' }
const framework = { ...wire, ballots: { ...wire.ballots, branch: { ...wire.ballots.branch, revealing } } }
const proposed = sharedSeason('proposed', framework)

const counts = (s: Season) => ({ candidacyId: s.candidacyId, yes: 4, no: 0, blank: 0 })
const ballotOf = async (s: Season, as: string) => (await s.get(`/v1/ballots/${s.ballotId}`, { as })).body

const outsiders: readonly (readonly [string, (s: Season) => string | Promise<string>])[] = [
  ['the branch’s clerk', (s) => s.clerk.branch],
  ['a member of the branch', (s) => s.key('member', s.branch)],
  ['the committee above', (s) => s.key('committee', s.committee)],
  ['the committee’s teller', (s) => s.key('teller', s.committee)],
  ['the committee’s secretary', (s) => s.key('secretary', s.committee)],
  ['an administrator', (s) => s.key('administrator')],
]
const insiders: typeof outsiders = [
  ['its teller', (s) => s.key('teller', s.branch)],
  ['its secretary', (s) => s.key('secretary', s.branch)],
  ['an auditor of the whole service', (s) => s.key('auditor')],
  ['an auditor of a superior', (s) => s.key('auditor', s.authority)],
]

describe('a ballot whose outcome alone is published', () => {
  it.each(outsiders)('shows %s that it passed, and no counts', async (_, key) => {
    const s = proposed()
    const { opened, count, closed } = await ballotOf(s, await key(s))
    expect(opened.outcomeOnly).toBe(true)
    expect(count).toEqual({ issued: 4, returned: 4, valid: 4, invalid: 0, closedAt: '15:10' })
    expect(closed).toEqual({ quorumMet: true, outcomes: [{ candidacyId: s.candidacyId, passed: true }] })
  })

  it.each(insiders)('shows %s the counts', async (_, key) => {
    const s = proposed()
    const { count, closed } = await ballotOf(s, await key(s))
    expect(count.results).toEqual([counts(s)])
    expect(closed).toEqual({ quorumMet: true, results: [{ ...counts(s), base: 4, passed: true }] })
  })

  it('is in the lists without counts, for everybody', async () => {
    const s = proposed()
    for (const [, key] of [...outsiders, ...insiders]) {
      const { items } = (await s.get(`/v1/rounds?after=${await s.store.head()}`, { as: await key(s) })).body
      expect(items[0].ballots).toEqual([
        {
          ...{ id: s.ballotId, turn: 1, method: 'paper', state: 'closed', entitled: 4, entitledPresent: 4 },
          ...{ quorumMet: true, outcomeOnly: true, outcomes: [{ candidacyId: s.candidacyId, passed: true }] },
        },
      ])
    }
  })
})

describe('its sealed minutes', () => {
  const idOf = (s: Season) => documentId('sealed-count', { stream: 'ballot', id: s.ballotId })

  async function printed(s: Season): Promise<string> {
    const id = idOf(s)
    const sha256 = await s.files.put(await smallPdf({ pages: 1 }))
    await s.handle(recordRendering, {
      ...{ id, body: { sha256, pages: 1, fingerprint: { templates: sha256, fonts: sha256, browser: 'none' } } },
      actor: { principal: 'service:renderer', role: 'service', organisation: null },
      ...{ commandId: 'sealed', requestHash: null, correlationId: 'sealed', causationId: null },
    })
    return `/v1/documents/${id}/file`
  }

  it('are drafted beside the record, and open to its tellers, its secretary and auditors alone', async () => {
    const s = proposed()
    const path = await printed(s)
    const { items } = (await s.get(`/v1/documents?type=sealed-count&after=${await s.store.head()}`)).body
    expect(items).toMatchObject([{ id: idOf(s), candidacies: [s.candidacyId], numbering: 'none' }])
    for (const [, key] of insiders) expect((await s.get(path, { as: await key(s) })).status).toBe(200)
    for (const [, key] of outsiders) {
      const as = await key(s)
      await refuses(s, () => s.get(path, { as }), 'NOT_ALLOWED', [])
    }
    await refuses(s, () => s.get(path, { as: s.clerk.stranger }), 'NOT_FOUND', [])
  })
})
