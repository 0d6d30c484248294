import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { close, electronicVote, vote } from '../support/electronic-vote.ts'
import { meetings } from '../support/http-bodies.ts'
import { seasonAt } from '../support/http-season.ts'
import { holdVote } from '../support/http-vote.ts'
import { idOf } from '../support/http-world.ts'
import { testApp } from '../support/test-app.ts'
import { pagePath, sendForm, voteByForm } from '../support/voters-page.ts'

const get = (v: Awaited<ReturnType<typeof electronicVote>>, path = pagePath(v)) => v.s.get(path, { as: null })
const textOf = (html: string) =>
  html
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('the voters’ page', () => {
  it('asks who meets, what, until when, and for one choice a row, with nothing chosen and nobody named', async () => {
    const v = await electronicVote()
    const page = await get(v)
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const html = page.raw.toString()
    const branch = (await v.s.get(`/v1/organisations/${v.s.branch}`)).body.name
    for (const words of [branch, 'sinh hoạt thường kỳ tháng 12, ngày', 'đề nghị công nhận', '15 giờ 30 phút']) {
      expect(textOf(html)).toContain(words)
    }
    expect(html.match(/<legend>[^<]+<\/legend>/g)).toEqual([`<legend>${branch}</legend>`])
    const radios = [...html.matchAll(/<input type="radio" name="([^"]+)" value="(\w+)" required/g)]
    expect(radios.map(([, name, value]) => [name, value])).toEqual(
      ['yes', 'no', 'blank'].map((value) => [`row-${v.s.candidacyId}`, value]),
    )
    expect(html).toMatch(/<html lang="vi">/)
    expect(html).not.toMatch(/checked|<script|value="[^"]{20}/)
    for (const { personId } of v.slips) {
      expect(html).not.toContain((await v.s.get(`/v1/persons/${personId}`)).body.fullName)
      expect(html).not.toContain(personId)
    }
  })

  it('of a committee names its organ and each branch, and in the second turn says so', async () => {
    const s = await seasonAt('appraised')
    const meeting = meetings.committee(s)
    for (const step of ['convened', 'attended'] as const) await holdVote(s, meeting, step)
    const { roll, as } = meeting
    const body = {
      ...{ method: 'electronic', tellers: roll.slice(1, 4).map(({ personId }) => personId) },
      ...{ fewVotersAccepted: true, tellersChosen: { yes: roll.length, of: roll.length } },
    }
    const open = async (closesAt: string) =>
      idOf(await s.make(`/v1/rounds/${s.roundId}/ballots`, { ...body, closesAt }, { as }))
    await s.make(`/v1/ballots/${await open('16:00')}/annul`, { reason: 'Mất mạng.' }, { as })
    const ballotId = await open('16:05')
    const teller = await s.key('teller', s.committee)
    const { slips } = (await s.send('POST', `/v1/ballots/${ballotId}/credentials`, {}, { as: teller })).body
    const v = { s, ballotId, slips }
    const html = (await get(v)).raw.toString()
    const { organs } = (await s.get(`/v1/organisations/${s.committee}`)).body
    const { name } = (await s.get(`/v1/organisations/${s.branch}`)).body
    expect(html).toContain(`<p class="body">${organs[0].name}</p>`)
    expect(textOf(html)).toContain('(biểu quyết lần 2)')
    expect(html).toContain(`<legend>${name}</legend>`)
    expect((await voteByForm(v, slips[0].credential, 'blank')).status).toBe(303)
  })

  it('keeps nothing in the browser, loads nothing, and may be framed by nobody', async () => {
    const v = await electronicVote()
    for (const path of [pagePath(v), `${pagePath(v)}/da-nhan`]) {
      const { headers, raw } = await get(v, path)
      const style = /<style>(.*?)<\/style>/s.exec(raw.toString())![1]!
      const sha256 = createHash('sha256').update(style).digest('base64')
      expect([path, headers['content-security-policy']]).toEqual([
        path,
        `default-src 'none'; style-src 'sha256-${sha256}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      ])
      expect([headers['cache-control'], headers['referrer-policy']]).toEqual(['no-store', 'no-referrer'])
      expect(headers).not.toHaveProperty('set-cookie')
      expect(headers).not.toHaveProperty('etag')
    }
  })

  it('puts votes into the box, as REST does, and says so on a page that says nothing of the choice', async () => {
    const v = await electronicVote()
    const [first, second, ...others] = v.slips
    const sent = await voteByForm(v, ` ${first!.credential.toLowerCase().replaceAll('-', ' ')} `, 'no')
    expect([sent.status, sent.headers.location, sent.raw.length]).toEqual([303, `${pagePath(v)}/da-nhan`, 0])
    expect((await vote(v, second!.credential, 'blank')).status).toBe(200)
    for (const { credential } of others) await voteByForm(v, credential, 'yes')
    const received = await get(v, String(sent.headers.location))
    expect(textOf(received.raw.toString())).toContain('Phiếu của đồng chí đã vào hòm phiếu.')
    expect(received.raw.toString()).toContain(`<meta http-equiv="refresh" content="8; url=${pagePath(v)}">`)
    expect(received.raw.toString()).not.toMatch(/tán thành|ý kiến/i)
    await close(v)
    const { closed } = (await v.s.get(`/v1/ballots/${v.ballotId}`)).body
    expect(closed.box.rows).toEqual([{ yes: others.length, no: 1, blank: 1 }])
  })

  it('answers a first and a second vote on one slip byte by byte alike, and neither is logged', async () => {
    const v = await electronicVote()
    const { credential } = v.slips[0]!
    const before = v.s.logged.length
    const answers = [await voteByForm(v, credential, 'yes'), await voteByForm(v, credential, 'no')]
    answers.push(await voteByForm(v, v.slips[1]!.credential, 'blank'))
    const seen = answers.map(({ status, headers, raw }) =>
      JSON.stringify([status, withoutDate(headers), raw.toString()]),
    )
    expect(new Set(seen).size).toBe(1)
    await voteByForm(v, 'A'.repeat(26), 'yes')
    await get(v)
    expect(v.s.logged.slice(before)).toEqual([])
    const events = await v.s.store.read(`ballot-${v.ballotId}`)
    expect(events.filter(({ event }) => event.type === 'VoteCast')).toHaveLength(2)
  })
})

const withoutDate = ({ date: _, ...headers }: Readonly<Record<string, unknown>>) => headers

describe('a vote by the page that is refused', () => {
  it.each([
    ['a wrong slip', 403, 'Mã bỏ phiếu không đúng', (row: string) => ({ credential: 'A'.repeat(26), [row]: 'no' })],
    ['half a slip', 400, 'Mã bỏ phiếu có 26 chữ và số', (row: string) => ({ credential: 'ABCDE', [row]: 'no' })],
    ['no slip', 400, 'Mã bỏ phiếu có 26 chữ và số', (row: string) => ({ [row]: 'no' })],
    ['no choice', 422, 'đúng một lựa chọn cho mỗi dòng', () => ({ credential: 'A'.repeat(26) })],
    ['a row of another ballot', 422, 'đúng một lựa chọn', () => ({ credential: 'A'.repeat(26), 'row-other': 'no' })],
    ['an empty form', 422, 'đúng một lựa chọn cho mỗi dòng', () => ({})],
  ])('with %s comes as the empty form and a sentence', async (_, status, sentence, fields) => {
    const v = await electronicVote()
    const page = await sendForm(v, fields(`row-${v.s.candidacyId}`))
    const html = page.raw.toString()
    expect([page.status, page.headers['cache-control']]).toEqual([status, 'no-store'])
    const alert = /<div class="fault" role="alert" tabindex="-1" autofocus>(.*?)<\/div>/s.exec(html)![1]!
    expect(textOf(alert)).toContain(sentence)
    expect(textOf(alert)).toContain('các lựa chọn đã được xóa')
    expect(html).not.toMatch(/checked|AAAAA|ABCDE/)
    expect(await v.s.store.read(`ballot-${v.ballotId}`)).toHaveLength(2)
  })

  it('with one row chosen twice is not guessed at', async () => {
    const v = await electronicVote()
    const row = `row-${v.s.candidacyId}`
    const page = await sendForm(v, `credential=${v.slips[0]!.credential}&${row}=yes&${row}=no`)
    expect(page.status).toBe(422)
  })

  it('after sixty wrong slips by whichever way, whose count the form and REST share', async () => {
    const v = await electronicVote()
    for (let n = 0; n < 30; n++) await voteByForm(v, 'A'.repeat(26), 'yes')
    for (let n = 0; n < 30; n++) await vote(v, 'A'.repeat(26), 'yes')
    const [page, json] = [await voteByForm(v, 'A'.repeat(26), 'yes'), await vote(v, 'A'.repeat(26), 'yes')]
    expect([page.status, json.status]).toEqual([429, 429])
    expect(textOf(page.raw.toString())).toContain('Quá nhiều mã bỏ phiếu sai')
    expect((await voteByForm(v, v.slips[0]!.credential, 'yes')).status).toBe(303)
  })

  it.each([
    ['application/json', '{}', 415],
    ['application/x-www-form-urlencoded', `credential=${'A'.repeat(70_000)}`, 413],
  ])('where a browser would not send %s', async (type, body, status) => {
    const v = await electronicVote()
    const page = await v.s.send('POST', pagePath(v), body, { as: null, headers: { 'content-type': type } })
    expect([page.status, textOf(page.raw.toString())]).toEqual([
      status,
      expect.stringContaining('Địa chỉ hoặc phiếu gửi lên không đúng cách.'),
    ])
  })

  it('where the service fails says that the same slip can be used again, and nothing internal', async () => {
    const fails = { cast: () => Promise.reject(new Error('disk is full')) }
    const app = await testApp({ changes: ({ ballotBox }) => ({ ballotBox: { ...ballotBox, ...fails } }) })
    const v = await electronicVote(app)
    const page = await voteByForm(v, v.slips[0]!.credential, 'yes')
    expect([page.status, textOf(page.raw.toString())]).toEqual([
      500,
      expect.stringContaining('bỏ lại bằng chính mã này'),
    ])
    expect(page.raw.toString()).not.toContain('disk')
  })
})

describe('the voters’ page while there is nothing to vote on', () => {
  const sentences = async (v: Awaited<ReturnType<typeof electronicVote>>) => {
    const [shown, sent] = [await get(v), await voteByForm(v, 'A'.repeat(26), 'yes')]
    const [first, second] = [shown, sent].map(({ raw }) => /role="alert"><p>([^<]*)/.exec(raw.toString())?.[1])
    expect(second).toBe(first)
    expect(shown.raw.toString()).not.toContain('<form')
    return [shown.status, sent.status, first]
  }

  it('of a ballot that is not there', async () => {
    const v = await electronicVote()
    const nowhere = { ...v, ballotId: 'nowhere' }
    expect(await sentences(nowhere)).toEqual([404, 404, 'Không có lần biểu quyết nào ở địa chỉ này.'])
    expect((await get(v, '/bieu-quyet/%3Cscript%3E')).status).toBe(400)
  })

  it('of a vote on paper', async () => {
    const s = await seasonAt('voting')
    const v = { s, ballotId: s.ballotId, slips: [] }
    expect(await sentences(v)).toEqual([200, 409, 'Lần biểu quyết này không bỏ phiếu điện tử.'])
  })

  it('before slips are given out', async () => {
    const s = await seasonAt('attended')
    const { roll } = meetings.branch(s)
    const body = {
      ...{ method: 'electronic', closesAt: '15:30', tellers: [roll[2]!.personId], fewVotersAccepted: true },
      tellersChosen: { yes: roll.length, of: roll.length },
    }
    const ballotId = idOf(await s.make(`/v1/rounds/${s.roundId}/ballots`, body, { as: s.clerk.branch }))
    expect(await sentences({ s, ballotId, slips: [] })).toEqual([200, 409, 'Chưa phát mã bỏ phiếu.'])
  })

  it('after its time, on a later day', async () => {
    const v = await electronicVote()
    v.s.at('2024-12-31')
    expect(await sentences(v)).toEqual([200, 409, 'Đã hết giờ bỏ phiếu.'])
  })

  it('after its end', async () => {
    const v = await electronicVote()
    for (const { credential } of v.slips) await voteByForm(v, credential, 'yes')
    await close(v)
    expect(await sentences(v)).toEqual([200, 409, 'Biểu quyết đã kết thúc.'])
  })
})
