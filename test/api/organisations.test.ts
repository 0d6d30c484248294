// Organisations through time, over REST: what held on a day, and whose rights pass to whom.
import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import { seasonAt } from '../support/http-season.ts'
import { idOf, organisationBody, type World, world } from '../support/http-world.ts'

const legalBasis = { type: 'Quyết định', number: '45-QĐ/TU', date: '2025-02-20', issuer: 'Tỉnh ủy' }
const effective = { effectiveFrom: '2025-03-01', legalBasis }
const [before, then] = ['2025-02-28', '2025-03-01']

async function listed(w: World, query: string, as?: string) {
  const { body } = await w.get(
    `/v1/organisations?${query}&after=${await w.store.head()}`,
    as === undefined ? {} : { as },
  )
  return body.items as { id: string; name: string; parentId?: string; kind: string; ended?: object }[]
}

async function reorganised(): Promise<World> {
  const w = await world()
  w.at('2025-03-10')
  await w.make(`/v1/organisations/${w.committee}/names`, { names: { name: 'Đảng bộ bộ phận Mới' }, ...effective })
  await w.make(`/v1/organisations/${w.committee}/kind`, { kind: 'grassroots', ...effective })
  await w.make(`/v1/organisations/${w.branch}/parent`, { parentId: w.authority, ...effective })
  await w.make(`/v1/organisations/${w.otherBranch}/merge`, { into: w.branch, ...effective })
  return w
}

describe('organisations as of a day', () => {
  it('are listed with the names, kinds, superiors and ends of that day, by default of today', async () => {
    const w = await reorganised()
    const told = async (query: string) =>
      (await listed(w, query)).map(({ id, name, kind, parentId, ended }) => ({ id, name, kind, parentId, ended }))
    const authority = { id: w.authority, name: 'Đảng bộ Sở Y', kind: 'superior', parentId: undefined, ended: undefined }
    const committee = { id: w.committee, parentId: w.authority, ended: undefined }
    const branch = { id: w.branch, name: 'Chi bộ Phòng A', kind: 'branch', ended: undefined }
    const other = { id: w.otherBranch, name: 'Chi bộ Phòng B', kind: 'branch', parentId: w.committee }
    const now = [
      authority,
      { ...committee, name: 'Đảng bộ bộ phận Mới', kind: 'grassroots' },
      { ...branch, parentId: w.authority },
      { ...other, ended: { on: then, by: 'merged', successors: [w.branch] } },
    ]
    expect(await told(`asOf=${then}`)).toEqual(now)
    expect(await told('limit=10')).toEqual(now)
    expect(await told(`asOf=${before}`)).toEqual([
      authority,
      { ...committee, name: 'Đảng bộ bộ phận Cơ sở X', kind: 'divisional' },
      { ...branch, parentId: w.committee },
      { ...other, ended: undefined },
    ])
    expect(await told('asOf=2020-08-14')).toEqual([])
  })

  it('are looked for under one by the tree of that day, through to the successor', async () => {
    const w = await reorganised()
    const under = async (id: string, day: string) => (await listed(w, `under=${id}&asOf=${day}`)).map((one) => one.id)
    expect(await under(w.committee, before)).toEqual([w.committee, w.branch, w.otherBranch])
    expect(await under(w.committee, then)).toEqual([w.committee, w.otherBranch])
    expect(await under(w.branch, before)).toEqual([w.branch])
    expect(await under(w.branch, then)).toEqual([w.branch, w.otherBranch])
  })

  it('are shown one by one in the same way, with every change', async () => {
    const w = await reorganised()
    const shown = async (id: string, day: string) => (await w.get(`/v1/organisations/${id}?asOf=${day}`)).body
    expect([(await shown(w.committee, before)).name, (await shown(w.committee, then)).name]).toEqual([
      'Đảng bộ bộ phận Cơ sở X',
      'Đảng bộ bộ phận Mới',
    ])
    expect((await shown(w.otherBranch, before)).ended).toBe(undefined)
    expect((await shown(w.otherBranch, then)).ended).toEqual({
      ...{ by: 'merged', successors: [w.branch], ends: true, effectiveFrom: then },
    })
    expect((await shown(w.branch, then)).changes.parents).toEqual([
      { parentId: w.committee, effectiveFrom: '2020-08-15' },
      { parentId: w.authority, effectiveFrom: then },
    ])
  })

  it('a day that is none is refused', async () => {
    const w = await world()
    await refuses(w, () => w.get('/v1/organisations?asOf=2025-02-30'), 'INVALID_REQUEST', ['/asOf'])
  })
})

describe('rights over one that ended', () => {
  it('pass to whoever took its place: reading, and acting for it', async () => {
    const s = await seasonAt('registered')
    const heir = idOf(
      await s.make('/v1/organisations', organisationBody('Chi bộ Mới', 'branch', 'branch-meeting', s.committee)),
    )
    const stranger = await s.key('clerk', s.otherBranch)
    const as = await s.key('clerk', heir)
    const read = async (key: string) => (await s.get(`/v1/candidacies/${s.candidacyId}`, { as: key })).status
    const number = { scheme: 'qd20-2020', value: '1', effectiveFrom: '2025-03-01' }
    const act = async (key: string, value: string) =>
      (await s.send('POST', `/v1/organisations/${s.branch}/identifiers`, { ...number, value }, { as: key })).status
    expect([await read(as), await act(as, 'a')]).toEqual([404, 403])
    await s.make(`/v1/organisations/${s.branch}/merge`, { into: heir, ...effective, effectiveFrom: '2024-06-01' })
    s.at('2024-05-31')
    expect([await read(as), await act(as, 'b')]).toEqual([404, 403])
    s.at('2024-06-01')
    expect([await read(as), await act(as, 'c')]).toEqual([200, 201])
    expect([await read(stranger), await act(stranger, 'd')]).toEqual([404, 403])
    const found = await s.get(`/v1/candidacies?after=${await s.store.head()}`, { as })
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([s.candidacyId])
  })

  it('pass with those below it: a committee sees the branches of the one whose place it took', async () => {
    const s = await seasonAt('registered')
    const heir = idOf(
      await s.make(
        '/v1/organisations',
        organisationBody('Đảng bộ Mới', 'divisional', 'executive-committee', s.authority),
      ),
    )
    const as = await s.key('committee', heir)
    const read = async () => (await s.get(`/v1/candidacies/${s.candidacyId}`, { as })).status
    expect(await read()).toBe(404)
    await s.make(`/v1/organisations/${s.committee}/dissolution`, {
      successorId: heir,
      ...effective,
      effectiveFrom: '2024-05-02',
    })
    expect(await read()).toBe(200)
  })
})

describe('the members of one that ended', () => {
  it('are listed under whoever took its place; who left is listed no more', async () => {
    const w = await reorganised()
    const [left, ...stayed] = w.otherMembers as [string, ...string[]]
    const listed = async (organisation: string) => {
      const { body } = await w.get(`/v1/persons?organisation=${organisation}&after=${await w.store.head()}`)
      return body.items.map(({ id }: { id: string }) => id)
    }
    expect(await listed(w.branch)).toEqual([...w.members, ...w.otherMembers])
    await w.make(`/v1/persons/${left}/memberships/end`, { organisationId: w.branch, until: '2025-03-09' })
    expect(await listed(w.branch)).toEqual([...w.members, ...stayed])
    const { body } = await w.get(`/v1/persons/${left}`)
    const joined = { organisationId: w.otherBranch, standing: 'official', from: '2021-01-01' }
    expect(body.memberships).toEqual([{ ...joined, until: '2025-03-09' }])
  })
})
