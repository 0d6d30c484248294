import { describe, it } from 'vitest'
import { SignatureApplied } from '../../../contracts/document/signature-applied.ts'
import { given } from '../../support/given.ts'
import { membersA } from '../../support/season/ids.ts'
import { draftOf, fileOf, fingerprint, paperA } from '../../support/season/papers.ts'
import { signatureOn, signed } from '../../support/season/signatures.ts'
import { signingFirst } from '../../support/season/turns.ts'
import { at } from '../../support/season.ts'

const [chair, head, third, fourth, stranger] = membersA as readonly string[] as [string, string, string, string, string]
const rendered = given(at('rendered'))
const applied = (personId: string, n: number) =>
  SignatureApplied({ ...signatureOn('record', personId, n), way: 'test-key' })

describe('SignDocument', () => {
  it('takes everybody in any order but the one chiefly responsible, who signs last', async () => {
    await rendered.when('SignDocument', signed('record', fourth)).thenAccepted(applied(fourth, 1))
    await rendered.when('SignDocument', signed('record', head)).thenRefused('NOT_YOUR_TURN', '/personId')
    await rendered
      .after('SignDocument', signed('record', fourth, 1))
      .after('SignDocument', signed('record', chair, 2))
      .after('SignDocument', signed('record', third, 3))
      .when('SignDocument', signed('record', head, 4))
      .thenAccepted(applied(head, 4))
  })

  it('is refused twice by the same person, and by one whom the paper does not print', async () => {
    await rendered
      .after('SignDocument', signed('record', third))
      .when('SignDocument', signed('record', third, 2))
      .thenRefused('ALREADY_SIGNED')
    await rendered.when('SignDocument', signed('record', stranger)).thenRefused('NOT_A_SIGNER', '/personId')
  })

  it('is refused over a file that is not the newest', () =>
    rendered
      .after('SignDocument', signed('record', third))
      .when('SignDocument', { ...signed('record', fourth), as: 'late' })
      .thenRefused('SIGNATURE_OUTDATED'))

  it.each(['2024-12-14T16:59:59.000Z', '2024-12-15T17:00:00.000Z'])(
    'is refused at %s, which in Vietnam is another day than the paper prints',
    (instant) => {
      const { id, body } = signed('record', third)
      return rendered.when('SignDocument', { id, body: { ...body, at: instant } }).thenRefused('SIGNING_DAY_DIFFERS')
    },
  )

  it('is refused before there is a file, and once the paper is issued', async () => {
    await given(at('numbered')).when('SignDocument', signed('record', third)).thenRefused('NOT_RENDERED')
    await given(at('issued')).when('SignDocument', signed('record', third)).thenRefused('ALREADY_ISSUED')
  })

  it('is refused of a paper that is printed with open number and day', () =>
    given(at('recognised'), [signingFirst])
      .after('DraftDocument', { body: draftOf('report') })
      .after('RecordRendering', {
        id: paperA('report'),
        body: { sha256: fileOf('report'), pages: 2, fingerprint },
      })
      .when('SignDocument', signed('report', chair))
      .thenRefused('SIGNED_ON_PAPER'))
})
