// A meeting that is called to revoke what was recognised: whose it is, and on which day.
import type { BodyOf } from '../../../contracts/define.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import type { ConveneRound } from '../../../contracts/round/convene-round.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import { recognitionOf } from '../candidacy/chain.ts'
import { notRecognised } from '../candidacy/phases.ts'
import { candidacy } from '../candidacy/state.ts'
import { type Context, ref, type StreamRef } from '../kernel/context.ts'
import { factsOn, organOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'
import { heirOn, superiorRefs } from '../organisation/superiors.ts'
import { beforePreviousStep, type Dated, notLate, tooFarBack } from '../season/dates.ts'
import type { StepTaken } from '../season/step-taken.ts'
import { round } from './state.ts'

type Body = BodyOf<typeof ConveneRound>
type Given = Dated & { readonly body: Body }

export function isRevoking({ purpose }: Pick<Body, 'purpose'>): boolean {
  return purpose === 'revoke'
}

/** Refuses an act that the meeting was not called for. */
export function otherPurpose(convened: Pick<Body, 'purpose'>, purpose: 'recognise' | 'revoke'): Refused | null {
  if (isRevoking(convened) === (purpose === 'revoke')) return null
  const called = isRevoking(convened) ? 'hủy bỏ nội dung đã công nhận' : 'xét công nhận'
  return refuse('PURPOSE_DIFFERS', `Hội nghị này họp để ${called}, không làm việc khác.`)
}

/** The meetings that recognised the candidacies, with the bodies that held them and whoever took their place. */
export function revokingReads({ candidacies }: Body, on: LocalDate, context: Context): StreamRef[] {
  return candidacies.flatMap((id) => {
    const roundId = recognitionOf(context.get(candidacy, id))?.roundId
    if (roundId === undefined) return []
    const recogniser = context.get(round, roundId)?.convened?.organisationId
    return [ref(round, roundId), ...(recogniser === undefined ? [] : superiorRefs(recogniser, 0, on, context))]
  })
}

/** The step at which this body, or the one whose heir it is, recognised all these candidacies. */
export function recognisersStep({ body, occurredOn }: Given, context: Context): StepTaken | Refused {
  const facts = context.get(organisation, body.organisationId)!
  for (const [n, id] of body.candidacies.entries()) {
    const candidate = context.get(candidacy, id)!
    const refused = notRecognised(candidate, `/candidacies/${n}`)
    if (refused !== null) return refused
    const { organisationId, organ } = recogniserOf(id, context)
    const inPlace = heirOn(organisationId, occurredOn, context)
    // An heir acts by an organ of its own.
    const byOrgan = organisationId === body.organisationId ? organ : body.organ
    if (inPlace === body.organisationId && byOrgan === body.organ) continue
    const { name } = factsOn(context.get(organisation, inPlace)!, occurredOn)
    return refuse('NOT_THE_AUTHORITY', `Lượt đăng ký “${id}” do cấp khác công nhận; nay thẩm quyền thuộc ${name}.`, {
      pointer: inPlace === body.organisationId ? '/organ' : '/organisationId',
      detail: inPlace === body.organisationId ? organ : inPlace,
    })
  }
  if (organOn(facts, body.organ, occurredOn) === undefined) {
    return refuse('NOT_THE_AUTHORITY', `${factsOn(facts, occurredOn).name} không có cơ quan “${body.organ}”.`, {
      pointer: '/organ',
      detail: factsOn(facts, occurredOn)
        .organs.map(({ code }) => code)
        .join(', '),
    })
  }
  const { level, step } = recogniserOf(body.candidacies[0]!, context)
  return { organisationId: body.organisationId, organ: body.organ, act: 'decide', ballot: level, step }
}

/** What is revoked is revoked on any day since: no window and no end of the season limits it, so nothing of it is late. */
export function badRevokingDay(
  given: Given,
  rules: Parameters<typeof tooFarBack>[0],
  context: Context,
): Refused | null {
  const since = given.body.candidacies.map((id) => recognitionOf(context.get(candidacy, id))!.on)
  return tooFarBack(rules, given) ?? notLate(given.body) ?? beforePreviousStep(since.toSorted().at(-1)!, given)
}

function recogniserOf(candidacyId: string, context: Context) {
  return context.get(round, recognitionOf(context.get(candidacy, candidacyId))!.roundId)!.convened!
}
