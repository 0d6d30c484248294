import { describe, expect, it } from 'vitest'
import { candidacy } from '../../../services/decisions/candidacy/state.ts'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { fold } from '../../../services/decisions/kernel/stream-type.ts'
import { rename } from '../../../services/decisions/organisation/rename.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { revocation } from '../../support/papers/revocation.ts'
import { documentOf } from '../rendering.ts'
import { revoke } from '../season/revoking.ts'
import { playSeason } from '../season/season.ts'

describe('quyết định hủy bỏ', () => {
  it('cites the decision that recognised, and asks for certificate and bonus back', async () => {
    const season = await playSeason()
    const { draft, number } = await documentOf(season.store, await revoke(season, [season.candidacies.a]))
    expect(await paperOfDraft(season, draft!, number)).toEqual(revocation)
  })

  it('is voted on as what it is: to revoke', async () => {
    const season = await playSeason()
    const { draft } = await documentOf(season.store, await revoke(season, [season.candidacies.a]))
    const { source, fingerprint } = draft!
    const slip = await season.give(draftDocument, '2025-06-10', { type: 'ballot-paper', source, fingerprint })
    const paper = await paperOfDraft(season, (await documentOf(season.store, slip)).draft!, null)
    expect(paper.subject).toBe('biểu quyết hủy bỏ nội dung công nhận “chi bộ bốn tốt” năm 2024')
  })

  it('of several names each, the certificate where one was given, and the name that a branch has now', async () => {
    const season = await playSeason()
    const { a, b } = season.candidacies
    const branch = fold(candidacy, await season.store.read(`candidacy-${b}`)).registration!.organisationId
    const renamed = { names: { name: 'Chi bộ Phòng Hai' }, effectiveFrom: '2025-03-01' }
    const legalBasis = { type: 'Quyết định', issuer: 'Đảng ủy Sở Y' }
    await season.give(rename, '2025-03-01', { ...renamed, legalBasis }, branch)
    const { draft, number } = await documentOf(season.store, await revoke(season, [a, b]))
    const [first] = revocation.revoked
    expect(await paperOfDraft(season, draft!, number)).toEqual({
      ...revocation,
      revoked: [
        first,
        { branch: 'Chi bộ Phòng B (nay là Chi bộ Phòng Hai)', decision: first!.decision, reason: first!.reason },
      ],
      review: { ...revocation.review, of: 'Chi bộ Phòng A, Chi bộ Phòng Hai' },
      executors: 'Đảng ủy bộ phận Cơ sở X và Chi bộ Phòng A, Chi bộ Phòng Hai',
    })
  })
})
