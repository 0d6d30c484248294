// What proposals and decisions share: their items are this round's candidacies, and each rests on the round's ballot.
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { Ballot } from '../ballot/state.ts'
import type { Candidacy } from '../candidacy/state.ts'

export type Item = { readonly candidacyId: string; readonly pointer: string }

/** Every candidacy of the round is named exactly once, and nothing else. */
export function notExactly(candidacies: readonly string[], items: readonly Item[]): Refused | null {
  const ids = items.map(({ candidacyId }) => candidacyId)
  const wrong = items.findIndex(
    ({ candidacyId }, n) => !candidacies.includes(candidacyId) || ids.indexOf(candidacyId) !== n,
  )
  if (wrong >= 0) {
    return refuse('ITEMS_INCOMPLETE', 'Mỗi lượt đăng ký của hội nghị được nêu đúng một lần.', {
      pointer: items[wrong]!.pointer,
      detail: `một trong: ${candidacies.join(', ')}; không lặp lại`,
    })
  }
  const missing = candidacies.filter((id) => !ids.includes(id))
  if (missing.length === 0) return null
  return refuse('ITEMS_INCOMPLETE', `Còn ${missing.length} lượt đăng ký của hội nghị chưa được nêu.`, {
    pointer: '/items',
    detail: `còn thiếu: ${missing.join(', ')}`,
  })
}

/** The ballot is this round's own and was closed. */
export function badBallot(roundId: string, ballot: Ballot | undefined): Refused | null {
  if (ballot?.opened?.roundId !== roundId) {
    return refuse('BALLOT_UNKNOWN', 'Hội nghị này không có lần biểu quyết ấy.', {
      pointer: '/ballotId',
      detail: 'mã lần biểu quyết của hội nghị này',
    })
  }
  if (ballot.closed === null) return refuse('BALLOT_NOT_PASSED', 'Biểu quyết chưa kết thúc nên chưa có kết quả.')
  return null
}

export function notPassed(ballot: Ballot, item: Item): Refused | null {
  const result = ballot.closed!.results.find(({ candidacyId }) => candidacyId === item.candidacyId)
  if (result?.passed === true) return null
  return refuse(
    'BALLOT_NOT_PASSED',
    `Biểu quyết chưa đạt tỷ lệ quy định (tán thành ${result?.yes ?? 0}/${result?.base ?? 0}).`,
    {
      pointer: item.pointer,
      detail: 'lượt đăng ký có kết quả biểu quyết đạt',
    },
  )
}

/** A certificate of merit is for those who fulfil the criteria excellently, by the newest sheet. */
export function notEarned(state: Candidacy, certificate: boolean, pointer: string): Refused | null {
  const sheet = state.appraisal ?? state.selfAssessment
  if (!certificate || sheet?.classification === 'excellent') return null
  return refuse('CERTIFICATE_NOT_EARNED', 'Giấy khen dành cho chi bộ hoàn thành xuất sắc các tiêu chí.', {
    pointer: `${pointer}/certificate`,
    detail: 'false',
  })
}
