import type { Of } from '../../../contracts/define.ts'
import type { DocumentDrafted } from '../../../contracts/document/draft-document.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { shortDate } from '../../../contracts/time.ts'
import type { LocalDate } from '../../../contracts/values.ts'
import type { Context } from '../kernel/context.ts'
import { factsOn, signerOn } from '../organisation/on-date.ts'
import { organisation } from '../organisation/state.ts'

type Drafted = Of<typeof DocumentDrafted>['data']
export type PaperFacts = Pick<Drafted, 'organisationId' | 'candidacies' | 'addressees' | 'date' | 'signers'>

/** A paper that one signs on behalf of an organ: whoever is in office on its day, the secretary before a deputy. */
export function signedFor(
  organisationId: string,
  organ: string,
  date: LocalDate,
  candidacies: string[],
  context: Context,
): PaperFacts | Refused {
  const issuer = context.get(organisation, organisationId)!
  const signer = signerOn(issuer, organ, date)
  if (signer === undefined) {
    return refuse(
      'NO_SIGNER',
      `${factsOn(issuer, date).name} không có bí thư hoặc phó bí thư đương nhiệm vào ngày ${shortDate(date)}.`,
    )
  }
  const as = signer.office === 'secretary' ? 'secretary' : 'deputy-secretary'
  return { organisationId, candidacies, date, signers: [{ personId: signer.personId, as }] }
}

export function nothing(): Refused {
  return refuse('NOTHING_TO_DRAFT', 'Chưa có nội dung để soạn văn bản này.')
}
