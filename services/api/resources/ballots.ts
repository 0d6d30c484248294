import { CountRecorded } from '../../../contracts/ballot/record-count.ts'
import { MismatchRecorded } from '../../../contracts/ballot/record-mismatch.ts'
import { votersPagePath } from '../../../contracts/http/voters-page.ts'
import { type Ballot, ballot } from '../../decisions/ballot/state.ts'
import { readsSealedCounts } from '../sealed-counts.ts'
import { type Reader, resource, shown } from './resource.ts'

export const ballots = resource({
  path: '/v1/ballots',
  tag: 'Bỏ phiếu',
  summary: 'Một lần biểu quyết: mở, kết quả kiểm phiếu, xác nhận, kết luận',
  stream: ballot,
  owners: ({ opened }) => [opened?.organisationId],
  view: async (state, reader, id) => ({
    phase: state.phase,
    opened: state.opened,
    ...(state.opened?.method === 'electronic' ? await electronic(state, reader, id) : {}),
    ...counted(state, reader),
    confirmedBy: state.confirmedBy,
    scan: state.scan,
    mismatch: shown(MismatchRecorded, state.mismatch, reader),
  }),
})

/** Where to vote, how many did, and who, once that is closed: members see whether somebody voted in their place. */
async function electronic({ votes, closed }: Ballot, reader: Reader, id: string) {
  const checkIns = closed?.box?.checkIns
  return {
    votersPage: votersPagePath(id),
    votes,
    ...(checkIns === undefined ? {} : { checkIns: await reader.names(checkIns) }),
  }
}

/** Count and result, without how many said what where only the outcome is published. */
function counted({ opened, count, closed }: Ballot, reader: Reader) {
  const whole = shown(CountRecorded, count, reader) as object | null
  if (!opened?.outcomeOnly || readsSealedCounts(reader.caller, opened.organisationId)) return { count: whole, closed }
  const { results: _, ...papers } = { results: null, ...whole }
  return { count: whole === null ? null : papers, closed: closed === null ? null : withoutCounts(closed) }
}

function withoutCounts({ box, results, ...outcome }: NonNullable<Ballot['closed']>) {
  return {
    ...outcome,
    ...(box === undefined ? {} : { box: { checkIns: box.checkIns } }),
    outcomes: results.map(({ candidacyId, passed }) => ({ candidacyId, passed })),
  }
}
