// Example scores: the maximum of each criterion, but for those named.
import { framework } from './framework.ts'

type Points = Readonly<Record<string, number>>

const ofB: Points = { 'I.3': 8, 'I.6': 1.5, 'II.3': 3, 'III.1': 4, 'IV.1': 6 }
const ofC: Points = { ...ofB, 'III.4': 4 }

const lessThanMaximum = {
  /** 28,5 + 19 + 25 + 23 = 95,5; appraised 95,0. */
  branchA: { 'I.6': 1.5, 'II.2': 3, 'IV.1': 6 },
  branchAAppraised: { 'I.1': 4.5, 'I.6': 1.5, 'II.2': 3, 'IV.1': 6 },
  /** 91,5, returned; then 91,0, and so appraised. */
  branchB: ofB,
  branchBAgain: { ...ofB, 'III.4': 4.5 },
  branchBAppraised: { ...ofB, 'III.4': 4.5 },
  /** 90,5; appraised 90,0. */
  branchC: ofC,
  branchCAppraised: { ...ofC, 'II.5': 1.5 },
} as const satisfies Record<string, Points>

export type SheetName = keyof typeof lessThanMaximum

const evidence: Readonly<Record<string, { title: string; number?: string; date?: string }[]>> = {
  'I.1': [{ title: 'Nghị quyết', number: '05-NQ/CB', date: '2024-01-05' }],
  'I.2': [{ title: 'Kế hoạch', number: '02-KH/CB', date: '2024-05-04' }],
  'II.1': [{ title: 'Sổ biên bản sinh hoạt chi bộ năm 2024' }],
  'III.4': [{ title: 'Báo cáo kiểm tra, giám sát', number: '09-BC/CB', date: '2024-11-20' }],
}

export function sheet(name: SheetName) {
  const less: Points = lessThanMaximum[name]
  return framework.groups
    .flatMap(({ criteria }) => criteria)
    .map(({ id, maximum }) => ({
      criterion: id,
      points: less[id] ?? maximum,
      ...(evidence[id] === undefined || name.endsWith('Appraised') ? {} : { evidence: evidence[id] }),
    }))
}
