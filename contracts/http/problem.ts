import Type from 'typebox'
import { closed } from '../values.ts'

/** RFC 9457 problem details, as application/problem+json. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'urn:bon-tot:refusal:<code>' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'Giải thích bằng tiếng Việt' }),
    code: Type.String({ description: 'Mã từ chối, xem /v1/codes' }),
    errors: Type.Array(
      closed({
        pointer: Type.String({ description: 'JSON pointer (RFC 6901) đến trường sai' }),
        detail: Type.String({ description: 'Giá trị được phép' }),
      }),
    ),
  },
  { $id: 'Problem', additionalProperties: false },
)
