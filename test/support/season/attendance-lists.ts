// A framework that asks for a list to call the roll from.

import type { Level } from '../../../contracts/framework/ballot-rules.ts'
import type { Framework } from '../../../contracts/framework/framework.ts'

const face = {
  paper: 'attendance-list' as const,
  title: 'DANH SÁCH',
  subject: 'điểm danh, ký nhận phiếu biểu quyết tại {meeting}',
  recipients: [],
}

export const askingForLists =
  (...levels: Level[]) =>
  (framework: Framework): void => {
    framework.papers.push(...levels.map((level) => ({ ...face, level })))
  }
