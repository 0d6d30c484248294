import type { Framework } from '../../../../contracts/framework/framework.ts'
import {
  ownPlaceholders,
  type PaperCode,
  type PaperDefaults,
  partCounts,
  placeholders,
} from '../../../../contracts/framework/papers.ts'
import type { FieldError } from '../../../../contracts/refusals.ts'
import { faultIf, repeated } from './fault.ts'

/** One set of defaults a paper and level, one name a kind, known placeholders only, and assumptions that point at something. */
export function checkPapers(framework: Framework): FieldError[] {
  const { papers, rewards, assumptions, status, candidateNames = [] } = framework
  return [
    ...repeated(
      papers.map((one) => `${one.paper} ${one.level}`),
      (n) => `/papers/${n}`,
      'văn bản',
    ),
    ...papers.flatMap((one, n) => [
      ...checkBraces(one.paper, one.subject, `/papers/${n}/subject`),
      ...checkParts(one, `/papers/${n}/parts`),
      ...one.recipients.flatMap(({ name }, r) => checkBraces(one.paper, name, `/papers/${n}/recipients/${r}/name`)),
    ]),
    ...repeated(
      candidateNames.flatMap(({ kinds }) => kinds),
      () => '/candidateNames',
      'cách gọi của loại',
    ),
    ...repeated(
      rewards.map((one) => one.id),
      (n) => `/rewards/${n}/id`,
      'mã hình thức',
    ),
    ...rewards.flatMap((one, n) =>
      faultIf(
        (one.when === 'excellent-rating-streak') !== (one.years !== undefined),
        `/rewards/${n}/years`,
        'phải có khi và chỉ khi when là excellent-rating-streak',
      ),
    ),
    ...faultIf(
      status === 'reconstructed' && assumptions.length === 0,
      '/assumptions',
      'khung dựng lại phải nêu những giá trị giả định',
    ),
    ...assumptions.flatMap((one, n) =>
      faultIf(!points(framework, one.pointer), `/assumptions/${n}/pointer`, `khung không có ${one.pointer}`),
    ),
  ]
}

function checkParts({ paper, level, parts }: PaperDefaults, pointer: string): FieldError[] {
  if (parts === undefined) return []
  const count = partCounts[`${paper} ${level}`]
  return [
    ...faultIf(count === undefined, pointer, 'bỏ trống: văn bản này không chia phần có tên'),
    ...faultIf(count !== undefined && count !== parts.length, pointer, `phải đủ ${count} phần`),
    ...parts.flatMap((title, n) => checkBraces(paper, title, `${pointer}/${n}`)),
  ]
}

function checkBraces(paper: PaperCode, text: string, pointer: string): FieldError[] {
  const known = [...placeholders, ...(ownPlaceholders[paper] ?? [])]
  const rest = known.reduce((left, name) => left.replaceAll(`{${name}}`, ''), text)
  const detail = `trong ngoặc nhọn chỉ dùng được: ${known.map((name) => `{${name}}`).join(', ')}`
  return faultIf(/[{}]/.test(rest), pointer, detail)
}

/** Whether an RFC 6901 pointer leads to a value; keys of a framework need no escapes. */
function points(framework: Framework, pointer: string): boolean {
  let value: unknown = framework
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = (value as Record<string, unknown>)[key]
  }
  return true
}
