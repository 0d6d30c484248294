// The voters' pages: templates/voting/ over what they are given, and the headers that keep a shared tablet silent.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyReply } from 'fastify'
import Handlebars from 'handlebars'

const folder = new URL('../../../templates/voting/', import.meta.url)
const pageNames = ['form', 'notice', 'received', 'slips'] as const
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')

export type Pages = {
  /** Sends a page of this name; a field that it lacks throws. */
  send(reply: FastifyReply, status: number, name: PageName, view: object): FastifyReply
}
export type PageName = (typeof pageNames)[number]

export function loadPages(): Pages {
  const styles = { voters: text('voters.css'), slips: text('slips.css') }
  const engine = Handlebars.create()
  for (const name of ['frame', ...pageNames]) engine.registerPartial(name, text(`${name}.hbs`))
  const page = engine.compile('{{> frame}}', { strict: true, knownHelpersOnly: true })
  return {
    send(reply, status, name, view) {
      const style = name === 'slips' ? styles.slips : styles.voters
      const html = page({ ...view, page: name, style: new Handlebars.SafeString(style) })
      return reply.code(status).headers(headersFor(style)).send(html)
    },
  }
}

/** Nothing but this one style and one form to here; no browser keeps the page. */
function headersFor(style: string) {
  const sha256 = createHash('sha256').update(style).digest('base64')
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${sha256}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  }
}
