import { expect, it } from 'vitest'
import { candidacy } from '../../../services/decisions/candidacy/state.ts'
import { loadContext, readFrom, ref } from '../../../services/decisions/kernel/context.ts'
import { organisation } from '../../../services/decisions/organisation/state.ts'
import { type Assembled, type AssembledFile, dossierOf } from '../../../services/renderer/view-models/dossier.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { revocation } from '../../support/papers/revocation.ts'
import { selfAssessment } from '../../support/papers/self-assessment.ts'
import { seasonFramework } from '../season/framework.ts'
import { playSeason } from '../season/season.ts'

const record: Omit<AssembledFile, 'organisationId'> = {
  documentId: 'record',
  type: 'count-record',
  number: 4,
  symbol: 'BB/CB',
  date: '2024-12-11',
  sha256: '4'.repeat(64),
  pages: 2,
  scanned: true,
}
const sheet: Omit<AssembledFile, 'organisationId'> = {
  documentId: 'sheet',
  type: 'self-assessment',
  date: '2024-12-10',
  sha256: '5'.repeat(64),
  pages: 3,
  scanned: false,
}

const common = { rules: seasonFramework, evidence: [] }

it('a dossier lists its papers by sheets, puts a separator for a scan, and names the attached files by hash', async () => {
  const { store, candidacies } = await playSeason()
  const { context } = await loadContext(readFrom(store), (read) => {
    const registration = read.get(candidacy, candidacies.a)?.registration
    const { organisationId = '', committeeId = '' } = registration ?? {}
    const organisations = [organisationId, committeeId].filter(Boolean).map((id) => ref(organisation, id))
    return [ref(candidacy, candidacies.a), ...organisations]
  })
  const registration = context.get(candidacy, candidacies.a)!.registration!
  const { organisationId } = registration
  const files = [
    { ...record, organisationId },
    { ...sheet, organisationId },
  ]
  const assembled = { candidacyId: candidacies.a, edition: 2, files } as unknown as Assembled
  const subject = 'xét công nhận “chi bộ bốn tốt” năm 2024 của Chi bộ Phòng A'
  const row = { author: 'Chi bộ Phòng A' }
  const title = { title: 'BIÊN BẢN', subject: countRecordBranch.subject }
  expect(
    dossierOf({ ...common, assembled, papers: [countRecordBranch, selfAssessment], registration, context }),
  ).toEqual({
    paper: 'dossier',
    cover: {
      ...{ superior: ['ĐẢNG BỘ BỘ PHẬN CƠ SỞ X'], body: ['CHI BỘ PHÒNG A'], subject },
      ...{ from: '10/12/2024', to: '11/12/2024', sheets: '05', mark: 'Lần 2' },
    },
    contents: [
      {
        ...{ ...row, order: '1', number: '04-BB/CB', date: '11/12/2024', sheet: '1', note: 'Bản quét' },
        subject: 'Biên bản kiểm phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024',
      },
      {
        ...{ ...row, order: '2', number: '', date: '10/12/2024', sheet: '3', note: 'Bản điện tử' },
        subject: 'Phiếu tự đánh giá thực hiện các tiêu chí “chi bộ bốn tốt” năm 2024',
      },
    ],
    papers: [
      {
        ...{ ...row, ...title, paper: 'scan', number: '04-BB/CB', date: '11/12/2024', pages: '02' },
        ...{ fileName: '01-bien-ban-kiem-phieu.pdf', sha256: '4'.repeat(64) },
      },
      selfAssessment,
    ],
    verification: [
      { label: 'Mã hồ sơ', value: candidacies.a },
      { label: 'Lần lập', value: '2' },
      { label: 'Tệp đính kèm', value: 'SHA-256' },
      { label: '01-bien-ban-kiem-phieu.pdf', value: '4'.repeat(64) },
      { label: '02-phieu-tu-danh-gia.pdf', value: '5'.repeat(64) },
    ],
  })
})

it('a dossier of what was revoked says by which decision', async () => {
  const { store, candidacies } = await playSeason()
  const { context } = await loadContext(readFrom(store), (read) => {
    const { organisationId = '', committeeId = '' } = read.get(candidacy, candidacies.a)?.registration ?? {}
    const organisations = [organisationId, committeeId].filter(Boolean).map((id) => ref(organisation, id))
    return [ref(candidacy, candidacies.a), ...organisations]
  })
  const registration = context.get(candidacy, candidacies.a)!.registration!
  const file = { ...record, type: 'revocation', date: '2025-06-10', organisationId: registration.organisationId }
  const assembled = { candidacyId: candidacies.a, edition: 3, files: [file] } as unknown as Assembled
  const { cover } = dossierOf({ ...common, assembled, papers: [revocation], registration, context })
  expect(cover.mark).toBe('Lần 3; đã hủy bỏ theo Quyết định số 35-QĐ/ĐU, ngày 10/6/2025')
})
