// The voters' page, which is also the shared tablet in the room: no script, no cookie, no key, no log line, and nothing on
// it of whoever voted before. A vote that is in the box leads to a page of its own by 303, so that the browser's history
// holds neither slip nor choice; a second vote on the same slip leads there too.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { votersPagePath } from '../../../contracts/http/voters-page.ts'
import { type Refusal, type Refused, refusals } from '../../../contracts/refusals.ts'
import { closed, Id } from '../../../contracts/values.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import type { ApiDeps } from '../deps.ts'
import { toldOf } from '../plugins/errors.ts'
import { ballotShown } from './ballot-shown.ts'
import type { Cast } from './limited-cast.ts'
import { loadPages } from './pages.ts'
import { choices, rowPrefix, voteOf } from './vote-form.ts'

type Asked = { readonly Params: { readonly id: string } }

/** A form of the most rows is some 20 KB. */
const bodyLimit = 64 * 1024
/** Until a shared tablet shows the empty form to the next voter. */
const secondsToNext = 8

export function votersPage(app: FastifyInstance, deps: ApiDeps, cast: Cast): void {
  const pages = loadPages()
  const path = votersPagePath(':id')
  const options = {
    logLevel: 'silent',
    bodyLimit,
    config: { open: true },
    schema: { hide: true, params: closed({ id: Id }) },
  } as const
  const notice = (reply: FastifyReply, code: Refusal, sentence: string) =>
    pages.send(reply, refusals[code].status, 'notice', { title: 'Chưa bỏ phiếu được', sentence })

  /** `fault`: why the vote that was sent is not in the box. */
  async function show(reply: FastifyReply, id: string, fault: Refused | null) {
    const ballot = await ballotShown(deps, id)
    if (ballot === null) return notice(reply, 'NOT_FOUND', 'Không có lần biểu quyết nào ở địa chỉ này.')
    const { refused, rows, ...shown } = ballot
    const status = fault === null ? 200 : refusals[(refused ?? fault).refused.code].status
    const action = votersPagePath(id)
    if (refused !== null) {
      const view = { ...shown, title: 'Chưa bỏ phiếu được', sentence: refused.refused.detail, again: action }
      return pages.send(reply, status, 'notice', view)
    }
    return pages.send(reply, status, 'form', {
      ...{ ...shown, action, title: fault === null ? 'Phiếu biểu quyết' : 'Phiếu chưa vào hòm phiếu' },
      rows: rows.map(({ candidacyId, name }) => ({ name, field: `${rowPrefix}${candidacyId}`, choices })),
      fault: fault?.refused.detail,
    })
  }

  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  )
  app.setErrorHandler((error, request, reply) => {
    const [code] = toldOf(error, request)
    const sentence = refusals[code].status < 500 ? 'Địa chỉ hoặc phiếu gửi lên không đúng cách.' : failed
    return notice(reply, code, sentence)
  })
  app.get<Asked>(path, options, (request, reply) => show(reply, request.params.id, null))
  app.post<Asked & { Body: URLSearchParams }>(path, options, async (request, reply) => {
    const { id } = request.params
    const vote = voteOf(request.body ?? new URLSearchParams())
    const refused = isRefused(vote) ? vote : await cast(request, id, vote)
    if (refused !== null) return show(reply, id, refused)
    // `no-store` alone does not empty the cache out of which some browsers go back to a page with all its fields filled in.
    reply.header('cache-control', 'no-store').header('clear-site-data', '"cache"')
    return reply.redirect(`${votersPagePath(id)}/da-nhan`, 303)
  })
  app.get<Asked>(`${path}/da-nhan`, options, (request, reply) =>
    pages.send(reply, 200, 'received', {
      ...{ title: 'Đã nhận phiếu', next: votersPagePath(request.params.id), seconds: secondsToNext },
    }),
  )
}

const failed = 'Hệ thống gặp lỗi, chưa rõ phiếu đã vào hòm phiếu hay chưa. Đồng chí hãy bỏ lại bằng chính mã này.'
