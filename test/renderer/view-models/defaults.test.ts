import { beforeAll, describe, expect, it } from 'vitest'
import type { LayoutRule } from '../../../contracts/document/draft-document.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { faceOf } from '../../../services/renderer/view-models/defaults.ts'
import { framework2024, frameworkWith } from '../../support/framework.ts'
import { documentOf } from '../rendering.ts'
import { playSeason, type Season } from '../season/season.ts'

let season: Season
beforeAll(async () => {
  season = await playSeason()
})

const subjectOfReport = (subject: string): Framework =>
  frameworkWith((copy) => {
    copy.papers.find(({ paper }) => paper === 'report')!.subject = subject
  })

async function faceOfReport(rules: Framework, layout: LayoutRule) {
  const draft = { ...(await documentOf(season.store, season.documents.report)).draft!, layout }
  return faceOf(rules, 2024, 'branch', 'report', draft, await pinnedContext(season.store, draft.basis))
}

async function recipientsOfDecision(own?: Record<string, string>) {
  const { draft } = await documentOf(season.store, season.documents.decision)
  const context = await pinnedContext(season.store, draft!.basis)
  return faceOf(framework2024, 2024, 'authority', 'decision', draft!, context, own).recipients
}

describe('the subject that a framework words', () => {
  it.each([
    ['hd36-2018', 'về việc kết quả năm 2024'],
    ['hd05-2026', 'kết quả năm 2024'],
  ] as const)('under %s: %s', async (layout, subject) =>
    expect((await faceOfReport(subjectOfReport('về việc kết quả năm {year}'), layout)).subject).toBe(subject),
  )

  it('keeps “về” where it says what the paper is about', async () => {
    const { subject } = await faceOfReport(subjectOfReport('về kết quả về việc học tập'), 'hd05-2026')
    expect(subject).toBe('về kết quả về việc học tập')
  })
})

describe('the recipients that a framework names', () => {
  it('take the number of the article from the decision itself', async () =>
    expect(await recipientsOfDecision({ executingArticle: '3' })).toEqual(['Như Điều 3', 'Lưu Đảng ủy']))

  it.each([
    ['a', 'Các đồng chí chi ủy viên'],
    ['b', 'Các đồng chí đảng viên'],
  ] as const)('of branch %s, with or without a chi ủy: %s', async (branch, members) => {
    const { documents } = season
    const { draft } = await documentOf(season.store, branch === 'a' ? documents.report : documents.ofB.report)
    const context = await pinnedContext(season.store, draft!.basis)
    const { recipients } = faceOf(framework2024, 2024, 'branch', 'report', draft!, context)
    expect(recipients).toEqual(['Đảng ủy bộ phận Cơ sở X (để báo cáo)', members, 'Lưu Chi bộ'])
  })

  it('leave out who cannot be named', async () => expect(await recipientsOfDecision()).toEqual(['Lưu Đảng ủy']))
})
