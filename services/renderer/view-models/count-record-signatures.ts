// Who signs a count record, and where.
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { officersOn, type SettingsInForce } from '../../decisions/organisation/on-date.ts'
import { organisation } from '../../decisions/organisation/state.ts'
import { isOfOfficers } from '../../decisions/rules/ballot.ts'
import type { Signature, SignatureRow } from '../papers/signature.ts'
import { chairSigning } from './issuer.ts'
import type { Names } from './names.ts'
import type { RoundFacts } from './round-facts.ts'

type Parts = { readonly draft: Draft; readonly context: Context; readonly names: Names }

/** The tellers' paper, so their head stands on the right, unless the organisation puts the chair there. */
export function signatures(
  { draft, context, names }: Parts,
  { convened, rules }: RoundFacts,
  { countRecordBlock, tellersLabel }: SettingsInForce,
): SignatureRow[] {
  const signing = (as: Draft['signers'][number]['as']) =>
    draft.signers.filter((one) => one.as === as).map(({ personId }) => ({ name: names.person(personId) }))
  const others = signing('teller')
  const office = !isOfOfficers(rules.ballots[convened.level])
    ? undefined
    : officerOf(convened.chairId, convened, context)?.office
  const chair = chairSigning(office, signing('chair'))
  const head: Signature =
    others.length === 0
      ? { authority: 'NGƯỜI KIỂM PHIẾU', people: signing('head-teller') }
      : {
          authority: `T/M ${tellersLabel.toLocaleUpperCase('vi')}`,
          office: tellersLabel === 'Tổ kiểm phiếu' ? 'TỔ TRƯỞNG' : 'TRƯỞNG BAN',
          people: signing('head-teller'),
        }
  const secretary: Signature = { authority: 'NGƯỜI GHI BIÊN BẢN', people: signing('minute-taker') }
  const rest: Signature = { authority: `THÀNH VIÊN ${tellersLabel.toLocaleUpperCase('vi')}`, people: others }
  const members = others.length === 0 ? undefined : rest
  return countRecordBlock === 'tellers-right'
    ? [
        { left: chair, right: head },
        { left: secretary, ...(members === undefined ? {} : { right: members }) },
      ]
    : [
        { left: head, right: chair },
        { ...(members === undefined ? {} : { left: members }), right: secretary },
      ]
}

/** Whoever holds an office in the organ that met, on the day. */
export function officerOf(personId: string, { organisationId, organ, on }: RoundFacts['convened'], context: Context) {
  return officersOn(context.get(organisation, organisationId)!, organ, on).find((one) => one.personId === personId)
}
