// A file is what its content says. Its name and the sender's word for it only have to agree.
import { type EvidenceType, evidenceTypes } from '../../contracts/candidacy/attach-evidence.ts'
import { type Refused, refuse } from '../../contracts/refusals.ts'
import type { Found } from './found.ts'
import { holdsArchive } from './hidden-archive.ts'
import { checkJpeg } from './jpeg.ts'
import { checkOffice } from './office.ts'
import { checkPdf } from './pdf.ts'
import { checkPng } from './png.ts'
import type { CheckEvidence, Claim } from './port.ts'
import { sniff } from './sniff.ts'

const checks = {
  'application/pdf': checkPdf,
  'image/jpeg': checkJpeg,
  'image/png': checkPng,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': checkOffice,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': checkOffice,
} satisfies Record<EvidenceType, (file: Uint8Array) => Found | Promise<Found>>

const remedies: Readonly<Record<string, string>> = {
  PDF: 'Hãy in lại nội dung ra một tệp PDF mới, không kèm mật khẩu, rồi nộp tệp đó.',
  JPEG: 'Hãy mở ảnh và lưu thành một tệp JPEG hoặc PNG mới rồi nộp tệp đó.',
  PNG: 'Hãy mở ảnh và lưu thành một tệp JPEG hoặc PNG mới rồi nộp tệp đó.',
  DOCX: 'Hãy lưu lại thành tệp DOCX không kèm các nội dung đó, hoặc in ra PDF, rồi nộp.',
  XLSX: 'Hãy lưu lại thành tệp XLSX không kèm các nội dung đó, hoặc in ra PDF, rồi nộp.',
}

export const checkEvidence: CheckEvidence = async (file, claim) => {
  const sniffed = await sniff(file)
  if ('danger' in sniffed) return refuse('EVIDENCE_DANGEROUS', `Tệp ${sniffed.danger}. ${sniffed.remedy}`)
  if (!isEvidence(sniffed.mediaType)) return notAllowed(sniffed.name)
  const { mediaType } = sniffed
  const { label } = evidenceTypes[mediaType]
  const otherwise = contradiction(mediaType, claim)
  if (otherwise !== null) return otherwise
  const hidden = isArchive(mediaType) || !holdsArchive(file) ? null : { danger: 'có tệp nén giấu bên trong' }
  const found: Found = hidden ?? (await checks[mediaType](file))
  if ('danger' in found) return refuse('EVIDENCE_DANGEROUS', `Tệp ${label} ${found.danger}. ${remedies[label]}`)
  return { mediaType, ...(found.pages === undefined ? {} : { pages: found.pages }) }
}

const isEvidence = (mediaType: string): mediaType is EvidenceType => Object.hasOwn(evidenceTypes, mediaType)
const isArchive = (mediaType: EvidenceType): boolean => mediaType.startsWith('application/vnd.')

function notAllowed(name: string): Refused {
  const allowed = Object.values(evidenceTypes).map(({ label }) => label)
  return refuse(
    'EVIDENCE_TYPE_NOT_ALLOWED',
    `Nội dung tệp là ${name}, không nhận làm minh chứng. Hãy chuyển sang một trong các kiểu: ${allowed.join(', ')}.`,
    { pointer: '/file', detail: `một trong: ${Object.keys(evidenceTypes).join(', ')}` },
  )
}

/** A sender that does not know the type says application/octet-stream, which claims nothing (RFC 2046, 4.5.1). */
function contradiction(mediaType: EvidenceType, claim: Claim): Refused | null {
  const { label, extension } = evidenceTypes[mediaType]
  const claimed = claim.mediaType === 'application/octet-stream' ? undefined : claim.mediaType
  if (claimed !== undefined && claimed !== mediaType && !(mediaType === 'image/jpeg' && claimed === 'image/jpg'))
    return refuse('EVIDENCE_MISLABELLED', `Nội dung tệp là ${label} nhưng phần “file” khai kiểu ${shown(claimed)}.`, {
      pointer: '/file',
      detail: `Content-Type của phần file: ${mediaType}`,
    })
  const ending = /\.([^.\\/\s]{1,20})$/.exec(claim.fileName ?? '')?.[1]?.toLowerCase()
  if (ending !== undefined && ending !== extension && !(extension === 'jpg' && ending === 'jpeg'))
    return refuse('EVIDENCE_MISLABELLED', `Nội dung tệp là ${label} nhưng tên tệp có đuôi .${shown(ending)}.`, {
      pointer: '/file',
      detail: `tên tệp có đuôi .${extension}`,
    })
  return null
}

/** What came from outside, short enough and harmless enough to be said back. */
const shown = (text: string): string => text.replace(/[^\w.+/-]/g, '?').slice(0, 80)
