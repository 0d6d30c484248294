import Type from 'typebox'
import { closed, Id, Label, Sha256 } from '../values.ts'

/** The answer to a write: what was appended, and its leaf hashes as a receipt. The outer three are the last event's. */
export const AcceptedAnswer = Type.Object(
  {
    stream: Type.String(),
    revision: Type.Integer(),
    position: Type.String({ description: 'Vị trí trong nhật ký; gửi lại ở ?after= để đọc được điều vừa ghi' }),
    leafHash: Sha256,
    events: Type.Array(
      closed({ id: Type.String({ format: 'uuid' }), type: Type.String(), revision: Type.Integer(), leafHash: Sha256 }),
    ),
    slips: Type.Optional(
      Type.Array(closed({ personId: Id, credential: Type.String() }), {
        description: 'Chỉ khi phát mã bỏ phiếu: mã của từng người, hiện một lần',
      }),
    ),
    votersPage: Type.Optional(
      Type.String({ description: 'Chỉ khi phát mã bỏ phiếu: đường dẫn trang bỏ phiếu trên dịch vụ này' }),
    ),
    signature: Type.Optional(
      closed({
        signatureId: Id,
        field: Label(60),
        toBeSigned: Type.String({ description: 'Các byte phải ký bằng SHA-256, mã hóa base64' }),
        digest: Sha256,
        expiresAt: Type.String({ format: 'date-time' }),
      }),
    ),
    key: Type.Optional(Type.String({ description: 'Chỉ khi cấp khóa: khóa truy cập, hiện một lần' })),
  },
  { $id: 'Accepted', additionalProperties: false },
)
