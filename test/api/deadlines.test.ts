import { describe, expect, it } from 'vitest'
import { seasonAt } from '../support/http-season.ts'

type Item = { readonly step: string; readonly state: string; readonly organisationId: string }

describe('GET /v1/deadlines over HTTP', () => {
  it('judges by today, unless another day is asked for', async () => {
    const s = await seasonAt('registered')
    const registration = async (query: string) => {
      const { body } = await s.get(`/v1/deadlines?${query}after=${await s.store.head()}`)
      return (body.items as Item[]).find(({ step }) => step === 'registration')!.state
    }
    expect(await registration('')).toMatch(/^done/)
    expect(await registration('asOf=2020-01-01&')).toBe('ahead')
  })
})

describe('GET /v1/seasons/{id}', () => {
  it('shows the committee’s work in clear to the committee, and none of it to a branch', async () => {
    const s = await seasonAt('registered')
    const path = `/v1/seasons/${s.seasonId}`
    const contents = 'Tháng 5 đúng tiến độ.'
    await s.make(`${path}/reports`, { period: { unit: 'year', number: 1 }, contents }, { as: s.clerk.committee })
    const { body } = await s.get(path, { as: s.clerk.committee })
    expect(body.reports).toMatchObject([{ period: { unit: 'year', number: 1 }, contents }])
    expect((await s.get(path, { as: s.clerk.branch })).body).not.toHaveProperty('reports')
  })
})
