// A vote's record is drawn from what was recorded of it, however it was voted.
import { describe, expect, it } from 'vitest'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { countRecordBranch } from '../../support/papers/count-record-branch.ts'
import { documentOf } from '../rendering.ts'
import { playSeason } from '../season/season.ts'
import type { Voting } from '../season/vote.ts'

async function records(voting: Voting) {
  const season = await playSeason(undefined, undefined, undefined, voting)
  const paper = async (id: string) => {
    const { draft, number } = await documentOf(season.store, id)
    return paperOfDraft(season, draft!, number)
  }
  const { countRecord, voidRecord, committeeRecord } = season.documents
  return {
    ofBranch: await paper(countRecord),
    ofCommittee: await paper(committeeRecord),
    ...(voidRecord === undefined ? {} : { ofVoid: await paper(voidRecord) }),
  }
}

const keptBy = (keeper: string) => `ết quả biểu quyết được ghi trong biên bản này, lưu cùng hồ sơ của ${keeper}.`
const committee = 'Ban Chấp hành Đảng bộ bộ phận Cơ sở X'

describe('the record of an electronic vote', () => {
  it('tells who voted and what was in the box, and that its ballots are destroyed', async () => {
    const { ofBranch, ofCommittee } = await records({ method: 'electronic' })
    expect(ofBranch).toEqual({
      ...countRecordBranch,
      method: 'phiếu kín điện tử',
      ballots: { electronic: { voters: 'đảng viên', cast: '11/11', inBox: '11', valid: '11', invalid: '0' } },
      conclusion: {
        ...countRecordBranch.conclusion,
        custody: `Phiếu điện tử được hủy sau khi kiểm phiếu; k${keptBy('Chi bộ Phòng A')}`,
      },
    })
    expect(ofCommittee).toMatchObject({
      ballots: { electronic: { voters: 'ủy viên', cast: '06/06', inBox: '06', valid: '06', invalid: '0' } },
      rows: [{ yes: '06 (06/07, 85,7%)' }, { yes: '05 (05/07, 71,4%)', no: '01' }, { result: 'Không đạt' }],
      conclusion: { custody: `Phiếu điện tử được hủy sau khi kiểm phiếu; k${keptBy(committee)}` },
    })
  })
})

describe('the record of a show of hands', () => {
  it('counts comrades, and has no ballots to seal', async () => {
    const { ofBranch, ofCommittee } = await records({ method: 'show-of-hands' })
    expect(ofBranch).toEqual({
      ...countRecordBranch,
      parts: { ...countRecordBranch.parts, counting: 'III- KẾT QUẢ BIỂU QUYẾT' },
      method: 'giơ tay',
      ballots: { hands: { voting: '11' } },
      result: {
        counts: {
          yes: '10 đồng chí, bằng 10/11 (90,9%) số đảng viên chính thức có mặt',
          no: '0 đồng chí (0%)',
          blank: '01 đồng chí (9,1%)',
        },
      },
      conclusion: { ...countRecordBranch.conclusion, custody: `K${keptBy('Chi bộ Phòng A')}` },
    })
    expect(ofCommittee).toMatchObject({
      method: 'giơ tay',
      ballots: { hands: { voting: '06' } },
      conclusion: { custody: `K${keptBy(committee)}` },
    })
  })
})

describe('the records of a vote that was repeated', () => {
  const sealed = 'Số phiếu biểu quyết được niêm phong, lưu cùng hồ sơ của Chi bộ Phòng A.'

  it('are two: the void one tells the mismatch, the second says why there was a first', async () => {
    const { ofBranch, ofCommittee, ofVoid } = await records({ repeated: true })
    const { result: _, conclusion, closing, head, ...meeting } = countRecordBranch
    expect(ofVoid).toEqual({
      ...meeting,
      head: { ...head, number: expect.stringContaining('-BB/CB') },
      ballots: {
        mismatch: [
          'Số phiếu phát ra: 11 phiếu. Số phiếu thu về: 12 phiếu, nhiều hơn số phiếu phát ra 01 phiếu; Tổ kiểm phiếu báo cáo hội nghị, hội nghị thống nhất hủy kết quả và biểu quyết lại lần 2.',
          'Một phiếu không theo mẫu đã phát.',
        ],
      },
      annulled: {
        sentence: 'Kết quả biểu quyết lần 1 bị hủy. Hội nghị tiến hành biểu quyết lại lần 2.',
        custody: sealed,
      },
      closing: { copies: closing.copies },
    })
    const again = 'phiếu kín, biểu quyết lần 2 (kết quả lần 1 bị hủy do số phiếu thu về nhiều hơn số phiếu phát ra)'
    const subject = 'kiểm phiếu biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024 (lần 2)'
    expect(ofBranch).toEqual({
      ...countRecordBranch,
      subject,
      method: again,
      conclusion: { ...conclusion, custody: sealed },
    })
    expect(ofCommittee).toMatchObject({ subject, method: again })
  })
})
