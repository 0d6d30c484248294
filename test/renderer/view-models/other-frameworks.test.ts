// Papers under the framework of nine criteria, passed or not, every month.
import { describe, expect, it } from 'vitest'
import type { SinglePaper } from '../../../services/renderer/papers/dossier.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import type { Names } from '../../../services/renderer/view-models/names.ts'
import { paperOf } from '../../../services/renderer/view-models/paper-of.ts'
import { playedMonthly } from '../../support/monthly-season.ts'
import { everything } from '../../support/play.ts'
import { candidacyB } from '../../support/season/ids.ts'
import { documentOf } from '../rendering.ts'

const names: Names = { person: (id) => id, text: (_, field) => field }

async function papersOfB(): Promise<ReadonlyMap<string, SinglePaper>> {
  const store = await playedMonthly()
  const drafts = (await everything(store)).filter(({ type }) => type === 'DocumentDrafted')
  const papers = new Map<string, SinglePaper>()
  for (const { stream } of drafts) {
    const { draft, number } = await documentOf(store, stream.slice('document-'.length))
    if (!draft!.candidacies.includes(candidacyB)) continue
    const paper = paperOf(draft!, number, await pinnedContext(store, draft!.basis), names)
    papers.set(paper.paper, paper)
  }
  return papers
}

const marks = (other: string, ...months: readonly number[]) =>
  Array.from({ length: 12 }, (_, n) => (months.includes(n + 1) ? other : 'x'))

describe('papers under a monthly framework of passed and not passed', () => {
  it('say months in the place of points', async () => {
    const papers = await papersOfB()
    const sheet = papers.get('self-assessment')!
    if (sheet.paper !== 'self-assessment') throw new Error(sheet.paper)
    expect(sheet.months).toEqual({
      columns: Array.from({ length: 12 }, (_, n) => String(n + 1)),
      results: marks('-', 3, 7),
      ...{ reached: '10/12', last: 'Số tháng đạt', evidence: [] },
    })
    expect(sheet.groups[0]!.rows.map((row) => [row.marks, row.second])).toEqual([
      [marks('-'), '12'],
      [marks('-', 3, 7), '10'],
      [marks('-'), '12'],
    ])
    expect(sheet.classification).toBe('Đạt “chi bộ bốn tốt”')

    const appraisal = papers.get('appraisal')!
    if (appraisal.paper !== 'appraisal') throw new Error(appraisal.paper)
    expect(appraisal.columns).toEqual({ self: 'Số tháng tự đánh giá đạt', appraised: 'Số tháng thẩm định đạt' })
    expect(appraisal.total).toEqual({ maximum: '', self: '10/12', appraised: '10/12', difference: '' })

    const registration = papers.get('registration')!
    if (registration.paper !== 'registration') throw new Error(registration.paper)
    expect(registration.branchType).toBe('chi bộ cơ quan, đơn vị sự nghiệp')

    const list = papers.get('proposal-committee')!
    if (list.paper !== 'proposal-committee') throw new Error(list.paper)
    expect([list.scores.self, list.scores.appraised]).toEqual([
      'Số tháng đạt (tự đánh giá)',
      'Số tháng đạt (thẩm định)',
    ])
    expect(list.annex.rows.map((row) => [row.selfScore, row.appraisedScore])).toContainEqual(['10', '10'])
    const decision = papers.get('decision')!
    if (decision.paper !== 'decision') throw new Error(decision.paper)
    expect([decision.pointsTitle, decision.annex.rows.map((row) => row.points)]).toEqual(['Số tháng đạt', ['12', '10']])

    const proposal = papers.get('proposal-branch')!
    if (proposal.paper !== 'proposal-branch') throw new Error(proposal.paper)
    expect([proposal.threshold, proposal.scores.total]).toEqual(['10 tháng đạt', { maximum: '12', points: '10' }])
  }, 60_000)
})
