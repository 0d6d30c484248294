import { describe, expect, it } from 'vitest'
import { idOf } from '../../services/decisions/kernel/stream-type.ts'
import { playedMonthly } from '../support/monthly-season.ts'
import { everything } from '../support/play.ts'
import { candidacyA, candidacyB } from '../support/season/ids.ts'

describe('a season of nine criteria, passed or not, every month', () => {
  it('goes from the framework’s publication to recognition, with every paper and dossier, by commands alone', async () => {
    const log = await everything(await playedMonthly())
    const told = <D>(wanted: string) =>
      log.filter(({ type }) => type === wanted).map(({ stream, data }) => ({ id: idOf(stream), ...(data as D) }))
    const ends = told<{ outcome: string }>('OutcomeNoted').filter(({ outcome }) => outcome === 'recognised')
    expect(ends.map(({ id }) => id).toSorted()).toEqual([candidacyA, candidacyB].toSorted())
    expect(told('ScoreSubmitted')).toHaveLength(24)
    expect(told('StepBlocked')).toEqual([])
    const drafted = told<{ type: string }>('DocumentDrafted').map(({ type }) => type)
    expect([...new Set(drafted)].toSorted()).toEqual([
      ...['appraisal', 'certificate', 'commitment', 'count-record', 'decision', 'proposal', 'registration', 'report'],
      'self-assessment',
    ])
    expect(told('DossierAssembled')).toHaveLength(4)
  }, 60_000)
})
