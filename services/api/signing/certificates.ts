import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { Certificates } from '../../signing/port.ts'

export function certificateIn(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

export function certificatesIn(sent: {
  readonly certificate: string
  readonly chain?: readonly string[]
}): Certificates {
  return { certificate: certificateIn(sent.certificate), chain: (sent.chain ?? []).map(certificateIn) }
}

export function unfit(): Refused {
  return refuse('CERTIFICATE_UNFIT', 'Chứng thư số không đọc được hoặc không dùng để ký văn bản.', {
    pointer: '/certificate',
    detail: 'X.509 dạng DER mã hóa base64, khóa RSA từ 2048 bit hoặc P-256',
  })
}

export function untrusted(): Refused {
  return refuse(
    'CERTIFICATE_UNTRUSTED',
    'Chuỗi chứng thư số không dẫn tới tổ chức tin cậy mà đơn vị vận hành đã khai báo, hoặc không còn hiệu lực.',
    { pointer: '/chain', detail: 'đủ các chứng thư số từ nơi cấp đến chứng thư số gốc tin cậy' },
  )
}
