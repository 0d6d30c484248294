import Type, { type Static } from 'typebox'
import { closed, Label, oneOf, Sha256 } from '../values.ts'

/** What checking a file may find, each an alarm, with its sentence. */
export const findingSentences = {
  'not-a-pdf': 'Tệp không phải PDF đọc được',
  'no-signature': 'Tệp không có chữ ký số',
  'range-broken': 'Vùng chữ ký trong tệp không nguyên vẹn',
  'padding-not-zero': 'Phần đệm sau chữ ký có dữ liệu lạ',
  'digest-differs': 'Nội dung đã bị sửa sau khi ký',
  'cms-broken': 'Chữ ký không đọc được hoặc không đúng cấu trúc',
  'signature-wrong': 'Chữ ký không khớp với chứng thư số',
  'certificate-not-named': 'Chữ ký không gắn với chứng thư số của người ký',
  'signing-time-inside': 'Chữ ký chứa thời gian ký không được phép trong PAdES',
  'certificate-not-for-signing': 'Chứng thư số không dùng để ký văn bản',
  'certificate-out-of-date': 'Chứng thư số không có hiệu lực vào thời điểm ký',
  'chain-broken': 'Chuỗi chứng thư số không liền mạch',
  'chain-untrusted': 'Chứng thư số không do tổ chức tin cậy đã khai báo cấp',
  'timestamp-wrong': 'Dấu thời gian không đúng',
  'changed-since': 'Tệp bị thay đổi sau chữ ký này, ngoài việc thêm chữ ký',
  'not-whole-file': 'Có dữ liệu thêm vào sau chữ ký cuối cùng',
  'attachment-differs': 'Tệp đính kèm không đúng với tệp ghi trong nhật ký',
  'events-differ': 'Trích nhật ký trong hồ sơ khác với nhật ký của dịch vụ',
  'file-unknown': 'Nhật ký của dịch vụ không có tệp này',
} as const

export type FindingCode = keyof typeof findingSentences
const findingCodes = Object.keys(findingSentences) as FindingCode[]

/** What a file is by the log, by the events that name it so; what says most first. */
export const fileKinds = {
  DocumentIssued: 'issued',
  SignatureApplied: 'signed',
  SignatureTimestamped: 'signed',
  DocumentRendered: 'printed',
  ScanAttached: 'scan',
  CountScanned: 'scan',
  EvidenceAttached: 'evidence',
  DossierRendered: 'dossier',
  DossierTimestamped: 'dossier',
} as const
export type FileKind = (typeof fileKinds)[keyof typeof fileKinds]
/** From what says most. */
const kindsByRank = [...new Set(Object.values(fileKinds))]

/** A file that was printed, then issued as it was, is an issued one. */
export function saysMore(kind: FileKind, before: FileKind): boolean {
  return kindsByRank.indexOf(kind) < kindsByRank.indexOf(before)
}

const known = Type.Optional(closed({ kind: oneOf(...kindsByRank), id: Type.String() }))

/** What a file proves itself, and what the log says of it. */
export const FileVerified = closed({
  sha256: Sha256,
  /** Without one, nothing speaks against the file. */
  findings: Type.Array(
    closed({
      code: oneOf(...findingCodes),
      /** Signature field or attached file. */
      field: Type.Optional(Type.String()),
      detail: Type.Optional(Type.String()),
      sentence: Type.String(),
    }),
  ),
  signatures: Type.Array(
    closed({
      field: Type.String(),
      signer: Type.String(),
      certificate: Type.Union([Sha256, Type.Null()]),
      /** What the file says; nothing proves it. */
      toldAt: Type.Union([Type.String(), Type.Null()]),
      /** What a time-stamp proves. */
      provedAt: Type.Union([Type.String(), Type.Null()]),
      /** Whose root the certificate's chain ends in. */
      authority: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  /** The paper or dossier whose file it is; absent where the log knows none that the caller may see. */
  known,
  attachments: Type.Array(closed({ name: Label(300), sha256: Sha256, known })),
})
export type FileVerified = Static<typeof FileVerified>
