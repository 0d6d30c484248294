// GET of one resource after a return, a withdrawal, late steps, the season's end, other settings, a cancelled paper.
import { describe, expect, it } from 'vitest'
import type { Framework } from '../../contracts/framework/framework.ts'
import { refuses } from '../support/answers.ts'
import { png } from '../support/evidence-files.ts'
import { wireFramework2024 } from '../support/framework.ts'
import { meetings, registration, sheet } from '../support/http-bodies.ts'
import { type Season, seasonAt } from '../support/http-season.ts'
import { convocation } from '../support/http-vote.ts'
import { idOf } from '../support/http-world.ts'
import { evidenceData, evidenceForm, formType, multipart } from '../support/multipart.ts'

const reasons = ['Thiếu minh chứng tiêu chí I.1', 'Đồng chí An chưa ký phiếu']
const sessions = { form: 'Hội nghị chi bộ', attendances: 4, subject: 'Kế hoạch thực hiện mô hình' }
const progress = [
  { dissemination: sessions, content: 'Đồng chí An quán triệt' },
  { month: 11, content: 'Thực hiện đúng tiến độ', difficulties: 'Đồng chí Bình đi học' },
]
const rated = { total: 4, excellent: 0, good: 3, completed: 1, failed: 0, unrated: 0 }

const candidacyOf = async (s: Season) => (await s.get(`/v1/candidacies/${s.candidacyId}`)).body
const post = (s: Season, step: string, body: object, as = s.clerk.branch) =>
  s.make(`/v1/candidacies/${s.candidacyId}/${step}`, body, { as })

async function returned(): Promise<Season> {
  const s = await seasonAt('proposed')
  s.at('2024-12-16')
  await post(s, 'returns', { reasons, until: '2024-12-25' }, s.clerk.committee)
  return s
}

describe('a candidacy that was returned', () => {
  it('shows why and until when, its scores, and nothing that its earlier submission came to', async () => {
    const body = await candidacyOf(await returned())
    expect(body).toMatchObject({
      ...{ phase: 'returned', submission: 2, results: null, selfAssessment: null, appraisal: null, outcomes: [] },
      returned: { reasons, until: '2024-12-25', submission: 2, on: '2024-12-16' },
      scores: sheet,
    })
  })

  it('shows what the branch adds, as it was sent', async () => {
    const s = await returned()
    for (const report of progress) await post(s, 'progress-reports', report)
    await post(s, 'member-ratings', rated)
    const file = { key: 'minh chứng', as: s.clerk.branch, headers: formType }
    const sent = multipart(evidenceForm(png()))
    expect((await s.send('POST', `/v1/candidacies/${s.candidacyId}/evidence`, sent, file)).status).toBe(201)
    const on = '2024-12-16'
    const body = await candidacyOf(s)
    expect([body.progress, body.ratings]).toEqual([progress.map((report) => ({ ...report, on })), { ...rated, on }])
    const { sha256, bytes, ...shown } = body.evidence[0]
    expect(shown).toEqual({ ...evidenceData, mediaType: 'image/png', pages: 1, on })
    expect((await s.get(`/v1/evidence/${sha256}`)).raw).toHaveLength(bytes)
  })

  it('and then withdrawn, shows the reason', async () => {
    const s = await returned()
    await post(s, 'withdrawal', { reason: 'Đồng chí An chuyển công tác' })
    expect(await candidacyOf(s)).toMatchObject({
      phase: 'withdrawn',
      withdrawal: { reason: 'Đồng chí An chuyển công tác', on: '2024-12-16' },
    })
  })
})

const wire = wireFramework2024 as Framework
const withLeave = {
  ...wire,
  code: 'CB4T-2025',
  deadlines: wire.deadlines.map((rule) => ({ ...rule, late: 'with-leave' })),
}

/** The next year's season, where late steps pass with leave; the branch registers after its window. */
async function registeredLate() {
  const s = await seasonAt('opened')
  const late = { reason: 'Đồng chí Bình nghỉ ốm', acceptedBy: s.committeeMembers[0] }
  s.at('2025-05-02')
  const frameworkId = idOf(await s.make('/v1/frameworks', { framework: withLeave }))
  const asked = { organisationId: s.committee, frameworkId, year: 2025 }
  const seasonId = idOf(await s.make('/v1/seasons', asked, { as: s.clerk.committee }))
  s.at('2025-05-20')
  const body = registration({ ...s, seasonId }, { meeting: { heldOn: '2025-05-19', yes: 4, of: 4 }, late })
  const candidacyId = idOf(await s.make('/v1/registrations', body, { as: s.clerk.branch }))
  return { s: { ...s, seasonId, candidacyId }, late }
}

describe('a step accepted late', () => {
  it('is shown with its reason, by whom it was accepted, and when it was due', async () => {
    const { s, late } = await registeredLate()
    const body = await candidacyOf(s)
    expect(body.late).toEqual([{ ...late, step: 'registration', due: '2025-03-31', on: '2025-05-20' }])
    expect(body.registration).not.toHaveProperty('late')
    const { items } = (await s.get(`/v1/candidacies?year=2025&after=${await s.store.head()}`)).body
    expect(items).toMatchObject([{ late: [{ step: 'registration', due: '2025-03-31', on: '2025-05-20' }] }])
  })

  it('of a round is shown there', async () => {
    const { s, late } = await registeredLate()
    const parties = { branchRepresentativeId: s.members[0], committeeRepresentativeId: s.committeeMembers[0] }
    await post(s, 'commitment', { ...parties, late })
    s.at('2026-05-04')
    const meeting = { ...convocation(s, meetings.branch(s)), late }
    const roundId = idOf(await s.make('/v1/rounds', meeting, { as: s.clerk.branch }))
    const { body } = await s.get(`/v1/rounds/${roundId}`, { as: s.clerk.branch })
    expect(body).toMatchObject({ commended: [], late: [{ ...late, step: 'branch-round', on: '2026-05-04' }] })
    expect(body.convened).not.toHaveProperty('late')
  })
})

describe('a season that is closed', () => {
  const unfinishedBecause = 'Đồng chí An đi vắng dài ngày'

  async function ended() {
    const s = await seasonAt('registered')
    s.at('2024-06-01')
    const unfinished = [{ candidacyId: s.candidacyId, reason: unfinishedBecause }]
    await s.make(`/v1/seasons/${s.seasonId}/close`, { unfinished }, { as: s.clerk.committee })
    return { s, unfinished }
  }

  it('shows committee and superiors who registered, and why somebody came to no end', async () => {
    const { s, unfinished } = await ended()
    const counts = { registered: 1, withdrawn: 0, recognised: 0, notRecognised: 0, notProposed: 0 }
    for (const as of [s.clerk.committee, s.clerk.authority]) {
      expect((await s.get(`/v1/seasons/${s.seasonId}`, { as })).body).toMatchObject({
        registered: 1,
        candidacies: [{ candidacyId: s.candidacyId, organisationId: s.branch, attempt: 1 }],
        closed: { ...counts, unfinished, on: '2024-06-01' },
      })
    }
    const { items } = (await s.get(`/v1/seasons?after=${await s.store.head()}`)).body
    expect(items).toMatchObject([{ registered: 1, closed: { ...counts, unfinished: 1, on: '2024-06-01' } }])
  })

  it('shows branches the counts alone', async () => {
    const { s } = await ended()
    for (const as of [s.clerk.branch, s.clerk.stranger]) {
      const { body, raw } = await s.get(`/v1/seasons/${s.seasonId}`, { as })
      expect(body.closed).toEqual({
        ...{ registered: 1, withdrawn: 0, recognised: 0, notRecognised: 0, notProposed: 0, on: '2024-06-01' },
      })
      expect(body).not.toHaveProperty('candidacies')
      expect(raw.toString()).not.toMatch(new RegExp(`${unfinishedBecause}|${s.candidacyId}|sealed`))
    }
  })
})

describe('an organisation', () => {
  it('shows what it chose for its papers, and what holds today with the defaults', async () => {
    const s = await seasonAt('opened')
    const settings = { numbering: 'office', minutesNumbered: false, contactLine: 'Số 1 phố Tô Hiệu' }
    const chosen = { settings, effectiveFrom: '2024-06-01' }
    await s.make(`/v1/organisations/${s.branch}/settings`, chosen)
    const shown = async () => (await s.get(`/v1/organisations/${s.branch}`)).body
    const defaults = {
      ...{ order: 'numberFirst', minutesPlaceDate: true, countRecordBlock: 'tellers-right' },
      ...{ tellersLabel: 'Tổ kiểm phiếu', reportTo: 'để báo cáo', roundDigits: 1 },
      ...{ certificateBook: 'none', certificateMode: 'page' },
    }
    expect(await shown()).toMatchObject({
      settingsChanged: [chosen],
      settingsInForce: { numbering: 'service', minutesNumbered: true, ...defaults },
    })
    s.at('2024-06-01')
    expect((await shown()).settingsInForce).toEqual({ ...settings, ...defaults })
  })

  it('shows what was established directly below it', async () => {
    const s = await seasonAt('opened')
    const { body } = await s.get(`/v1/organisations/${s.committee}`)
    expect(body.subordinates).toEqual(
      [s.branch, s.otherBranch].map((organisationId) => ({ organisationId, kind: 'branch', from: '2020-08-15' })),
    )
  })
})

describe('a cancelled paper', () => {
  it('that is not drafted again is still its own organisation’s, and nobody else’s', async () => {
    const s = await returned()
    const { items } = (await s.get(`/v1/documents?type=self-assessment&after=${await s.store.head()}`)).body
    const { id } = items[0]
    // The return set its submission aside.
    await s.make(`/v1/documents/${id}/cancel`, { reason: 'In sai tên' }, { as: s.clerk.branch })
    await s.settle()
    const { status, body } = await s.get(`/v1/documents/${id}`, { as: s.clerk.branch })
    expect([status, body.draft, body.cancelled]).toMatchObject([
      ...[200, null],
      { reason: 'In sai tên', number: null, draft: { type: 'self-assessment', candidacies: [s.candidacyId] } },
    ])
    await refuses(s, () => s.get(`/v1/documents/${id}`, { as: s.clerk.stranger }), 'NOT_FOUND', [])
    const list = (await s.get(`/v1/documents?state=cancelled&after=${await s.store.head()}`)).body
    expect(list.items).toMatchObject([{ id, cancelled: [{ on: '2024-12-16', reason: 'In sai tên' }] }])
  })
})

describe('/v1/codes', () => {
  it('has the states of candidacies and papers in Vietnamese', async () => {
    const s = await seasonAt('opened')
    const { candidacyStates, documentStates, papers } = (await s.get('/v1/codes')).body
    expect(candidacyStates).toContainEqual({ code: 'returned', name: 'Đã trả lại, chờ nộp lại' })
    expect(documentStates).toContainEqual({ code: 'cancelled', name: 'Đã hủy' })
    expect(papers).toContainEqual({ code: 'appraisal', name: 'Phiếu thẩm định', symbol: null })
    expect([candidacyStates.length, documentStates.length]).toEqual([13, 6])
  })
})
