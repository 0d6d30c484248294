import { beforeAll, describe, expect, it } from 'vitest'
import { holdConference } from '../../../services/decisions/season/hold-conference.ts'
import { conferenceRecord } from '../../support/papers/conference-record.ts'
import { enterAll, seasonPaper } from '../season/committee-year.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason()
  await enterAll(season)
  const { give, seal, seasonId, committee, people } = season
  const told = (field: 'programme' | 'contents' | 'conclusion') =>
    seal(`season-${seasonId}`, field, conferenceRecord[field].join('\n'))
  const body = {
    place: 'Hội trường Cơ sở X',
    chairId: committee[0],
    minuteTakerId: committee[1],
    participants: [
      { personId: committee[0], title: 'Bí thư Đảng ủy bộ phận' },
      { personId: people.nva, title: 'Bí thư Chi bộ', organisation: 'Chi bộ Phòng A' },
      { personId: committee[1], title: 'Phó Bí thư Đảng ủy bộ phận' },
      { title: 'Chủ tịch Công đoàn Cơ sở X' },
    ],
    massOrganisations: [
      { kind: 'trade-union', name: 'Công đoàn Cơ sở X' },
      { kind: 'youth-union', name: 'Đoàn Thanh niên Cơ sở X' },
    ],
    contents: told('contents'),
  }
  const whole = { openedAt: '08:00', closedAt: '09:30', programme: told('programme'), conclusion: told('conclusion') }
  await give(holdConference, '2024-05-06', { ...body, ...whole }, seasonId)
  const bare = { ...body, participants: body.participants.slice(0, 3), massOrganisations: [], chairId: committee[1] }
  await give(holdConference, '2024-05-08', { ...bare, signed: [season.bodies.b] }, seasonId)
  await give(holdConference, '2024-05-09', bare, seasonId)
})

describe('biên bản hội nghị triển khai', () => {
  it('tells who was there, what was said, and who signed a commitment that day', async () => {
    expect(await seasonPaper(season, 'conference-record', '2024-05-06', 1)).toEqual(conferenceRecord)
  })

  it('of a second one names those who signed at it, and leaves out what was not recorded', async () => {
    const { closing, conclusion, ...second } = conferenceRecord
    expect(await seasonPaper(season, 'conference-record', '2024-05-08', 2, 2)).toEqual({
      ...second,
      head: { ...second.head, number: '02-BB/ĐU', placeAndDate: 'Sơn La, ngày 08 tháng 5 năm 2024' },
      opening: { on: '08/5/2024', place: second.opening.place, issuer: second.opening.issuer },
      chair: second.minuteTaker,
      others: { count: '01 đồng chí', people: [second.others.people[0]] },
      massOrganisations: [],
      programme: [],
      signed: { count: '01 chi bộ', names: 'Chi bộ Phòng B' },
      conclusion: [],
      closing: { copies: '02 bản' },
      signatures: [
        {
          left: second.signatures[0]!.left,
          right: { authority: 'CHỦ TRÌ HỘI NGHỊ', office: 'PHÓ BÍ THƯ', people: [{ name: 'Bùi Thị M' }] },
        },
      ],
    })
  })

  it('names nobody who signed where nobody did', async () => {
    expect(Object.keys(await seasonPaper(season, 'conference-record', '2024-05-09', 3, 3))).not.toContain('signed')
  })
})
