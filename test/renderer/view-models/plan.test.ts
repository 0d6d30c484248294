import { describe, expect, it } from 'vitest'
import { documentId } from '../../../services/decisions/document/id.ts'
import { pinnedContext } from '../../../services/renderer/pinned-context.ts'
import { paperOf } from '../../../services/renderer/view-models/paper-of.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { play, type Step, seed, step } from '../../support/play.ts'
import { registrationOf } from '../../support/season/candidacies.ts'
import * as ids from '../../support/season/ids.ts'
import { fingerprint } from '../../support/season/papers.ts'
import { issuedPlan, planPaper } from '../../support/season/plans.ts'
import { at } from '../../support/season.ts'
import { documentOf } from '../rendering.ts'

const names = { person: () => 'Nguyễn Văn A', text: (_: unknown, field: string) => `${field}.` }

/** The paper of this id, once these steps were taken in an open season. */
async function printed(steps: readonly Step[], id: string) {
  const store = memoryStore()
  await seed(store, at('season-open'))
  await play(store, steps)
  const { draft, number } = await documentOf(store, id)
  return paperOf(draft!, number, await pinnedContext(store, draft!.basis), names)
}

describe('kế hoạch của chi bộ', () => {
  it('says what is aimed at, who does what by when, and goes to the committee to report', async () => {
    const paper = await printed(issuedPlan, planPaper)
    expect(paper).toMatchObject({
      ...{ paper: 'plan', issuer: 'Chi bộ Phòng A', year: '2024', model: '“chi bộ bốn tốt”' },
      subject: 'thực hiện mô hình “chi bộ bốn tốt” năm 2024',
      meeting: { body: 'chi bộ', on: '01/5/2024', share: '07/08, bằng 87,5%' },
      purpose: ['purpose.'],
      targets: [{ order: '1', group: 'Chất lượng sinh hoạt tốt', target: ['target.'] }],
      tasks: [
        { order: '1', task: ['task.'], by: 'Đồng chí Nguyễn Văn A', due: '30/6/2024' },
        { order: '2', task: ['task.'], by: 'Toàn thể đảng viên', due: 'Cả năm' },
      ],
      signature: { authority: 'T/M CHI BỘ', office: 'BÍ THƯ', people: [{ name: 'Nguyễn Văn A' }] },
    })
    expect(paper).not.toHaveProperty('implementation')
    expect(paper).toMatchObject({ head: { number: '02-KH/CB' } })
    expect('recipients' in paper && paper.recipients?.[0]).toMatch(/\(để báo cáo\)$/)
  })
})

describe('bản đăng ký of a branch that adopted a plan', () => {
  const source = { stream: 'candidacy' as const, id: ids.candidacyA }
  const registered = [
    step('RegisterBranch', { body: registrationOf(ids.branchA), occurredOn: '2024-05-03' }),
    step('DraftDocument', { body: { type: 'registration', source, fingerprint }, occurredOn: '2024-05-03' }),
  ]
  const paper = documentId('registration', source)

  it('cites it with its number and day once it is issued', async () => {
    expect(await printed([...issuedPlan, ...registered], paper)).toMatchObject({
      ownPlan: 'Kế hoạch số 02-KH/CB, ngày 02/5/2024',
    })
  })

  it('cites none that is not issued, and none where there is none', async () => {
    for (const steps of [issuedPlan.slice(0, -1), []])
      expect(await printed([...steps, ...registered], paper)).not.toHaveProperty('ownPlan')
  })
})
