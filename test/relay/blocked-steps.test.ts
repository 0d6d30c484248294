import { describe, expect, it } from 'vitest'
import type { Envelope } from '../../contracts/envelope.ts'
import { candidacyHistory } from '../../services/api/reads/audit.ts'
import {
  appointed,
  blockedIn,
  drafted,
  nobodyInOffice,
  noTermOpened,
  ofBranchA,
  opened,
  settledOver,
  waiting,
} from '../support/blocked-steps.ts'
import { without } from '../support/changed-log.ts'
import { everything, play } from '../support/play.ts'
import { readModelsOver } from '../support/read-models.ts'
import { noProgress, relayNow, runRelay } from '../support/relay-world.ts'
import * as ids from '../support/season/ids.ts'
import { at } from '../support/season.ts'
import { label, paperIds } from '../support/stream-labels.ts'

describe('a step that is refused', () => {
  it('is written to the stream of the event that asked for it, with its reason, in the name of the relay', async () => {
    const { kept } = await settledOver(nobodyInOffice())
    const log = await everything(kept.store)
    const source = log.find(({ type, stream }) => type === 'SelfAssessmentClosed' && label(stream) === 'candidacy A')!
    const target = `document-${paperIds['sheet A']}`
    const { id, commandId, ...event } = log.find(
      ({ type, data }) => type === 'StepBlocked' && (data as { target: string }).target === target,
    )!
    expect(event).toStrictEqual({
      stream: source.stream,
      revision: source.revision + 3,
      type: 'StepBlocked',
      version: 1,
      recordedAt: relayNow,
      occurredOn: source.occurredOn,
      actor: { principal: 'service:relay', role: 'service', organisation: null },
      requestHash: null,
      decider: { name: 'relay', version: 1 },
      correlationId: source.correlationId,
      causationId: source.id,
      basis: [],
      data: {
        policy: 'draft-candidacy-papers',
        target,
        sourceEvent: source.id,
        refusal: {
          code: 'NO_SIGNER',
          detail: 'Chi bộ Phòng A không có bí thư hoặc phó bí thư đương nhiệm vào ngày 10/12/2024.',
        },
      },
    })
    expect(commandId).toBe(id)
  })

  it('holds up nothing else', async () => {
    const { kept } = await settledOver(nobodyInOffice())
    expect(await drafted(kept.store)).toStrictEqual([
      ...['registration B', 'commitment A', 'commitment B', 'sheet B', 'report B'],
    ])
    expect(await blockedIn(kept.store)).toStrictEqual([
      'candidacy A: draft-candidacy-papers to registration A: NO_SIGNER',
      'candidacy A: draft-candidacy-papers to sheet A: NO_SIGNER',
      'candidacy A: draft-candidacy-papers to report A: NO_SIGNER',
    ])
    expect(waiting(kept)).toStrictEqual(['registration A', 'sheet A', 'report A'])
  })

  it('names the term where there is none to number a paper in; an unnumbered one is drafted', async () => {
    const { kept } = await settledOver(noTermOpened())
    expect(await drafted(kept.store)).toStrictEqual([
      ...['registration A', 'registration B', 'commitment A', 'commitment B', 'sheet A', 'sheet B', 'report B'],
    ])
    expect(await blockedIn(kept.store)).toStrictEqual(['candidacy A: draft-candidacy-papers to report A: NO_TERM'])
  })

  it('is written once for each reason, however often it is tried', async () => {
    const gone = (event: Envelope) => ofBranchA('OfficerAppointed')(event) || ofBranchA('TermOpened')(event)
    const { kept, running } = await settledOver(without(at('reported'), gone))
    await running.stop()
    for (const progress of [kept.progress, noProgress()]) {
      const again = await runRelay({ ...kept, progress })
      await again.settled()
      await again.stop()
    }
    await play(kept.store, [appointed])
    await (await runRelay(kept)).settled()
    expect(await blockedIn(kept.store)).toStrictEqual([
      'candidacy A: draft-candidacy-papers to registration A: NO_SIGNER',
      'candidacy A: draft-candidacy-papers to sheet A: NO_SIGNER',
      'candidacy A: draft-candidacy-papers to report A: NO_SIGNER',
      'candidacy A: draft-candidacy-papers to report A: NO_TERM',
    ])
    expect(waiting(kept)).toStrictEqual(['report A'])
  })

  it('shows as waiting in the history of its candidacy until it is taken', async () => {
    const { kept, running } = await settledOver(noTermOpened())
    const { reader, caughtUp } = await readModelsOver(kept.store)
    const shown = async () => {
      await caughtUp()
      const found = candidacyHistory.read(
        reader,
        { id: ids.candidacyA },
        {},
        { role: 'clerk', organisation: null, today: '2025-01-20' },
      )
      if ('refused' in found) throw new Error(found.refused.detail)
      return found.items.flatMap(({ blocked }) => blocked ?? [])
    }
    const step = { policy: 'draft-candidacy-papers', target: `document-${paperIds['report A']}`, refusal: 'NO_TERM' }
    expect(await shown()).toStrictEqual([{ ...step, waiting: true }])
    await play(kept.store, [opened])
    await running.settled()
    expect(await shown()).toStrictEqual([{ ...step, waiting: false }])
  })
})
