import type { Finding, FindingCode } from './finding.ts'

const words: Readonly<Record<FindingCode, string>> = {
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
  'file-unknown': 'Nhật ký của dịch vụ không có tệp này',
}

/** One Vietnamese sentence, with the field and what it is about. */
export function sentenceOf({ code, field, detail }: Finding): string {
  const about = [field, detail].filter((part) => part !== undefined).join(', ')
  return about === '' ? `${words[code]}.` : `${words[code]} (${about}).`
}
