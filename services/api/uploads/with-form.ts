import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import type { FileStore } from '../../store/files/port.ts'
import { sendRefused } from '../answer.ts'
import { type BodyCheck, fieldErrors } from '../validation.ts'
import { receiveForm } from './receive-form.ts'

type Handling = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly files: FileStore }

/**
 * Reads the parts of a request, puts what `data` says and the received `file` in the place of its body, and lets
 * `work` answer. What nobody kept is discarded, however this ends.
 */
export async function withForm({ request, reply, files }: Handling, fits: BodyCheck, work: () => Promise<unknown>) {
  const form = await receiveForm(request, files)
  if (isRefused(form)) return cutOff(request, reply, form)
  try {
    if (!fits(form.data)) return sendRefused(reply, misfit(fits))
    request.body = { ...(form.data as object), file: form.file }
    return await work()
  } finally {
    await form.file.staged.discard()
  }
}

function misfit({ errors }: BodyCheck): Refused {
  const found = fieldErrors(errors ?? [])
  return refuse('INVALID_REQUEST', `Phần “data” có ${found.length} chỗ chưa đúng, xem danh sách lỗi.`, ...found)
}

/** The sender may be in the middle of its file: the connection ends with the answer. */
function cutOff(request: FastifyRequest, reply: FastifyReply, refused: Refused) {
  request.raw.unpipe()
  request.raw.resume()
  return sendRefused(reply.header('connection', 'close'), refused)
}
