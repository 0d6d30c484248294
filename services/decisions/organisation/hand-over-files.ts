import type { BodyOf } from '../../../contracts/define.ts'
import { FilesHandedOver, HandOverFiles } from '../../../contracts/organisation/hand-over-files.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import { concernedRefs, everConcerned } from '../candidacy/concerned.ts'
import { candidacy } from '../candidacy/state.ts'
import { dossier } from '../dossier/state.ts'
import { type Context, ref } from '../kernel/context.ts'
import { decision, type Given, only } from '../kernel/decision.ts'
import { person } from '../person/state.ts'
import { firstOf, unknownOrganisation, unknownPerson } from '../season/committee-work.ts'
import { isGone } from './effective.ts'
import { type Organisation, organisation } from './state.ts'

type Body = BodyOf<typeof HandOverFiles>

export const handOverFiles = decision({
  contract: HandOverFiles,
  stream: organisation,
  version: 1,
  actsFor: ({ id }) => id,
  reads: ({ body, occurredOn }, _, context) => [
    ref(organisation, body.to),
    ...[body.delivererId, body.receiverId].map((id) => ref(person, id)),
    ...body.candidacies.flatMap((id) => [ref(dossier, id), ...concernedRefs(id, occurredOn, context)]),
  ],
  decide(given, state, context) {
    const { body } = given
    if (!state.passings.some(({ ends }) => ends)) {
      return refuse('NOT_ENDING', 'Chưa ghi nhận tổ chức đảng này kết thúc hoạt động nên chưa bàn giao hồ sơ.')
    }
    return (
      badReceiver(given, context) ??
      badPeople(body, context) ??
      firstOf(body.candidacies, (_, n) => badFile(given, n, state, context)) ?? [FilesHandedOver(body)]
    )
  },
  commandOf: (events) => only(events, 'FilesHandedOver').data,
})

function badReceiver({ id, body, occurredOn }: Given<Body>, context: Context): Refused | null {
  const pointer = '/to'
  if (body.to === id) {
    return refuse('INVALID_REQUEST', 'Hồ sơ bàn giao cho một tổ chức đảng khác.', {
      pointer,
      detail: 'mã của một tổ chức đảng khác',
    })
  }
  const unknown = unknownOrganisation({ id: body.to, pointer }, context)
  return unknown ?? isGone(context.get(organisation, body.to)!, occurredOn, pointer)
}

function badPeople({ delivererId, receiverId }: Body, context: Context): Refused | null {
  const unknown =
    unknownPerson(delivererId, '/delivererId', context) ?? unknownPerson(receiverId, '/receiverId', context)
  if (unknown !== null || delivererId !== receiverId) return unknown
  return refuse('DUPLICATE_PERSON', 'Người giao và người nhận là hai người.', {
    pointer: '/receiverId',
    detail: 'mã của một người khác',
  })
}

/** A file is handed over once, by the candidate or a body of its chain, and only where there is a dossier. */
function badFile({ id, body }: Given<Body>, n: number, state: Organisation, context: Context) {
  const file = body.candidacies[n]!
  const pointer = `/candidacies/${n}`
  if (context.get(candidacy, file)?.registration == null) {
    return refuse('CANDIDACY_UNKNOWN', `Không có lượt đăng ký mã “${file}”.`, { pointer, detail: 'mã lượt đăng ký' })
  }
  if (!everConcerned(file, context).includes(id)) {
    return refuse('NOT_THE_KEEPER', `Lượt đăng ký mã “${file}” không do tổ chức đảng này lưu hồ sơ.`, {
      pointer,
      detail: 'lượt đăng ký của tổ chức đảng này hoặc do tổ chức đảng này xét',
    })
  }
  if ((context.get(dossier, file)?.editions.length ?? 0) === 0) {
    return refuse('NO_DOSSIER', `Chưa lập hồ sơ của lượt đăng ký mã “${file}”.`, {
      pointer,
      detail: 'lượt đăng ký đã lập hồ sơ',
    })
  }
  const before = state.handovers.find(({ candidacies }) => candidacies.includes(file))
  if (before === undefined) return null
  return refuse('FILES_HANDED_OVER', `Hồ sơ của lượt đăng ký mã “${file}” đã bàn giao ngày ${shortDate(before.on)}.`, {
    pointer,
    detail: 'hồ sơ chưa bàn giao',
  })
}
