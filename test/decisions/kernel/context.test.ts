import { describe, expect, it } from 'vitest'
import { framework } from '../../../services/decisions/framework/state.ts'
import { type Context, loadContext, readFrom, ref } from '../../../services/decisions/kernel/context.ts'
import { organisation } from '../../../services/decisions/organisation/state.ts'
import { season } from '../../../services/decisions/season/state.ts'
import { memoryStore } from '../../../services/store/memory.ts'
import { seed } from '../../support/play.ts'
import { committee, frameworkId, seasonId } from '../../support/season/ids.ts'
import { at } from '../../support/season.ts'

async function reader() {
  const store = memoryStore()
  await seed(store, at('season-open'))
  return readFrom(store)
}

const seasonAndItsFramework = (context: Context) => {
  const opened = context.get(season, seasonId)?.opened
  return [ref(season, seasonId), ...(opened == null ? [] : [ref(framework, opened.frameworkId)])]
}

describe('the context of a decision', () => {
  it('follows names that only what was read can tell, and says at which revisions, in the order of reading', async () => {
    const { context, basis } = await loadContext(await reader(), seasonAndItsFramework)
    expect(context.get(framework, frameworkId)?.framework?.code).toBe('CB4T-2024')
    expect(basis).toStrictEqual([
      { stream: `season-${seasonId}`, revision: 0 },
      { stream: `framework-${frameworkId}`, revision: 0 },
    ])
  })

  it('says of a stream that does not exist that it was looked for', async () => {
    const { context, basis } = await loadContext(await reader(), () => [ref(season, 'nowhere')])
    expect(context.get(season, 'nowhere')).toBeUndefined()
    expect(basis).toStrictEqual([{ stream: 'season-nowhere', revision: -1 }])
  })

  it('reads a stream once, however often it is named', async () => {
    const { basis } = await loadContext(await reader(), () => [ref(season, seasonId), ref(season, seasonId)])
    expect(basis).toStrictEqual([{ stream: `season-${seasonId}`, revision: 0 }])
  })

  it('throws when a decision looks at a stream that nobody named: the audit could not decide again', async () => {
    const { context } = await loadContext(await reader(), () => [ref(season, seasonId)])
    expect(() => context.get(organisation, committee)).toThrow(`organisation-${committee}`)
  })

  it('gives up when the names never end', async () => {
    let n = 0
    const endless = () => [ref(season, `s${n++}`)]
    await expect(loadContext(await reader(), endless)).rejects.toThrow('still grow')
  })
})
