// Any one bit of a file with three signatures and a time-stamp: none may be changed without a finding.
import { randomBytes, X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signFile } from '../../services/signing/sign-file.ts'
import { timestampAuthority } from '../../services/signing/timestamp-authority.ts'
import { type Root, verifyFile } from '../../services/signing/verify/verify-file.ts'
import { job, page } from '../renderer/browser/support.ts'
import { testAuthority, visibleField } from '../support/signing/authority.ts'
import { onePrint } from '../support/signing/print.ts'
import { type TimestampServer, timestampServer } from '../support/signing/timestamp-server.ts'

const now = '2024-12-13T00:00:00Z'
let stamps: TimestampServer
let roots: readonly Root[]
let signed: Uint8Array

beforeAll(async () => {
  const authority = await testAuthority()
  stamps = await timestampServer()
  roots = [...authority.roots, { name: 'TSA', certificate: new X509Certificate(stamps.root) }]
  const stamper = timestampAuthority({ url: stamps.url, random: (size) => randomBytes(size) })
  signed = (await onePrint(job(page('<h1>TỜ TRÌNH</h1><p>đề nghị công nhận</p>')))).pdf
  for (const [n, kind] of (['rsa', 'ec', 'rsa'] as const).entries()) {
    signed = await signFile(
      signed,
      visibleField(n + 1, `Nguyễn Văn ${n}`),
      await authority.key(`Nguyễn Văn ${n}`, kind),
      stamper,
    )
  }
}, 120_000)
afterAll(() => stamps?.close())

describe('a file with three signatures and time-stamps', () => {
  it('is noticed with any one bit changed, 600 times', async () => {
    expect((await verifyFile(signed, roots, now)).findings).toEqual([])
    const property = fc.asyncProperty(fc.nat(signed.length - 1), fc.nat(7), async (at, place) => {
      const changed = Uint8Array.from(signed)
      changed[at]! ^= 1 << place
      expect((await verifyFile(changed, roots, now)).findings).not.toEqual([])
    })
    await fc.assert(property, { numRuns: 600 })
  }, 600_000)
})
