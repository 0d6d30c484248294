// A call to a meeting, as it is sent and shown, with the paper that follows by itself.
import { describe, expect, it } from 'vitest'
import { documentId } from '../../services/decisions/document/id.ts'
import { refuses } from '../support/answers.ts'
import { type Season, seasonAt } from '../support/http-season.ts'
import { idOf } from '../support/http-world.ts'

const callOf = (s: Season) => ({
  ...{ seasonId: s.seasonId, organisationId: s.branch, organ: 'branch-meeting', heldOn: '2024-12-15' },
  ...{ opensAt: '19:30', place: 'Phòng họp số 1', kind: 'hội nghị chi bộ xét, đề nghị công nhận' },
  agenda: ['Thông qua kết quả tự đánh giá', 'Biểu quyết đề nghị công nhận'],
  enclosed: ['Phiếu tự đánh giá năm 2024'],
  guests: [{ personId: s.committeeMembers[0]!, title: 'Bí thư Đảng ủy' }],
})

describe('POST /v1/invitations', () => {
  it('is shown as it was sent, to whoever invites and those above, and is drafted as a paper', async () => {
    const s = await seasonAt('reported')
    s.at('2024-12-10')
    const body = callOf(s)
    const id = idOf(await s.make('/v1/invitations', body, { as: s.clerk.branch }))
    const path = `/v1/invitations/${id}`
    for (const as of [s.clerk.branch, s.clerk.committee])
      expect((await s.get(path, { as })).body).toEqual({ id, ...body, level: 'branch', on: '2024-12-10' })
    await refuses(s, () => s.get(path, { as: s.clerk.stranger }), 'NOT_FOUND', [])
    await s.settle()
    const source = { stream: 'invitation', id }
    const paper = await s.get(`/v1/documents/${documentId('invitation', source)}`, { as: s.clerk.branch })
    expect(paper.body.draft).toMatchObject({ type: 'invitation', source, organisationId: s.branch, date: '2024-12-10' })
  })

  it('is a 400 without an agenda, or with a field that nobody knows', async () => {
    const s = await seasonAt('opened')
    const as = s.clerk.branch
    const send = (changes: object) => s.send('POST', '/v1/invitations', { ...callOf(s), ...changes }, { as })
    await refuses(s, () => send({ agenda: [] }), 'INVALID_REQUEST', ['/agenda'])
    await refuses(s, () => send({ chairId: s.members[0] }), 'INVALID_REQUEST', ['/chairId'])
  })
})
