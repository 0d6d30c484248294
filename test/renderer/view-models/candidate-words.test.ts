import { describe, expect, it } from 'vitest'
import { candidateWords } from '../../../services/renderer/view-models/candidate-words.ts'
import { CALLED } from '../../support/papers/season.ts'

const of = (...kinds: string[]) => ({ appliesTo: { kinds, years: { from: 2024 } } })
const grassroots = {
  ...{ name: 'đảng bộ cơ sở', title: 'Đảng bộ cơ sở', short: 'đảng bộ', subject: 'Đảng bộ', committee: 'đảng ủy' },
  ...{ secretary: 'bí thư đảng ủy', secretaryTitle: 'Bí thư Đảng ủy' },
}

describe('what papers call candidates', () => {
  it('follows their kind', () => {
    expect(candidateWords(of('branch', 'grassroots-branch'))).toEqual(CALLED)
    expect(candidateWords(of('grassroots'))).toEqual(grassroots)
    expect(candidateWords(of('branch', 'grassroots'), ['grassroots'])).toEqual(grassroots)
  })

  it('fits all of them where their kinds differ, or are not known', () => {
    const words = candidateWords(of('branch', 'grassroots'))
    expect([words.name, words.subject, words.committee]).toEqual(['tổ chức đảng', 'Tổ chức đảng', 'cấp ủy'])
    expect(candidateWords(of('corps'))).toEqual(words)
  })

  it('is what the framework says, where it says something', () => {
    const names = {
      kinds: ['corps'],
      name: 'đảng bộ quân sự',
      short: 'đảng bộ',
      committee: 'đảng ủy',
      secretaryOf: 'đảng ủy',
    }
    const words = candidateWords({ ...of('corps'), candidateNames: [names] })
    expect(words).toEqual({ ...grassroots, name: 'đảng bộ quân sự', title: 'Đảng bộ quân sự' })
  })
})
