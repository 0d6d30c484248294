// What people write during a season, through the interface: put right where that changes no meaning, refused otherwise.
import { describe, expect, it } from 'vitest'
import { EvidenceData } from '../../../contracts/candidacy/attach-evidence.ts'
import { ReportProgress } from '../../../contracts/candidacy/report-progress.ts'
import { ReturnCandidacy } from '../../../contracts/candidacy/return-candidacy.ts'
import { WithdrawRegistration } from '../../../contracts/candidacy/withdraw-registration.ts'
import { toStored } from '../../../services/api/edge/to-stored.ts'
import { toWire } from '../../../services/api/edge/to-wire.ts'
import { memoryVault } from '../../../services/vault/memory.ts'
import { type Answer, refuses } from '../../support/answers.ts'
import { png } from '../../support/evidence-files.ts'
import { type Season, seasonAt, sharedSeason } from '../../support/http-season.ts'
import { evidenceData, evidenceForm, formType, multipart } from '../../support/multipart.ts'

const named = 'Giấy khen của Đảng ủy'

/** What a reader could not see, or would mistake for something else. */
const mistakable: readonly (readonly [string, string])[] = [
  ['turns the letters around', 'Giấy \u202eneek'],
  ['hides a character', 'Giấy\u200b khen'],
  ['has a Cyrillic letter among Latin ones', 'Giấy khеn'],
  ['has a Greek letter among Latin ones', 'Giấy khεn'],
  ['lost its letters in an old encoding', 'Gi\ufffdy khen'],
]
/** What a text of one line may not have. */
const stray: readonly (readonly [string, string])[] = [
  ['begins with a space', ` ${named}`],
  ['ends with a space that does not break', `${named}\u00a0`],
  ['breaks its line', 'Giấy\nkhen'],
]
const empty = ['is of spaces', '   '] as const

const attaching = (s: Season, title: string): Promise<Answer> => {
  const form = multipart(evidenceForm(png(), { ...evidenceData, title }))
  return s.send('POST', `/v1/candidacies/${s.candidacyId}/evidence`, form, { as: s.clerk.branch, headers: formType })
}

const dissemination = (s: Season, changes: object): Promise<Answer> => {
  const session = { form: 'Hội nghị chi bộ', attendances: 15, subject: 'Kế hoạch', ...changes }
  const body = { dissemination: session, content: 'Đã quán triệt.' }
  return s.send('POST', `/v1/candidacies/${s.candidacyId}/progress-reports`, body, { as: s.clerk.branch })
}

const returning = (s: Season, reason: string): Promise<Answer> => {
  const body = { reasons: ['Thiếu minh chứng.', reason], until: '2024-12-31' }
  return s.send('POST', `/v1/candidacies/${s.candidacyId}/returns`, body, { as: s.clerk.committee })
}

const withdrawing = (s: Season, reason: string): Promise<Answer> =>
  s.send('POST', `/v1/candidacies/${s.candidacyId}/withdrawal`, { reason }, { as: s.clerk.branch })

const committed = sharedSeason('committed')
const appraised = sharedSeason('appraised')

describe('the title of an evidence file', () => {
  it.each([...mistakable, ...stray, empty])('is refused when it %s', async (_, title) => {
    await refuses(committed(), () => attaching(committed(), title), 'INVALID_REQUEST', ['/title'])
  })

  it('is composed before it is kept', async () => {
    const s = await seasonAt('committed')
    expect((await attaching(s, named.normalize('NFD'))).status).toBe(201)
    expect(await lastDataOf(s)).toMatchObject({ title: named.normalize('NFC') })
  })
})

describe.each(['form', 'subject'] as const)('the %s of a session', (field) => {
  it.each([...mistakable, ...stray, empty])('is refused when it %s', async (_, text) => {
    const send = () => dissemination(committed(), { [field]: text })
    await refuses(committed(), send, 'INVALID_REQUEST', [`/dissemination/${field}`])
  })

  it('is composed before it is kept', async () => {
    const s = await seasonAt('committed')
    expect((await dissemination(s, { [field]: named.normalize('NFD') })).status).toBe(201)
    expect(await lastDataOf(s)).toMatchObject({ dissemination: { [field]: named.normalize('NFC') } })
  })
})

describe('the reason of a return', () => {
  it.each([...mistakable, empty])('is refused when it %s', async (_, reason) => {
    await refuses(appraised(), () => returning(appraised(), reason), 'INVALID_REQUEST', ['/reasons/1'])
  })
})

describe('the reason of a withdrawal', () => {
  it.each([...mistakable, empty])('is refused when it %s', async (_, reason) => {
    await refuses(committed(), () => withdrawing(committed(), reason), 'INVALID_REQUEST', ['/reason'])
  })
})

describe('free text of the season', () => {
  const vault = memoryVault()
  const sealer = { subject: 'candidacy-a', seal: vault.seal }
  const asSent = `  ${named.normalize('NFD')}\r\nthiếu\tsố  `
  const asKept = `${named.normalize('NFC')}\nthiếu số`
  const until = '2024-12-31'

  it.each([
    ['a return', ReturnCandidacy.body, { reasons: [asSent], until }, { reasons: [asKept], until }],
    ['a withdrawal', WithdrawRegistration.body, { reason: asSent }, { reason: asKept }],
    ['a report', ReportProgress.body, { month: 6, content: asSent }, { month: 6, content: asKept }],
  ])('of %s is composed, its line ends and the spaces around it put right, and sealed', (_, schema, sent, kept) => {
    const stored = toStored(schema, sent, sealer)
    if (!stored.ok) throw new Error(JSON.stringify(stored.errors))
    expect(JSON.stringify(stored.body)).not.toContain('thiếu')
    expect(toWire(schema, stored.body, vault)).toStrictEqual(kept)
  })

  it('is not in the data beside a file, whose title is shown as it is', () => {
    const data = { ...evidenceData, number: '12-QĐ/CĐ' }
    expect(toStored(EvidenceData, data, sealer)).toStrictEqual({ ok: true, body: data })
  })
})

async function lastDataOf(s: Season): Promise<unknown> {
  return (await s.store.read(`candidacy-${s.candidacyId}`)).at(-1)!.event.data
}
