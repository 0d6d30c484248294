import { describe, expect, it } from 'vitest'
import { seasonAt } from '../support/http-season.ts'

describe('a season over HTTP', () => {
  it('goes from registration to recognition', async () => {
    const s = await seasonAt('decided')
    const { body } = await s.get(`/v1/candidacies/${s.candidacyId}`)
    expect(body.phase).toBe('recognised')
    expect(body.outcomes.map(({ level, outcome }: { level: string; outcome: string }) => [level, outcome])).toEqual([
      ['branch', 'proposed'],
      ['committee', 'proposed'],
      ['authority', 'recognised'],
    ])
  })
})
