import { paperNames } from '../../../contracts/document/paper-types.ts'
import { shortDate } from '../../../contracts/time.ts'
import { type PaperRow, papersOf } from './papers.ts'
import type { Player } from './player.ts'
import type { Played } from './season-2024.ts'

type Shown = {
  readonly phase: string
  readonly selfAssessment: { readonly total: number } | null
  readonly appraisal: { readonly total: number } | null
}

const phaseWords: Readonly<Record<string, string>> = {
  recognised: 'Được công nhận',
  'not-recognised': 'Không công nhận',
  'not-proposed': 'Không đề nghị',
}

const names = { branchA: 'Chi bộ Phòng A', branchB: 'Chi bộ Phòng B' } as const

/** Each branch with its points and outcome, and the papers that were made for it. */
export async function resultTable(player: Player, key: string, { candidacies }: Played): Promise<string> {
  const lines = [row('Chi bộ', 'Tự chấm', 'Thẩm định', 'Kết quả'), row('──────', '───────', '─────────', '───────')]
  for (const name of ['branchA', 'branchB'] as const) {
    const shown = await player.read<Shown>(key, `/v1/candidacies/${candidacies[name]}`)
    lines.push(
      row(
        names[name],
        points(shown.selfAssessment?.total),
        points(shown.appraisal?.total),
        phaseWords[shown.phase] ?? shown.phase,
      ),
    )
    const papers = await papersOf(player, key, candidacies[name])
    lines.push(`   ${papers.map(titleOf).join(', ')}`)
  }
  return lines.join('\n')
}

function titleOf({ type, number, symbol, date }: PaperRow): string {
  return number === undefined
    ? `${paperNames[type]} ngày ${shortDate(date)}`
    : `${String(number).padStart(2, '0')}-${symbol}`
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
