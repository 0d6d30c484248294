import { describe, expect, it } from 'vitest'
import { CommitmentSigned } from '../../contracts/candidacy/sign-commitment.ts'
import type { StandingItem } from '../../contracts/http/standings.ts'
import { standingList } from '../../services/api/reads/standings.ts'
import { sheetOf95and5 } from '../support/framework.ts'
import { readModelsOver } from '../support/read-models.ts'
import {
  appraised,
  closed,
  established,
  published,
  registered,
  scored,
  seasonOpened,
} from '../support/season-events.ts'

const everyone = { role: 'administrator', organisation: null, today: '2025-01-20' } as const

async function threeBranches() {
  const models = await readModelsOver()
  const { record } = models
  await record('organisation-authority', established('Đảng bộ Sở Y'))
  await record('organisation-committee', established('Đảng bộ bộ phận', 'authority'))
  await record('framework-framework1', published())
  await record('season-season2024', seasonOpened())
  for (const name of ['branch1', 'branch2', 'branch3']) {
    await record(`organisation-${name}`, established(name, 'committee'))
    await record(`candidacy-c${name}`, registered(name))
  }
  return models
}

describe('standings of a season', () => {
  it('show an open sheet as its running sum, and equal totals share a rank', async () => {
    const { record, reader, caughtUp } = await threeBranches()
    await record(
      'candidacy-cbranch1',
      CommitmentSigned({ branchRepresentativeId: 'p1', committeeRepresentativeId: 'p2' }),
    )
    await record('candidacy-cbranch1', scored([{ criterion: 'I.1', points: 300 }]))
    await record(
      'candidacy-cbranch1',
      scored([
        { criterion: 'I.1', points: 250 },
        { criterion: 'II.1', points: 150 },
      ]),
    )
    await caughtUp()
    const found = standingList.read(reader, {}, { year: 2024 }, everyone)
    expect(found).toMatchObject({
      items: [
        { candidacyId: 'cbranch1', state: 'committed', sheet: 'open', rank: 1, total: 4, maximum: 100 },
        { candidacyId: 'cbranch2', state: 'registered', sheet: 'open', rank: 2, total: 0, maximum: 100 },
        { candidacyId: 'cbranch3', rank: 2, total: 0 },
      ],
    })
  })

  it('keep the self-assessment beside the appraisal, which counts', async () => {
    const { record, reader, caughtUp } = await threeBranches()
    await record('candidacy-cbranch1', closed(sheetOf95and5()))
    await record('candidacy-cbranch2', closed(sheetOf95and5({ criterion: 'I.1', points: 0 })))
    await record('candidacy-cbranch1', appraised(sheetOf95and5({ criterion: 'IV.1', points: 0 })))
    await caughtUp()
    const found = standingList.read(reader, {}, { year: 2024, limit: 2 }, everyone) as { items: StandingItem[] }
    const [second, first] = found.items
    expect([second!.candidacyId, second!.rank, second!.total]).toEqual(['cbranch2', 1, 90.5])
    expect(first).toEqual({
      candidacyId: 'cbranch1',
      seasonId: 'season2024',
      year: 2024,
      model: 'four-good-branch',
      organisationId: 'branch1',
      committeeId: 'committee',
      attempt: 1,
      submission: 1,
      state: 'appraised',
      rank: 2,
      sheet: 'appraised',
      total: 89.5,
      maximum: 100,
      required: 90,
      distance: 0.5,
      thresholdReached: false,
      selfAssessment: { total: 95.5, maximum: 100, classification: 'excellent' },
      appraisal: { total: 89.5, maximum: 100, classification: 'not-reached' },
      groups: [
        group('I', 24, { points: 28.5, maximum: 30 }),
        group('II', 16, { points: 19, maximum: 20 }),
        group('III', 20, { points: 25, maximum: 25 }),
        { ...group('IV', 20, { points: 23, maximum: 25 }), appraised: { points: 17, maximum: 25 } },
      ],
    })
  })
})

type Points = { points: number; maximum: number }
const group = (group: string, required: number, self: Points) => ({ group, required, self, appraised: self })
