import { describe, expect, it } from 'vitest'
import { refuses } from '../support/answers.ts'
import { registration } from '../support/http-bodies.ts'
import { sharedSeason } from '../support/http-season.ts'
import { organisationBody } from '../support/http-world.ts'

const scores = (...lines: object[]) => ({ scores: lines })
const one = { criterion: 'I.1', points: 4 }

const committed = sharedSeason('committed')
const opened = sharedSeason('opened')

function scoring() {
  const s = committed()
  s.at('2024-12-05')
  const path = `/v1/candidacies/${s.candidacyId}/scores`
  const score = (body: unknown, headers: Record<string, string> = {}) =>
    s.send('POST', path, body, { as: s.clerk.branch, headers })
  return { ...s, score }
}

describe('a score that does not fit', () => {
  it.each([
    ['a text for a number', scores({ criterion: 'I.1', points: '4' }), 'INVALID_REQUEST', ['/scores/0/points']],
    ['an object for a list', { scores: one }, 'INVALID_REQUEST', ['/scores']],
    ['an unknown field', { ...scores(one), point: 4 }, 'INVALID_REQUEST', ['/point']],
    ['an unknown field below', scores({ ...one, diem: 4 }), 'INVALID_REQUEST', ['/scores/0/diem']],
    ['a missing field', {}, 'INVALID_REQUEST', ['/scores']],
    ['two faults at once', scores({ points: -1 }), 'INVALID_REQUEST', ['/scores/0/criterion', '/scores/0/points']],
    ['an empty list', scores(), 'INVALID_REQUEST', ['/scores']],
    ['three decimals', scores({ criterion: 'I.1', points: 4.125 }), 'INVALID_REQUEST', ['/scores/0/points']],
    [
      'points above the maximum',
      scores({ criterion: 'I.1', points: 5.5 }),
      'POINTS_OVER_MAXIMUM',
      ['/scores/0/points'],
    ],
    ['points off the step', scores({ criterion: 'I.1', points: 4.25 }), 'POINTS_OFF_STEP', ['/scores/0/points']],
    ['points between the steps', scores({ criterion: 'I.3', points: 9 }), 'POINTS_OFF_STEP', ['/scores/0/points']],
    ['an unknown criterion', scores({ criterion: 'V.1', points: 1 }), 'UNKNOWN_CRITERION', ['/scores/0/criterion']],
    ['a criterion twice', scores(one, { ...one, points: 3 }), 'DUPLICATE_CRITERION', ['/scores/1/criterion']],
    [
      '“không áp dụng” where that may not be',
      scores({ criterion: 'I.1', notApplicable: true }),
      'NOT_APPLICABLE_REFUSED',
      ['/scores/0/notApplicable'],
    ],
    ['a NUL in a code', scores({ criterion: 'I.1\u0000', points: 4 }), 'INVALID_REQUEST', ['/scores/0/criterion']],
    ['a NUL in a note', scores({ ...one, note: 'a\u0000b' }), 'INVALID_REQUEST', ['/scores/0/note']],
    ['text that turns around', scores({ ...one, note: 'An \u202egnuhn' }), 'INVALID_REQUEST', ['/scores/0/note']],
    ['half a character', scores({ ...one, note: '\ud83d' }), 'INVALID_REQUEST', ['/scores/0/note']],
    ['a note of spaces', scores({ ...one, note: '   ' }), 'INVALID_REQUEST', ['/scores/0/note']],
    ['a note that is too long', scores({ ...one, note: 'a'.repeat(2001) }), 'INVALID_REQUEST', ['/scores/0/note']],
    ['a date that is not there', { ...scores(one), occurredOn: '2024-02-30' }, 'INVALID_REQUEST', ['/occurredOn']],
    ['a date with a time', { ...scores(one), occurredOn: '2024-12-05T00:00:00Z' }, 'INVALID_REQUEST', ['/occurredOn']],
    ['a date in the future', { ...scores(one), occurredOn: '2024-12-06' }, 'DATE_IN_FUTURE', ['/occurredOn']],
    ['a date too far back', { ...scores(one), occurredOn: '2024-11-04' }, 'TOO_FAR_BACK', ['/occurredOn']],
    ['a date before its window', { ...scores(one), occurredOn: '2024-11-30' }, 'WINDOW_NOT_OPEN', ['/occurredOn']],
    ['a list for the body', [one], 'INVALID_REQUEST', ['']],
    ['a number for the body', '4', 'INVALID_REQUEST', ['']],
    ['the field constructor', { ...scores(one), constructor: 1 }, 'INVALID_REQUEST', ['/constructor']],
  ] as const)('%s: nothing is recorded', async (_, body, code, pointers) => {
    const s = scoring()
    await refuses(s, () => s.score(body), code, pointers)
  })

  it('after its window is refused', async () => {
    const s = scoring()
    s.at('2025-01-02')
    await refuses(s, () => s.score(scores(one)), 'WINDOW_CLOSED', ['/occurredOn'])
  })

  it('says which points a criterion takes', async () => {
    const s = scoring()
    const { body } = await s.score(scores({ criterion: 'I.3', points: 9 }))
    expect(body.detail).toBe('Tiêu chí I.3 chỉ nhận các điểm: 0; 5; 8; 10.')
  })
})

describe('a body that is not what it should be', () => {
  it.each([
    ['broken JSON', '{"scores": [', 'INVALID_JSON'],
    ['nothing at all', '', 'INVALID_JSON'],
    ['the key __proto__', '{"scores": [{"criterion": "I.1", "__proto__": {"points": 4}}]}', 'INVALID_JSON'],
    ['a prototype of the constructor', '{"constructor": {"prototype": {"points": 4}}}', 'INVALID_JSON'],
    ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'INVALID_JSON'],
    ['ten megabytes', `{"scores": "${'a'.repeat(10 * 1024 * 1024)}"}`, 'BODY_TOO_LARGE'],
    ['brackets, 200,000 deep', `{"scores": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'INVALID_REQUEST'],
  ] as const)('%s is refused', async (_, body, code) => {
    const s = scoring()
    await refuses(s, () => s.score(body), code)
  })

  it.each(['text/plain', 'application/xml', 'application/pdf', 'multipart/form-data; boundary=x', 'x', ''])(
    'of the type “%s” is refused',
    async (type) => {
      const s = scoring()
      const body = JSON.stringify(scores(one))
      await refuses(s, () => s.score(body, { 'content-type': type }), 'UNSUPPORTED_MEDIA_TYPE')
    },
  )

  it('names at most a hundred faults', async () => {
    const s = scoring()
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`field${n}`, n]))
    const { body: problem } = await refuses(s, () => s.score(body), 'INVALID_REQUEST')
    expect(problem.errors).toHaveLength(100)
  })
})

describe('text', () => {
  it.each([
    ['a hidden character', 'Nguyễn\u200b An'],
    ['a letter of another script', 'Nguуễn An'],
    ['a line break', 'Nguyễn\nAn'],
  ])('of a name with %s is refused', async (_, fullName) => {
    const s = scoring()
    await refuses(s, () => s.send('POST', '/v1/persons', { fullName }), 'INVALID_REQUEST', ['/fullName'])
  })

  it('in an old encoding is refused, not kept with its letters lost', async () => {
    const s = scoring()
    const bytes = Buffer.from('{"fullName": "Nguy\xd4n V\xa8n An"}', 'latin1')
    const answer = await refuses(s, () => s.send('POST', '/v1/persons', bytes), 'INVALID_REQUEST', ['/fullName'])
    expect(answer.body.errors[0].detail).toBe('văn bản hỏng: không ở bảng mã UTF-8 ở vị trí 5')
  })

  it('is composed before it is kept', async () => {
    const s = scoring()
    const body = organisationBody('Chi bộ Thôn Đông'.normalize('NFD'), 'branch', 'branch-meeting', s.committee)
    const answer = await s.send('POST', '/v1/organisations', body)
    const shown = await s.get(`/v1/organisations/${answer.body.stream.slice('organisation-'.length)}`)
    expect(shown.body.name).toBe('Chi bộ Thôn Đông'.normalize('NFC'))
  })
})

describe('a registration', () => {
  it.each([
    ['of a season that is not there', { seasonId: 'nowhere' }, 'SEASON_UNKNOWN', ['/seasonId']],
    [
      'for a group that is not there',
      { targets: [{ group: 'V', target: 'Đạt', points: 1 }] },
      'UNKNOWN_GROUP',
      ['/targets/0/group'],
    ],
    ['decided tomorrow', { meeting: { heldOn: '2024-05-03', yes: 4, of: 4 } }, 'INVALID_REQUEST', ['/meeting']],
    [
      'decided by more than were there',
      { meeting: { heldOn: '2024-05-02', yes: 5, of: 4 } },
      'INVALID_REQUEST',
      ['/meeting'],
    ],
    ['too late', { occurredOn: '2024-04-25' }, 'WINDOW_NOT_OPEN', ['/occurredOn']],
  ] as const)('%s is refused', async (_, changes, code, pointers) => {
    const s = opened()
    s.at('2024-05-02')
    const { measures, ...body } = registration(s, { targets: [], ...changes })
    await refuses(s, () => s.send('POST', '/v1/registrations', body, { as: s.clerk.branch }), code, pointers)
  })

  it('of a committee is refused', async () => {
    const s = opened()
    s.at('2024-05-02')
    const { measures, ...body } = registration(s, { targets: [], organisationId: s.committee })
    const send = () => s.send('POST', '/v1/registrations', body, { as: s.clerk.committee })
    await refuses(s, send, 'NOT_IN_SEASON', ['/organisationId'])
  })

  it('for the second time is refused', async () => {
    const s = committed()
    const { measures, ...body } = registration(s, { targets: [] })
    await refuses(s, () => s.send('POST', '/v1/registrations', body, { as: s.clerk.branch }), 'ALREADY_REGISTERED')
  })

  it('after the deadline is refused', async () => {
    const s = opened()
    s.at('2024-05-07')
    const { measures, ...body } = registration(s, { targets: [] })
    const send = () => s.send('POST', '/v1/registrations', body, { as: s.clerk.branch })
    await refuses(s, send, 'WINDOW_CLOSED', ['/occurredOn'])
  })
})
