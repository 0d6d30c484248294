// Whatever goes wrong becomes a problem+json with a code and a Vietnamese sentence; nothing internal is told.
import type { ErrorObject } from 'ajv'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { FieldError, Refusal } from '../../../contracts/refusals.ts'
import { Unavailable } from '../../store/port.ts'
import { SubjectErased } from '../../vault/port.ts'
import { sendProblem } from '../answer.ts'
import { fieldErrors } from '../validation.ts'

const mediaType = 'Hãy gửi nội dung kiểu application/json (bản quét: application/pdf; minh chứng: multipart/form-data).'

/** Fastify's own errors (https://fastify.dev/docs/latest/Reference/Errors/) that a client causes. */
const clientErrors: Readonly<Record<string, readonly [Refusal, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', mediaType],
  FST_ERR_CTP_INVALID_TYPE: ['UNSUPPORTED_MEDIA_TYPE', mediaType],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['INVALID_JSON', 'Nội dung rỗng. Hãy gửi một đối tượng JSON, ít nhất là {}.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['INVALID_JSON', 'Nội dung không phải JSON hợp lệ.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['INVALID_REQUEST', 'Độ dài nội dung khác với tiêu đề Content-Length.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'Nội dung gửi lên vượt giới hạn cho phép.'],
  FST_ERR_BAD_URL: ['INVALID_REQUEST', 'Địa chỉ yêu cầu không hợp lệ.'],
}

type Answered = readonly [code: Refusal, detail: string, errors?: readonly FieldError[]]

/** Answers for whatever was thrown while a request was handled, also before it had a route (app.ts). */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  return sendProblem(reply, ...toldOf(error, request))
}

/** What a client is told of an error; what is no fault of theirs is logged. */
export function toldOf(error: unknown, request: FastifyRequest): Answered {
  const refused = error instanceof Error ? causedByClient(error as FastifyError) : undefined
  if (refused !== undefined) return refused
  request.log.error({ err: error }, 'request failed')
  const again = 'Hãy gửi lại sau, kèm cùng Idempotency-Key.'
  if (error instanceof Unavailable) {
    return ['UNAVAILABLE', `Kho dữ liệu tạm thời chưa phục vụ được. ${again}`]
  }
  return ['INTERNAL_ERROR', `Hệ thống gặp lỗi nội bộ, yêu cầu chưa được xác nhận. ${again}`]
}

function causedByClient(error: FastifyError): Answered | undefined {
  if (error.validation !== undefined) {
    const found = fieldErrors(error.validation as ErrorObject[])
    return ['INVALID_REQUEST', `Yêu cầu có ${found.length} chỗ chưa đúng, xem danh sách lỗi.`, found]
  }
  if (error instanceof SubjectErased) {
    return ['PERSON_ERASED', 'Dữ liệu cá nhân của hồ sơ này đã được xóa, không ghi thêm được.']
  }
  return clientErrors[error.code]
}

export const errors = fp(async (app: FastifyInstance) => {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, 'NOT_FOUND', `Không có địa chỉ ${request.method} ${request.url.split('?')[0]}.`),
  )
})
