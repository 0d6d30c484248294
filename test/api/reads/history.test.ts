import { describe, expect, it } from 'vitest'
import { BallotOpened } from '../../../contracts/ballot/open-ballot.ts'
import { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { DocumentNumbered } from '../../../contracts/document/number-document.ts'
import { DossierAssembled } from '../../../contracts/dossier/assemble-dossier.ts'
import { canonicalText, leafHash } from '../../../contracts/envelope.ts'
import { NumberAllocated } from '../../../contracts/numbers/allocate-number.ts'
import { RoundConvened } from '../../../contracts/round/convene-round.ts'
import { StepBlocked } from '../../../contracts/step-blocked.ts'
import { auditOfYear, candidacyHistory } from '../../../services/api/reads/audit.ts'
import { readModelsOver } from '../../support/read-models.ts'
import { established, published, registered, seasonOpened, sha } from '../../support/season-events.ts'

const everyone = { role: 'auditor', organisation: null, today: '2025-01-20' } as const
const fingerprint = { templates: sha('a'), fonts: sha('b'), browser: 'test' }

/** Two branches registered; a round of the first, with ballot, paper, number and dossier. */
async function aCase() {
  const models = await readModelsOver()
  const { record } = models
  await record('organisation-committee', established('Đảng bộ bộ phận'))
  await record('organisation-branch1', established('Chi bộ 1', 'committee'))
  await record('organisation-branch2', established('Chi bộ 2', 'committee'))
  await record('framework-framework1', published())
  await record('season-season2024', seasonOpened())
  const first = await record('candidacy-c1', registered('branch1'))
  await record('candidacy-c2', registered('branch2'))
  await record(
    'round-r1',
    RoundConvened({
      organisationId: 'branch1',
      organ: 'branch-meeting',
      seasonId: 'season2024',
      candidacies: ['c1'],
      kind: 'sinh hoạt thường kỳ tháng 12',
      openedAt: '08:00',
      place: 'Phòng họp',
      chairId: 'p1',
      minuteTakerId: 'p2',
      roll: [{ personId: 'p1', standing: 'official' }],
      level: 'branch',
      act: 'propose',
    }),
  )
  await record(
    'ballot-b1',
    BallotOpened({
      roundId: 'r1',
      method: 'paper',
      tellers: ['p1'],
      tellersChosen: { yes: 7, of: 7 },
      organisationId: 'branch1',
      candidacies: ['c1'],
      rule: 'branch',
      frameworkId: 'framework1',
      chairId: 'p1',
      entitled: 7,
      entitledPresent: 7,
      turn: 1,
    }),
  )
  await record(
    'document-d1',
    DocumentDrafted({
      type: 'count-record',
      source: { stream: 'ballot', id: 'b1' },
      fingerprint,
      organisationId: 'branch1',
      candidacies: ['c1'],
      layout: 'hd36-2018',
      date: '2024-12-10',
      signers: [{ personId: 'p1', as: 'head-teller' }],
      numbering: 'service',
      termId: '20200815',
      symbol: 'BB/CB',
    }),
  )
  const number = await record('numbers-branch1-20200815-count-record', NumberAllocated({ documentId: 'd1', number: 1 }))
  await record(
    'numbers-branch1-20200815-count-record',
    StepBlocked({
      policy: 'number-document',
      target: 'document-d1',
      sourceEvent: number.event.id,
      refusal: { code: 'UNAVAILABLE', detail: 'Hệ thống tạm thời chưa phục vụ được' },
    }),
  )
  await record('document-d1', DocumentNumbered({ number: 1 }))
  await record(
    'dossier-c1',
    DossierAssembled({
      candidacyId: 'c1',
      occasion: 'proposal',
      edition: 1,
      documents: ['d1'],
      fingerprint,
      files: [],
    }),
  )
  await models.caughtUp()
  return { ...models, first }
}

type Listed = { items: { type: string; leafHash: string; candidacies: string[] }[]; next?: string }
const types = (found: unknown) => (found as Listed).items.map(({ type }) => type)

describe('the history of a candidacy', () => {
  it('shows its own events and those of its round, ballot, papers, numbers, dossier and blocked steps', async () => {
    const { reader, first } = await aCase()
    const found = candidacyHistory.read(reader, { id: 'c1' }, {}, everyone) as Listed
    expect(types(found)).toEqual([
      'BranchRegistered',
      'RoundConvened',
      'BallotOpened',
      'DocumentDrafted',
      'NumberAllocated',
      'StepBlocked',
      'DocumentNumbered',
      'DossierAssembled',
    ])
    expect(found.items[0]).toEqual({
      position: first.position,
      id: first.event.id,
      type: 'BranchRegistered',
      stream: 'candidacy-c1',
      revision: 0,
      recordedAt: '2024-12-10T02:30:00.000Z',
      occurredOn: '2024-12-10',
      actor: { principal: 'key1', role: 'clerk', organisation: 'committee' },
      decider: { name: 'BranchRegistered', version: 1 },
      commandId: first.event.commandId,
      causationId: null,
      candidacies: ['c1'],
      year: 2024,
      seasonId: 'season2024',
      framework: { id: 'framework1', sha256: seasonOpened().data.frameworkSha256 },
      leafHash: leafHash(canonicalText(first.event)),
    })
  })

  it('says which step waits for what', async () => {
    const { reader } = await aCase()
    const { items } = candidacyHistory.read(reader, { id: 'c1' }, {}, everyone) as unknown as {
      items: { blocked?: object }[]
    }
    expect(items.flatMap(({ blocked }) => blocked ?? [])).toEqual([
      { policy: 'number-document', target: 'document-d1', refusal: 'UNAVAILABLE', waiting: true },
    ])
  })

  it('is the same in pages of three as in one', async () => {
    const { reader } = await aCase()
    const whole = candidacyHistory.read(reader, { id: 'c1' }, {}, everyone) as Listed
    const pages: Listed[] = []
    for (let cursor: string | undefined; ; ) {
      const query = { limit: 3, ...(cursor === undefined ? {} : { cursor }) }
      pages.push(candidacyHistory.read(reader, { id: 'c1' }, query, everyone) as Listed)
      cursor = pages.at(-1)!.next
      if (cursor === undefined) break
    }
    expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 2])
    expect(pages.flatMap(({ items }) => items)).toEqual(whole.items)
  })

  it('is not found by a key of another branch', async () => {
    const { reader } = await aCase()
    expect(
      candidacyHistory.read(reader, { id: 'c1' }, {}, { role: 'clerk', organisation: 'branch2', today: '2025-01-20' }),
    ).toMatchObject({
      refused: { code: 'NOT_FOUND' },
    })
  })

  it('refuses a cursor of something else', async () => {
    const { reader } = await aCase()
    expect(candidacyHistory.read(reader, { id: 'c1' }, { cursor: 'abc' }, everyone)).toMatchObject({
      refused: { code: 'INVALID_REQUEST' },
    })
  })
})

describe('the audit of a year', () => {
  it('holds the framework, the season and every case of it', async () => {
    const { reader } = await aCase()
    expect(types(auditOfYear.read(reader, { year: 2024 }, {}, everyone))).toEqual([
      'FrameworkPublished',
      'SeasonOpened',
      'BranchRegistered',
      'BranchRegistered',
      'RoundConvened',
      'BallotOpened',
      'DocumentDrafted',
      'NumberAllocated',
      'StepBlocked',
      'DocumentNumbered',
      'DossierAssembled',
    ])
    expect(types(auditOfYear.read(reader, { year: 2023 }, {}, everyone))).toEqual([])
  })

  it('shows a branch its own cases alone', async () => {
    const { reader } = await aCase()
    const found = auditOfYear.read(
      reader,
      { year: 2024 },
      {},
      { role: 'clerk', organisation: 'branch2', today: '2025-01-20' },
    ) as Listed
    expect(found.items.map(({ type, candidacies }) => [type, candidacies])).toEqual([['BranchRegistered', ['c2']]])
  })
})
