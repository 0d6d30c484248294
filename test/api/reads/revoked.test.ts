import { expect, it } from 'vitest'
import type { CandidacyItem } from '../../../contracts/http/candidacies.ts'
import { candidacyList } from '../../../services/api/reads/candidacies.ts'
import { documentId } from '../../../services/decisions/document/id.ts'
import { readModelsOver } from '../../support/read-models.ts'
import { revokedSeason } from '../../support/revoked-season.ts'
import * as ids from '../../support/season/ids.ts'
import { revokingMeeting as meeting } from '../../support/season/revocations.ts'

const whole = { role: 'auditor', organisation: null, today: '2025-12-31' } as const

it('a recognition that was revoked stays visible, with the decision that revoked it', async () => {
  const { reader, caughtUp } = await readModelsOver(await revokedSeason())
  await caughtUp()
  const { items } = candidacyList.read(reader, {}, {}, whole) as { items: CandidacyItem[] }
  const { state, outcomes, revoked } = items.find(({ id }) => id === ids.candidacyA)!
  expect([state, outcomes.at(-1)!.outcome]).toEqual(['revoked', 'recognised'])
  const paper = documentId('revocation', { stream: 'round', id: meeting.id })
  expect(revoked).toEqual({
    on: meeting.on,
    roundId: meeting.id,
    decision: { documentId: paper, number: 2, symbol: 'QĐ/ĐU', date: meeting.on },
  })
  expect(items.find(({ id }) => id === ids.candidacyB)!.revoked).toBe(undefined)
})
