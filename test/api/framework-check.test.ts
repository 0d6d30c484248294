import { describe, expect, it } from 'vitest'
import { frameworkHash } from '../../services/decisions/rules/hash.ts'
import { framework2024, wireFramework, wireFramework2024 } from '../support/framework.ts'
import { testApp } from '../support/test-app.ts'

const path = '/v1/frameworks/check'
type Draft = Record<string, unknown> & { thresholds: object; score: object }
const draft = (changes: Partial<Draft>) => ({ framework: { ...(wireFramework2024 as Draft), ...changes } })

describe('a draft of a framework', () => {
  it('without faults is told the hash under which it would be published', async () => {
    const t = await testApp()
    const { status, body } = await t.send('POST', path, { framework: wireFramework2024 })
    expect([status, body]).toEqual([200, { consistent: true, faults: [], sha256: frameworkHash(framework2024) }])
  })

  it('with faults is told all of them, each with its place', async () => {
    const t = await testApp()
    const { status, body } = await t.send(
      'POST',
      path,
      draft({ thresholds: { recognise: 101, excellent: 95, eachGroup: { numerator: 5, denominator: 4 } } }),
    )
    expect(status).toBe(200)
    expect(body).toEqual({
      consistent: false,
      faults: [
        { pointer: '/framework/thresholds/recognise', detail: 'vượt tổng điểm tối đa 100' },
        { pointer: '/framework/thresholds/excellent', detail: 'thấp hơn mức công nhận' },
        { pointer: '/framework/thresholds/eachGroup', detail: 'phần tối thiểu vượt 1' },
      ],
    })
  })

  it('of the wrong shape is told so in the same way, empty groups and steps finer than a hundredth among them', async () => {
    const t = await testApp()
    const shape = await t.send('POST', path, draft({ groups: [], kind: 'x' }))
    expect(shape.body.faults).toEqual([
      { pointer: '/framework/kind', detail: 'không có trường này trong yêu cầu' },
      { pointer: '/framework/groups', detail: 'tối thiểu 1 mục' },
    ])
    const fine = await t.send('POST', path, draft({ score: { ...(wireFramework2024 as Draft).score, step: 0.125 } }))
    expect(fine.body.faults.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/framework/score/step'])
    expect((await t.send('POST', path, {})).body.faults).toEqual([
      { pointer: '/framework', detail: 'bắt buộc phải có' },
    ])
  })

  it('leaves nothing behind', async () => {
    const t = await testApp()
    const head = await t.store.head()
    for (const name of ['chi-bo-bon-tot-hang-thang', 'dang-bo-co-so-bon-tot']) {
      expect((await t.send('POST', path, { framework: wireFramework(name) })).body.consistent).toBe(true)
    }
    expect(await t.store.head()).toBe(head)
  })

  it('is for those who hold a key', async () => {
    const t = await testApp()
    expect((await t.send('POST', path, { framework: wireFramework2024 }, { as: null })).status).toBe(401)
  })
})
