// The tellers' record, signed with pen and scanned, in the place of confirmations.
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { refuses } from '../support/answers.ts'
import { wireFramework2024 } from '../support/framework.ts'
import { type Season, seasonAt, sharedSeason } from '../support/http-season.ts'
import { smallPdf } from '../support/small-pdf.ts'

const pdfType = { 'content-type': 'application/pdf' }
const pathOf = (s: Season) => `/v1/ballots/${s.ballotId}/count-scan`
const [chair, teller] = [0, 2]
const signers = (s: Season, ...members: readonly number[]) =>
  `?${members.map((n) => `signedBy=${s.members[n]}`).join('&')}`
const put = (s: Season, query: string, bytes: unknown, headers: Record<string, string> = pdfType) =>
  s.send('PUT', pathOf(s) + query, bytes, { as: s.clerk.branch, headers })

describe('the scan of a count', () => {
  it('closes the vote, and is given back as it was sent', async () => {
    const s = await seasonAt('counted')
    await refuses(s, () => s.get(pathOf(s)), 'NOT_FOUND', [])
    const bytes = await smallPdf({ pages: 2 })
    const answer = await put(s, signers(s, chair, teller), bytes)
    expect(answer.body).toMatchObject({ stream: `ballot-${s.ballotId}`, events: [{ type: 'CountScanned' }] })
    const { scan } = (await s.get(`/v1/ballots/${s.ballotId}`, { as: s.clerk.branch })).body
    const signedBy = [s.members[chair], s.members[teller]]
    expect(scan).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), pages: 2, bytes: bytes.length, signedBy })
    for (const as of [s.clerk.branch, s.clerk.committee]) {
      const file = await s.get(pathOf(s), { as })
      expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf'])
      expect(file.raw.equals(bytes)).toBe(true)
    }
    await refuses(s, () => s.get(pathOf(s), { as: s.clerk.stranger }), 'NOT_FOUND', [])
    await s.make(`/v1/ballots/${s.ballotId}/close`, {}, { as: s.clerk.branch })
  })

  const counted = sharedSeason('counted')

  it('that is no PDF, or signed by too few or by strangers, is refused', async () => {
    const s = counted()
    const pdf = await smallPdf()
    await refuses(s, () => put(s, signers(s, chair, teller), Buffer.from('no PDF')), 'NOT_A_PDF', [])
    await refuses(s, () => put(s, signers(s, teller), pdf), 'COUNT_NOT_CONFIRMED', ['/signedBy'])
    await refuses(s, () => put(s, signers(s, chair, teller, 1), pdf), 'NOT_A_TELLER', ['/signedBy/2'])
  })

  it('that names nobody, or somebody malformed or twice, is refused', async () => {
    const s = counted()
    const pdf = await smallPdf()
    for (const query of ['', '?signedBy=A-b', `${signers(s, chair, chair)}`, `${signers(s, chair)}&day=1`]) {
      const answer = await put(s, query, pdf)
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, 'INVALID_REQUEST'])
    }
  })
})

describe('of a vote whose outcome alone is published', () => {
  const wire = wireFramework2024 as Framework
  const branch = { ...wire.ballots.branch, revealing: { upTo: 5, publish: 'outcome' } }
  const counted = sharedSeason('counted', { ...wire, ballots: { ...wire.ballots, branch } })

  it('the scan is for tellers, secretary and auditors alone', async () => {
    const s = counted()
    expect((await put(s, signers(s, chair, teller), await smallPdf())).status).toBe(201)
    const statusFor = async (as: string) => (await s.get(pathOf(s), { as })).status
    const insiders = [await s.key('teller', s.branch), await s.key('secretary', s.branch), await s.key('auditor')]
    expect(await Promise.all(insiders.map(statusFor))).toEqual([200, 200, 200])
    for (const as of [s.clerk.branch, s.clerk.committee]) {
      await refuses(s, () => s.get(pathOf(s), { as }), 'NOT_ALLOWED', [])
    }
  })
})
