import { beforeAll, describe, expect, it } from 'vitest'
import { forwardRegistrations } from '../../../services/decisions/season/forward-registrations.ts'
import { recordSupervision } from '../../../services/decisions/season/record-supervision.ts'
import { sendReminder } from '../../../services/decisions/season/send-reminder.ts'
import { registrationsProposal } from '../../support/papers/registrations-proposal.ts'
import { reminder } from '../../support/papers/reminder.ts'
import { supervisionRecord } from '../../support/papers/supervision-record.ts'
import { enterAll, seasonPaper } from '../season/committee-year.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason()
  await enterAll(season)
})

const told = ({ seal, seasonId }: Season, field: string, lines: string[]) =>
  seal(`season-${seasonId}`, field, lines.join('\n'))

describe('tờ trình đề xuất đăng ký', () => {
  it('lists who registered, with members, secretary, day and aim, for the organ that takes the next step', async () => {
    const { give, seasonId, bodies, candidacies } = season
    await give(
      forwardRegistrations,
      '2024-05-08',
      { items: [candidacies.a, candidacies.b], to: bodies.authority },
      seasonId,
    )
    expect(await seasonPaper(season, 'registrations-proposal', '2024-05-08', 1)).toEqual(registrationsProposal)
  })
})

describe('biên bản kiểm tra, giám sát', () => {
  const checked = (more: object) => ({ organisationId: season.bodies.a, by: season.committee.slice(1, 3), ...more })

  it('tells who looked at whom, what was found and by when it is remedied', async () => {
    const { place, findings, conclusion, recommendations } = supervisionRecord
    const texts = {
      findings: told(season, 'findings', findings),
      conclusion: told(season, 'conclusion', conclusion),
      recommendations: told(season, 'recommendations', recommendations),
    }
    const body = checked({ candidacyId: season.candidacies.a, place, ...texts, remedyBy: '2024-10-05' })
    await season.give(recordSupervision, '2024-09-20', body, season.seasonId)
    expect(await seasonPaper(season, 'supervision-record', '2024-09-20', 2)).toEqual(supervisionRecord)
  })

  it('of one alone is no team’s; what was not recorded is left out', async () => {
    const body = checked({ by: [season.committee[1]], findings: told(season, 'findings', supervisionRecord.findings) })
    await season.give(recordSupervision, '2024-09-20', body, season.seasonId)
    const { place: _, remedyBy: __, ...all } = supervisionRecord
    const [row] = all.signatures
    expect(await seasonPaper(season, 'supervision-record', '2024-09-20', 2, 2)).toEqual({
      ...all,
      by: all.by.slice(0, 1),
      conclusion: [],
      recommendations: [],
      signatures: [{ ...row, right: { ...row!.right, authority: 'NGƯỜI KIỂM TRA, GIÁM SÁT' } }],
    })
  })
})

describe('công văn đôn đốc', () => {
  it('says what is due since when and until when, and whose it is', async () => {
    const body = {
      candidacyIds: [season.candidacies.a, season.candidacies.b],
      step: 'member-ratings',
      text: told(season, 'text', reminder.text),
    }
    await season.give(sendReminder, '2024-12-05', body, season.seasonId)
    expect(await seasonPaper(season, 'reminder', '2024-12-05', 1)).toEqual(reminder)
  })
})
