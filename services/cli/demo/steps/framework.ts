import { readFileSync } from 'node:fs'

export type Criterion = {
  readonly id: string
  readonly maximum: number
  /** A criterion that sums its parts is not scored itself. */
  readonly parts?: readonly { readonly id: string; readonly maximum: number }[]
}

type Framework = {
  readonly papers: readonly object[]
  readonly assumptions: readonly { readonly pointer: string }[]
  readonly groups: readonly {
    readonly id: string
    readonly maximum: number
    readonly criteria: readonly Criterion[]
  }[]
}

const shipped = (name: string): Framework =>
  JSON.parse(readFileSync(new URL(`../../../../contracts/framework/data/${name}.json`, import.meta.url), 'utf8'))

/** The project's framework of 2024, as it is sent. */
export const framework = shipped('chi-bo-bon-tot-2024')

/** “Đảng bộ cơ sở bốn tốt”. */
export const grassrootsFramework = shipped('dang-bo-co-so-bon-tot')

/**
 * The same criteria where there is no intermediate level any more: the committee right above the branch decides. Branches
 * sign for their ballots on a list.
 */
export const framework2026 = {
  ...framework,
  code: 'CB4T-2026',
  name: 'Khung tiêu chí “chi bộ bốn tốt” năm 2026, không còn đảng bộ bộ phận (dựng lại)',
  assumptions: framework.assumptions.filter(({ pointer }) => !pointer.startsWith('/approvalChain/2')),
  papers: [
    ...framework.papers,
    {
      ...{ paper: 'attendance-list', level: 'branch', title: 'DANH SÁCH', recipients: [] },
      subject: 'điểm danh, ký nhận phiếu biểu quyết đề nghị công nhận {model} năm {year}',
    },
  ],
  approvalChain: [
    { body: 'self', organ: 'branch-meeting', act: 'propose', ballot: 'branch' },
    { body: 'season', organ: 'standing-committee', act: 'decide', ballot: 'authority' },
  ],
}

/** What is scored: a criterion, or each of its parts. */
export function scored({ groups }: Framework): readonly Criterion[] {
  return groups.flatMap(({ criteria }) => criteria).flatMap((criterion) => criterion.parts ?? [criterion])
}
