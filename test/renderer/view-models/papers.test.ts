import { beforeAll, describe, expect, it } from 'vitest'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import type { SinglePaper } from '../../../services/renderer/papers/dossier.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { countRecordCommittee } from '../../support/papers/count-record-committee.ts'
import { decision } from '../../support/papers/decision.ts'
import { proposalBranch } from '../../support/papers/proposal-branch.ts'
import { proposalCommittee } from '../../support/papers/proposal-committee.ts'
import { report } from '../../support/papers/report.ts'
import { COMMITTEE } from '../../support/papers/season.ts'
import { selfAssessment } from '../../support/papers/self-assessment.ts'
import { documentOf } from '../rendering.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason()
})

async function paper(id: string): Promise<SinglePaper> {
  const { draft, number } = await documentOf(season.store, id)
  return paperOfDraft(season, draft!, number)
}

describe('papers of a branch, from the pinned streams', () => {
  it('tờ trình: situation, points, ballot and request agree with its record and its sheet', async () => {
    expect(await paper(season.documents.proposal)).toEqual({
      ...proposalBranch,
      requests: { authority: 'Đảng ủy Sở Y', certificate: true },
      enclosures: ['Biên bản kiểm phiếu', 'Báo cáo kết quả thực hiện', 'Phiếu tự đánh giá'],
    })
  })

  it('biên bản kiểm phiếu: attendance, tellers, count and shares of the named base', async () => {
    expect(await paper(season.documents.countRecord)).toEqual({
      ...countRecordBranch,
      conclusion: {
        ...countRecordBranch.conclusion,
        custody: 'Số phiếu biểu quyết được niêm phong, lưu cùng hồ sơ của Chi bộ Phòng A.',
      },
    })
  })

  it('báo cáo: the branch’s own words opened, what it left out as an empty list', async () => {
    expect(await paper(season.documents.report)).toEqual({
      ...report,
      situation: {
        branch: ['Chi bộ thành lập năm 2010.', 'Chi ủy gồm 03 đồng chí.'],
        advantages: ['Đảng viên đoàn kết.'],
        difficulties: [],
      },
      leadership: {
        ...report.leadership,
        dissemination: '04 buổi, 52 lượt người tham gia',
        details: [],
      },
      groups: [
        {
          ...report.groups[0],
          narrative: ['Hoàn thành các nhiệm vụ được giao.'],
          indicators: [{ name: 'Văn bản được quán triệt', target: '20', result: '20', share: '100%' }],
        },
        { ...report.groups[1], narrative: ['Sinh hoạt đủ 12/12 kỳ.'] },
        { ...report.groups[2], narrative: [] },
        { ...report.groups[3], narrative: [] },
      ],
      assessment: { strengths: [], limits: ['Một số buổi chuyên đề còn ít ý kiến.'], causes: [], lessons: [] },
      tasks: ['Nâng chất lượng sinh hoạt chuyên đề.'],
    })
  })

  it('phiếu tự đánh giá: every criterion, its points, evidence and note; the cases that rule recognition out', async () => {
    const [first, ...others] = selfAssessment.groups
    const bare = (group: typeof first) => ({
      ...group,
      rows: group!.rows.map((row) => ({ ...row, evidence: [], note: '' })),
    })
    const [cited, ...uncited] = bare(first).rows
    expect(await paper(season.documents.selfAssessment)).toEqual({
      ...selfAssessment,
      groups: [
        {
          ...first,
          rows: [{ ...cited, evidence: ['NQ số 05-NQ/CB, ngày 05/01/2024'], note: 'Đủ 20/20 văn bản' }, ...uncited],
        },
        ...others.map(bare),
      ],
      disqualifiers: [
        ...selfAssessment.disqualifiers,
        { order: '4', text: 'Không đăng ký hoặc không ký cam kết trong hạn', answer: 'Không' },
        { order: '5', text: 'Có nhóm tiêu chí dưới điểm tối thiểu', answer: 'Không' },
      ],
      body: 'Chi bộ Phòng A',
    })
  })

  it('a branch of four without a committee: one teller is no team, its deputy is not there', async () => {
    const record = await paper(season.documents.ofC.countRecord)
    expect(record).toMatchObject({
      paper: 'count-record-branch',
      tellers: { heading: 'NGƯỜI KIỂM PHIẾU', size: '01', people: ['Đồng chí Đảng Viên Cb'] },
    })
    expect(record.paper === 'count-record-branch' && record.signatures).toEqual([
      {
        left: { authority: 'CHỦ TRÌ HỘI NGHỊ', people: [{ name: 'Đảng Viên Ca' }] },
        right: { authority: 'NGƯỜI KIỂM PHIẾU', people: [{ name: 'Đảng Viên Cb' }] },
      },
      { left: { authority: 'NGƯỜI GHI BIÊN BẢN', people: [{ name: 'Đảng Viên Cb' }] } },
    ])
    const proposal = await paper(season.documents.ofC.proposal)
    expect(proposal.paper === 'proposal-branch' && proposal.situation).toEqual({
      members: '04',
      full: '04',
      probationary: '0',
      deputy: false,
      registeredOn: '06/5/2024',
      committedOn: '06/5/2024',
    })
  })
})

describe('papers of the committee and of the authority', () => {
  it('biên bản kiểm phiếu: three branches on one ballot paper, shares of all in office', async () => {
    expect(await paper(season.documents.committeeRecord)).toEqual({
      ...countRecordCommittee,
      organ: COMMITTEE,
      quorum: 'ít nhất 2/3 tổng số ủy viên đương nhiệm',
      conclusion: {
        ...countRecordCommittee.conclusion,
        rule: 'hơn 1/2 tổng số ủy viên đương nhiệm tán thành',
        custody: `Số phiếu biểu quyết được niêm phong, lưu cùng hồ sơ của ${COMMITTEE}.`,
      },
    })
  })

  it('tờ trình: one for the round, its list with the votes of both levels', async () => {
    expect(await paper(season.documents.committeeProposal)).toEqual({
      ...proposalCommittee,
      committee: COMMITTEE,
      bases: [
        ...proposalCommittee.bases.slice(0, 2),
        `Căn cứ kết quả thẩm định và kết quả biểu quyết tại hội nghị ${COMMITTEE} ngày 18/12/2024`,
      ],
      counts: { received: '03 chi bộ' },
      requests: { recognised: '02 chi bộ', certificates: { count: '01 chi bộ', names: 'Chi bộ Phòng A' } },
      notProposed: ['Chi bộ Phòng C (Chưa đủ phiếu)'],
      enclosures: ['danh sách', 'Biên bản kiểm phiếu số 02-BB/ĐU, ngày 18/12/2024', 'hồ sơ của 02 chi bộ'],
    })
  })

  it('quyết định: answers the tờ trình, and names the article that is really there', async () => {
    expect(await paper(season.documents.decision)).toEqual({
      ...decision,
      head: { issuer: ['ĐẢNG ỦY SỞ Y'], number: '21-QĐ/ĐU', placeAndDate: 'Sơn La, ngày 08 tháng 01 năm 2025' },
      bases: [
        ...decision.bases.slice(0, 3),
        'Căn cứ Quy định số 09-QĐ/ĐU, ngày 02/02/2023 của Đảng ủy Sở Y về tiền thưởng',
        ...decision.bases.slice(3),
      ],
      secretaries: undefined,
      executors: 'Đảng ủy bộ phận Cơ sở X và các chi bộ có tên tại Điều 1',
      recipients: ['Như Điều 3', 'Lưu Đảng ủy'],
    })
  })
})
