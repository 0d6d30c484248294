// One strict validator for bodies, one that reads numbers out of query strings, and Vietnamese words for what they find.
import { Ajv, type ErrorObject } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { FieldError } from '../../contracts/refusals.ts'

const common = { allErrors: true, removeAdditional: false, useDefaults: true, strict: false } as const
const bodies = withFormats(new Ajv({ ...common, coerceTypes: false }))
const queries = withFormats(new Ajv({ ...common, coerceTypes: true }))

function withFormats(ajv: Ajv): Ajv {
  // ajv-formats is CommonJS: under ESM its function is the default export's default.
  const add = formats as unknown as ((ajv: Ajv) => Ajv) & { default?: (ajv: Ajv) => Ajv }
  return (add.default ?? add)(ajv)
}

export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  compiledAtFirstUse(httpPart === 'body' ? bodies : queries, schema)

/** Whether a body fits, outside of Fastify's own validation; `errors` of the last one asked about. */
export type BodyCheck = ((body: unknown) => boolean) & { readonly errors: ErrorObject[] | null }

export function bodyChecker(schema: object): BodyCheck {
  return compiledAtFirstUse(bodies, schema)
}

/** All schemas together take a second to compile, which a start need not wait for. */
function compiledAtFirstUse(ajv: Ajv, schema: object) {
  const check = Object.assign(
    (data: unknown): boolean => {
      const compiled = ajv.compile(schema)
      const fits = compiled(data)
      check.errors = compiled.errors ?? null
      return fits
    },
    { errors: null as ErrorObject[] | null },
  )
  return check
}

/** Ajv's findings as pointers and what is allowed there. */
export function fieldErrors(errors: readonly ErrorObject[]): FieldError[] {
  return errors.map((error) => ({ pointer: pointerOf(error), detail: allowed(error) }))
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  const field = { required: params.missingProperty, additionalProperties: params.additionalProperty }[keyword]
  if (field === undefined) return instancePath
  return `${instancePath}/${String(field).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  object: 'đối tượng JSON {…}',
  array: 'danh sách […]',
  null: 'null',
}

const formatWords: Readonly<Record<string, string>> = {
  date: 'ngày có thật, dạng 2024-12-10',
  'date-time': 'thời điểm, dạng 2024-12-10T08:00:00Z',
  uuid: 'mã UUID',
}

const words: Readonly<Record<string, (error: ErrorObject) => string>> = {
  required: () => 'bắt buộc phải có',
  additionalProperties: () => 'không có trường này trong yêu cầu',
  type: ({ params }) =>
    `phải là ${[params.type]
      .flat()
      .map((type) => typeWords[type] ?? type)
      .join(' hoặc ')}`,
  enum: ({ params }) => `một trong: ${params.allowedValues.join(', ')}`,
  const: ({ params }) => `phải là ${JSON.stringify(params.allowedValue)}`,
  format: ({ params }) => formatWords[params.format] ?? `đúng dạng ${params.format}`,
  pattern: ({ params, parentSchema }) => parentSchema?.description ?? `đúng mẫu ${params.pattern}`,
  minimum: ({ params }) => `từ ${params.limit} trở lên`,
  maximum: ({ params }) => `không quá ${params.limit}`,
  minLength: ({ params }) => (params.limit === 1 ? 'không được để trống' : `tối thiểu ${params.limit} ký tự`),
  maxLength: ({ params }) => `tối đa ${params.limit} ký tự`,
  minItems: ({ params }) => `tối thiểu ${params.limit} mục`,
  maxItems: ({ params }) => `tối đa ${params.limit} mục`,
  uniqueItems: ({ params }) => `các mục không được trùng nhau (mục ${params.j} và ${params.i})`,
  anyOf: () => 'không khớp dạng nào được phép',
}

function allowed(error: ErrorObject): string {
  return words[error.keyword]?.(error) ?? error.message ?? error.keyword
}
