import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../../services/decisions/document/draft-document.ts'
import { inviteToMeeting } from '../../../services/decisions/invitation/invite-to-meeting.ts'
import { paperOfDraft } from '../../../services/renderer/paper-of-draft.ts'
import { invitation } from '../../support/papers/invitation.ts'
import { documentOf } from '../rendering.ts'
import { seasonFramework } from '../season/framework.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason()
})

async function paperOf({ give, store, vault, fingerprint }: Season, on: string, body: object) {
  const id = await give(inviteToMeeting, on, body)
  const source = { stream: 'invitation', id }
  const paper = await give(draftDocument, on, { type: 'invitation', source, fingerprint })
  return paperOfDraft({ store, vault }, (await documentOf(store, paper)).draft!, null)
}

const callOf = ({ seasonId, bodies, committee }: Season) => ({
  ...{ seasonId, organisationId: bodies.a, organ: 'branch-meeting', heldOn: '2024-12-10', opensAt: '14:30' },
  place: 'Phòng họp số 1',
  kind: 'hội nghị chi bộ xét, đề nghị công nhận “chi bộ bốn tốt” năm 2024',
  agenda: ['Thông qua kết quả tự đánh giá của chi bộ.', 'Biểu quyết đề nghị công nhận “chi bộ bốn tốt” năm 2024'],
  enclosed: ['Báo cáo kết quả thực hiện mô hình “chi bộ bốn tốt” năm 2024;', 'Phiếu tự đánh giá năm 2024'],
  guests: [{ personId: committee[0], title: 'Bí thư Đảng ủy bộ phận' }],
})

const ofAbove = {
  ...{ heldOn: '2025-01-08', opensAt: '08:00', place: 'Hội trường', kind: 'hội nghị Ban Thường vụ' },
  agenda: ['Xét công nhận'],
}

describe('giấy mời', () => {
  it('of a branch is for its members and guests, on the day of the call, signed by its secretary', async () => {
    expect(await paperOf(season, '2024-12-05', callOf(season))).toEqual(invitation)
  })

  it('of those above is for who is in office in the organ that meets, and names that organ', async () => {
    const { seasonId, bodies } = season
    const committee = { ...ofAbove, seasonId, organisationId: bodies.committee, organ: 'executive-committee' }
    expect(await paperOf(season, '2024-12-31', committee)).toMatchObject({
      head: { issuer: ['ĐẢNG ỦY BỘ PHẬN', 'CƠ SỞ X'], placeAndDate: 'Sơn La, ngày 31 tháng 12 năm 2024' },
      invited: ['Các đồng chí ủy viên Ban Chấp hành Đảng bộ bộ phận Cơ sở X'],
      issuer: 'Ban Chấp hành Đảng bộ bộ phận Cơ sở X',
      signature: { authority: 'T/M ĐẢNG ỦY', office: 'BÍ THƯ', people: [{ name: 'Trần Văn B' }] },
    })
    const authority = { ...ofAbove, seasonId, organisationId: bodies.authority, organ: 'standing-committee' }
    expect(await paperOf(season, '2025-01-02', authority)).toMatchObject({
      subject: 'dự hội nghị Ban Thường vụ',
      invited: ['Các đồng chí ủy viên Ban Thường vụ Đảng ủy Sở Y'],
      at: '08 giờ 00, ngày 08/01/2025',
      agenda: [{ order: '1', item: 'Xét công nhận' }],
      enclosed: [],
      signature: { authority: 'T/M BAN THƯỜNG VỤ', office: 'BÍ THƯ', people: [{ name: 'Lê Văn K' }] },
      recipients: ['Như trên', 'Lưu Đảng ủy'],
    })
  })

  it('has the face that a framework words for this level', async () => {
    const framework = structuredClone(seasonFramework)
    framework.papers.push({
      ...{ paper: 'invitation', level: 'branch', title: 'GIẤY MỜI', subject: 'họp {issuer}: {meeting}' },
      recipients: [{ name: 'Như kính mời' }, { name: '{superior}', forReport: true }],
    })
    const own = await playSeason(undefined, [], framework)
    expect(await paperOf(own, '2024-12-05', { ...callOf(own), kind: 'hội nghị' })).toMatchObject({
      subject: 'họp Chi bộ Phòng A: hội nghị',
      recipients: ['Như kính mời', 'Đảng ủy bộ phận Cơ sở X (để báo cáo)'],
    })
  })
})
