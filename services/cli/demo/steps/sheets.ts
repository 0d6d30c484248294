// Example scores: the maximum of each criterion, but for those named.
import type { BranchName } from '../bodies/organisations.ts'
import type { Calendar } from './calendar.ts'
import { framework } from './framework.ts'

type Points = Readonly<Record<string, number>>

/** The branch's own sheet, its own once more after a return, the committee's. */
export type Judged = 'self' | 'again' | 'appraised'
type Sheets = Readonly<Partial<Record<Judged, Points>>>

const ofB: Points = { 'I.3': 8, 'I.6': 1.5, 'II.3': 3, 'III.1': 4, 'IV.1': 6 }
const ofC: Points = { ...ofB, 'III.4': 4 }

/** Totals are beside: of the branch's own sheet; of the committee's. */
const lessThanMaximum: Readonly<Record<number, Readonly<Partial<Record<BranchName, Sheets>>>>> = {
  2024: {
    // 28,5 + 19 + 25 + 23 = 95,5; 95,0
    branchA: {
      self: { 'I.6': 1.5, 'II.2': 3, 'IV.1': 6 },
      appraised: { 'I.1': 4.5, 'I.6': 1.5, 'II.2': 3, 'IV.1': 6 },
    },
    // 91,5, returned; then 91,0; 91,0
    branchB: { self: ofB, again: { ...ofB, 'III.4': 4.5 }, appraised: { ...ofB, 'III.4': 4.5 } },
    // 90,5; 90,0
    branchC: { self: ofC, appraised: { ...ofC, 'II.5': 1.5 } },
  },
  2025: {
    // 96,5; 96,0
    branchA: { self: { 'I.6': 1.5, 'IV.1': 6 }, appraised: { 'I.1': 4.5, 'I.6': 1.5, 'IV.1': 6 } },
    // 91,5; 90,5
    branchB: { self: ofB, appraised: ofC },
    // 94,0; 92,5
    branchE: { self: { 'I.3': 8, 'II.3': 3, 'IV.1': 6 }, appraised: { 'I.3': 8, 'I.6': 1.5, 'II.3': 3, 'IV.1': 6 } },
  },
  2026: {
    // 98,0; 98,0
    branchA: { self: { 'IV.1': 6 }, appraised: { 'IV.1': 6 } },
    // 96,0; 94,0
    branchB: { self: { 'I.3': 8, 'II.3': 3 }, appraised: { 'I.3': 8, 'II.3': 3, 'IV.1': 6 } },
    // 93,5; 93,0
    branchC: {
      self: { 'I.3': 8, 'II.3': 3, 'III.4': 4.5, 'IV.1': 6 },
      appraised: { 'I.3': 8, 'II.3': 3, 'III.1': 4, 'IV.1': 6 },
    },
    // 93,0; 93,0
    branchE: {
      self: { 'I.3': 8, 'II.3': 3, 'III.1': 4, 'IV.1': 6 },
      appraised: { 'I.3': 8, 'II.3': 3, 'III.1': 4, 'IV.1': 6 },
    },
  },
}

export function sheet({ year, plan }: Calendar, branch: BranchName, by: Judged) {
  const less: Points = lessThanMaximum[year]?.[branch]?.[by] ?? {}
  const evidence = by === 'appraised' ? {} : evidenceOf(year, plan)
  return framework.groups
    .flatMap(({ criteria }) => criteria)
    .map(({ id, maximum }) => ({
      criterion: id,
      points: less[id] ?? maximum,
      ...(evidence[id] === undefined ? {} : { evidence: evidence[id] }),
    }))
}

type Evidence = Readonly<Record<string, { title: string; number?: string; date?: string }[]>>

function evidenceOf(year: number, plan: string): Evidence {
  return {
    'I.1': [{ title: 'Nghị quyết', number: '05-NQ/CB', date: `${year}-01-05` }],
    'I.2': [{ title: 'Kế hoạch', number: '02-KH/CB', date: plan }],
    'II.1': [{ title: `Sổ biên bản sinh hoạt chi bộ năm ${year}` }],
    'III.4': [{ title: 'Báo cáo kiểm tra, giám sát', number: '09-BC/CB', date: `${year}-11-20` }],
  }
}
