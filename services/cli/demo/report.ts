import { isForm, paperNames } from '../../../contracts/document/paper-types.ts'
import { type Phase, phaseNames } from '../../../contracts/http/candidacies.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { Player } from './player.ts'
import type { Judged } from './seasons/story.ts'
import { type PaperRow, papersOf } from './steps/papers.ts'

type Shown = {
  readonly phase: Phase
  readonly selfAssessment: { readonly total: number } | null
  readonly appraisal: { readonly total: number } | null
}

/** A year's branches and committees with their points and outcome, and the papers that were made for each. */
export async function resultTable(player: Player, key: string, judged: readonly Judged[]): Promise<string> {
  const lines = [
    row('Tổ chức đảng', 'Tự chấm', 'Thẩm định', 'Kết quả'),
    row('────────────', '───────', '─────────', '───────'),
  ]
  for (const { name, candidacyId } of judged) {
    if (candidacyId === undefined) lines.push(row(name, '–', '–', 'Không đăng ký'))
    else lines.push(...(await linesOf(player, key, name, candidacyId)))
  }
  return lines.join('\n')
}

async function linesOf(player: Player, key: string, name: string, id: string): Promise<string[]> {
  const { phase, selfAssessment, appraisal } = await player.read<Shown>(key, `/v1/candidacies/${id}`)
  const papers = await papersOf(player, key, id)
  return [
    row(name, points(selfAssessment?.total), points(appraisal?.total), phaseNames[phase]),
    `   ${papers.map(titleOf).join(', ')}`,
  ]
}

function titleOf({ type, number, symbol, date }: PaperRow): string {
  return number === undefined
    ? `${paperNames[type]} ngày ${shortDate(date)}`
    : `${String(number).padStart(2, '0')}-${symbol}`
}

/** What nobody issued; forms are filled in by hand, never issued. */
export async function openPapers(player: Player, key: string): Promise<string> {
  const states = ['drafted', 'numbered', 'rendered', 'failed', 'cancelled'] as const
  const lists = await Promise.all(
    states.map((state) => player.read<{ items: readonly PaperRow[] }>(key, `/v1/documents?state=${state}&limit=200`)),
  )
  const open = lists.flatMap(({ items }) => items).filter(({ type }) => !isForm(type))
  if (open.length === 0) return 'Mọi văn bản đã ban hành; các biểu mẫu chỉ in để dùng, không ban hành.'
  return ['Văn bản chưa ban hành:', ...open.map((paper) => `   ${titleOf(paper)}`)].join('\n')
}

export function timesTable(
  times: readonly { readonly name: string; readonly seconds: number }[],
  steps: number,
): string {
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0)
  const lines = times.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6).replace('.', ',')} s  ${name}`)
  return [...lines, `${total.toFixed(1).padStart(6).replace('.', ',')} s  tất cả, ${steps} lệnh`].join('\n')
}

function row(name: string, self: string, appraised: string, outcome: string): string {
  return `${name.padEnd(20)}${self.padStart(9)}${appraised.padStart(11)}   ${outcome}`
}

function points(total: number | undefined): string {
  return total === undefined ? '–' : total.toFixed(1).replace('.', ',')
}
