import { shortDate } from '../../../contracts/time.ts'
import { type Side, sidesOf } from '../../decisions/candidacy/sides.ts'
import type { Draft } from '../../decisions/document/state.ts'
import type { Context } from '../../decisions/kernel/context.ts'
import { required } from '../cannot-render.ts'
import type { Commitment, Content, Party } from '../papers/commitment.ts'
import { counted } from '../papers/format/counts.ts'
import { sentence } from '../papers/format/sentence.ts'
import { paragraphs } from '../papers/format/text.ts'
import type { Signature } from '../papers/signature.ts'
import { faceOf } from './defaults.ts'
import { headOf, OFFICES, organIn } from './issuer.ts'
import type { Names } from './names.ts'
import { comradeWithTitle, titleOn } from './officers.ts'
import { type RegistrationFacts, registrationFacts } from './registration-facts.ts'

const REPORTS = { none: undefined, month: 'hằng tháng', quarter: 'hằng quý' } as const

/** Bản cam kết, signed by a representative of each side. */
export function commitment(draft: Draft, number: number | null, context: Context, names: Names): Commitment {
  const facts = registrationFacts(draft.source.id, context)
  const { rules, registration, state } = facts
  const signed = required(state.commitment, 'bản cam kết')
  const { branch, committee } = sidesOf(state, signed, draft.date, context)
  const [above, below] = draft.signers
  const reports = REPORTS[rules.progressReports]
  const party = (side: Side, personId: string): Party => {
    const { name } = organIn(side.organisationId, side.organ, draft.date, context)
    const representative = comradeWithTitle(personId, side, signed.on, context, names)
    return { name, heading: name.toLocaleUpperCase('vi'), representative }
  }
  const signature = (side: Side, signer: Signer | undefined) => signatureOf(side, signer, draft.date, context, names)
  return {
    paper: 'commitment',
    head: headOf(draft, number, context),
    subject: faceOf(rules, registration.year, 'committee', 'commitment', draft, context).subject,
    model: rules.modelName,
    year: String(registration.year),
    signedOn: shortDate(signed.on),
    ...(signed.conference === undefined ? {} : { conference: signed.conference }),
    committee: party(committee, signed.committeeRepresentativeId),
    branch: party(branch, signed.branchRepresentativeId),
    contents: contents(facts, names),
    ...(reports === undefined ? {} : { reports }),
    copies: { all: counted(2, 'bản'), each: counted(1, 'bản') },
    signatures: [{ left: signature(branch, below), right: signature(committee, above) }],
  }
}

type Signer = Draft['signers'][number]

/** A representative in no office of those who sign for an organ shows the title held instead. */
function signatureOf(side: Side, signer: Signer | undefined, on: string, context: Context, names: Names): Signature {
  const { as, personId } = required(signer, 'người ký của hai bên')
  const office =
    as === 'secretary' || as === 'deputy-secretary'
      ? OFFICES[as]
      : titleOn(personId, side, on, context)?.toLocaleUpperCase('vi')
  return {
    authority: organIn(side.organisationId, side.organ, on, context).onBehalf,
    ...(office === undefined ? {} : { office }),
    people: [{ name: names.person(personId) }],
  }
}

/** Each group with what the branch registered for it: in the same sentence, or line by line where it is a list. */
function contents({ rules, registration }: RegistrationFacts, names: Names): Content[] {
  return rules.groups.map(({ id, title }, n) => {
    const found = registration.targets.find(({ group }) => group === id)
    const lines = found === undefined ? [] : paragraphs(names.text(found.target, 'target')).map(sentence)
    const order = String(n + 1)
    if (lines.length > 1) return { order, text: title, details: lines }
    return { order, text: lines[0] === undefined ? `${title}.` : `${title}: ${lines[0]}` }
  })
}
