// Every text of the season's steps, as it comes in: composed and trimmed where it is kept, refused where it would deceive.
import type { TObject } from 'typebox'
import { describe, expect, it } from 'vitest'
import { EvidenceData } from '../../../contracts/candidacy/attach-evidence.ts'
import { ReportProgress } from '../../../contracts/candidacy/report-progress.ts'
import { ReturnCandidacy } from '../../../contracts/candidacy/return-candidacy.ts'
import { SubmitScore } from '../../../contracts/candidacy/submit-score.ts'
import { WithdrawRegistration } from '../../../contracts/candidacy/withdraw-registration.ts'
import { CancelDocument } from '../../../contracts/document/cancel-document.ts'
import { CancelNumber } from '../../../contracts/numbers/cancel-number.ts'
import { CloseSeason } from '../../../contracts/season/close-season.ts'
import { toStored } from '../../../services/api/edge/to-stored.ts'
import { bodyChecker, fieldErrors } from '../../../services/api/validation.ts'
import { evidenceData } from '../../support/multipart.ts'

type Field = {
  readonly at: string
  readonly schema: TObject
  readonly body: (text: string) => object
  readonly pointer: string
}

const field = (at: string, schema: TObject, pointer: string, body: (text: string) => object): Field => ({
  at,
  schema,
  pointer,
  body,
})
const session = (changes: object) => ({
  dissemination: { form: 'Hội nghị', attendances: 4, subject: 'Kế hoạch', ...changes },
  content: 'Đã quán triệt',
})
const score = { scores: [{ criterion: 'I.1', points: 4 }] }

/** One line, not personal: kept in clear. */
const labels: readonly Field[] = [
  field('title of a file', EvidenceData, '/title', (title) => ({ ...evidenceData, title })),
  field('number of a file', EvidenceData, '/number', (number) => ({ ...evidenceData, number })),
  field('form of dissemination', ReportProgress.body, '/dissemination/form', (form) => session({ form })),
  field('subject of dissemination', ReportProgress.body, '/dissemination/subject', (subject) => session({ subject })),
  field('reason of a cancelled paper', CancelDocument.body, '/reason', (reason) => ({ reason })),
  field('reason of a cancelled number', CancelNumber.body, '/reason', (reason) => ({
    documentId: 'd',
    number: 1,
    reason,
  })),
]

/** May name persons: kept sealed. */
const prose: readonly Field[] = [
  field('content of a report', ReportProgress.body, '/content', (content) => ({ month: 6, content })),
  field('difficulties', ReportProgress.body, '/difficulties', (difficulties) => ({ ...session({}), difficulties })),
  field('proposals', ReportProgress.body, '/proposals', (proposals) => ({ ...session({}), proposals })),
  field('reason of a return', ReturnCandidacy.body, '/reasons/1', (reason) => ({
    reasons: ['Thiếu minh chứng', reason],
    until: '2024-12-28',
  })),
  field('reason of a withdrawal', WithdrawRegistration.body, '/reason', (reason) => ({ reason })),
  field('reason of a late step', SubmitScore.body, '/late/reason', (reason) => ({
    ...score,
    late: { reason, acceptedBy: 'p' },
  })),
  field('reason of an unfinished candidacy', CloseSeason.body, '/unfinished/0/reason', (reason) => ({
    unfinished: [{ candidacyId: 'c', reason }],
  })),
]

/** The text as it is stored, in clear; or what is wrong. */
function taken({ schema, body, pointer }: Field, text: string): unknown {
  const sent = body(text)
  const check = bodyChecker(schema)
  if (!check(sent)) return { faults: fieldErrors(check.errors ?? []).map((error) => error.pointer) }
  const seal = (subject: string, _: string, clear: string) => ({ subject, sealed: clear })
  const result = toStored(schema, sent, { subject: 'candidacy-c', seal })
  if (!result.ok) return { faults: result.errors.map((error) => error.pointer) }
  const [, ...keys] = pointer.split('/')
  const stored = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], result.body)
  return typeof stored === 'string' ? stored : (stored as { sealed: string }).sealed
}

const composed = 'Nguyễn Văn Ứng báo cáo'
const named = (fields: readonly Field[]) => fields.map((one) => [one.at, one] as const)

const deceiving = {
  'text that turns around': 'Đồng chí \u202egnỨ',
  'an isolate': 'Đồng chí \u2066Ứng',
  'a Cyrillic letter in a Latin word': 'Nguуễn Văn Ứng',
  'a Greek letter in a Latin word': 'Vαn',
  'a hidden character': 'Nguyễn\u200bVăn',
  'a soft hyphen': 'Nguy\u00adễn',
  'half a character': 'Ứng \ud800',
  'a control character': 'Ứng\u0007',
  'bytes that were not UTF-8': 'Nguy\ufffdn',
  'spaces only': '   ',
}

describe.each(named([...labels, ...prose]))('%s', (_, one) => {
  it('is kept composed', () => expect(taken(one, composed.normalize('NFD'))).toBe(composed.normalize('NFC')))

  it.each(Object.entries(deceiving))('is refused with %s', (_, text) =>
    expect(taken(one, text)).toStrictEqual({ faults: [one.pointer] }),
  )
})

describe.each(named(labels))('%s', (_, one) => {
  it.each(['first', ' first', 'last ', 'two\nlines'])('of one line: %j', (text) =>
    expect(taken(one, text)).toStrictEqual(text === 'first' ? text : { faults: [one.pointer] }),
  )
})

describe.each(named(prose))('%s', (_, one) => {
  it('is trimmed, line by line', () => expect(taken(one, '  Một. \r\n\r\n Hai.\t\n')).toBe('Một.\n\n Hai.'))
})
