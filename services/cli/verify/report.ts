import type { FileKind, FileVerified } from '../../../contracts/http/file-verified.ts'
import { shortDate, vietnamTime } from '../../../contracts/time.ts'

const kinds: Readonly<Record<FileKind, string>> = {
  issued: 'văn bản đã ban hành',
  signed: 'văn bản đã có chữ ký số, chưa ban hành',
  printed: 'bản in chờ ký, chưa ban hành',
  scan: 'bản quét văn bản đã ký tay',
  dossier: 'tệp hồ sơ',
  evidence: 'tệp minh chứng',
}

/** No file of its own: what it holds is compared with the log. */
const EXTRACT = 'events.json'

/** What a clerk reads; `asked`: whether a log was. */
export function reportOf(file: string, judged: FileVerified, asked: boolean): string {
  const { sha256, signatures, attachments, findings } = judged
  return [
    `Tệp: ${file}`,
    `SHA-256: ${sha256}`,
    `Nhật ký: ${knownAs(judged.known, asked)}`,
    `Chữ ký số: ${signatures.length === 0 ? 'không có' : signatures.length}`,
    ...signatures.map(
      ({ field, signer, toldAt, provedAt, authority }) =>
        `  ${field}: ${signer}; ghi ký lúc ${time(toldAt)}; dấu thời gian ${provedAt === null ? 'không có' : time(provedAt)}; ` +
        `${authority === null ? 'không rõ nơi cấp chứng thư' : `chứng thư do ${authority} cấp`}`,
    ),
    ...(attachments.length === 0 ? [] : [`Tệp đính kèm: ${attachments.length}`]),
    ...attachments.map(
      ({ name, known }) => `  ${name}: ${name === EXTRACT ? 'trích nhật ký của lượt đăng ký' : knownAs(known, asked)}`,
    ),
    ...(findings.length === 0
      ? ['KẾT LUẬN: không phát hiện dấu hiệu bất thường.']
      : ['KẾT LUẬN: CÓ CẢNH BÁO', ...findings.map(({ sentence }) => `  - ${sentence}`)]),
  ].join('\n')
}

function knownAs(known: FileVerified['known'], asked: boolean): string {
  if (!asked) return 'không đối chiếu'
  return known === undefined ? 'không có tệp này' : `${kinds[known.kind]}, mã ${known.id}`
}

function time(instant: string | null): string {
  if (instant === null) return 'không rõ'
  const [date, clock] = vietnamTime(instant).split('T') as [string, string]
  return `${clock} ngày ${shortDate(date)}`
}
