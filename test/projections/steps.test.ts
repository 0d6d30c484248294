import { describe, expect, it } from 'vitest'
import { DocumentNumbered } from '../../contracts/document/number-document.ts'
import { DossierAssembled } from '../../contracts/dossier/assemble-dossier.ts'
import { derivedUuid } from '../../contracts/ids.ts'
import { NumberAllocated } from '../../contracts/numbers/allocate-number.ts'
import { SubordinateNoted } from '../../contracts/organisation/note-subordinate.ts'
import { CandidacyEntered } from '../../contracts/season/enter-candidacy.ts'
import { StepBlocked } from '../../contracts/step-blocked.ts'
import { readModelsOver } from '../support/read-models.ts'
import { sha } from '../support/season-events.ts'

const source = '00000000-0000-4000-8000-000000000001'
const register = 'numbers-a-20200815-report'
const waiting = 'SELECT policy, target, refusal FROM steps'
const by = (policy: string) =>
  ({ actor: { principal: `policy:${policy}`, role: 'service', organisation: null } }) as const

const blocked = (policy: string, target: string, code = 'ORGAN_UNKNOWN') =>
  StepBlocked({ policy, target, sourceEvent: source, refusal: { code, detail: 'vì sao' } })

describe('a blocked step', () => {
  it('waits once, with its newest reason, until its own command is accepted', async () => {
    const { record, reader, caughtUp } = await readModelsOver()
    await record('numbers-x', blocked('carry-number', 'document-d1'))
    await record('numbers-x', blocked('carry-number', 'document-d1', 'UNAVAILABLE'))
    await caughtUp()
    expect(reader.all(waiting)).toEqual([{ policy: 'carry-number', target: 'document-d1', refusal: 'UNAVAILABLE' }])
    const commandId = derivedUuid('policy', source, 'carry-number', 'document-d1')
    await record('document-d1', DocumentNumbered({ number: 1 }), { commandId })
    await caughtUp()
    expect(reader.all(waiting)).toEqual([])
  })

  it('is over when the policy reached its target for another event', async () => {
    const { record, reader, caughtUp } = await readModelsOver()
    const fingerprint = { templates: sha('a'), fonts: sha('b'), browser: 'chrome 1' }
    const assembled = { candidacyId: 'c1', occasion: 'proposal' as const, documents: ['d1'], fingerprint }
    await record('document-d1', blocked('assemble-dossiers', 'dossier-c1'))
    await record('dossier-c1', DossierAssembled({ ...assembled, edition: 1, files: [] }), by('assemble-dossiers'))
    await caughtUp()
    expect(reader.all(waiting)).toEqual([])
  })

  it('in a register is not over when another paper got a number', async () => {
    const { record, reader, caughtUp } = await readModelsOver()
    await record('document-d1', blocked('take-number', register))
    await record(register, NumberAllocated({ documentId: 'd2', number: 1 }), by('take-number'))
    await caughtUp()
    expect(reader.all(waiting)).toEqual([{ policy: 'take-number', target: register, refusal: 'ORGAN_UNKNOWN' }])
  })

  it.each([
    ['season-s', 'note-registrations', CandidacyEntered({ candidacyId: 'c2', organisationId: 'b2', attempt: 1 })],
    [
      'organisation-o',
      'note-subordinates',
      SubordinateNoted({ organisationId: 'b2', kind: 'branch', from: '2020-01-01' }),
    ],
  ])('in %s is not over when it heard of another', async (target, policy, event) => {
    const { record, reader, caughtUp } = await readModelsOver()
    await record('candidacy-c1', blocked(policy, target))
    await record(target, event, by(policy))
    await caughtUp()
    expect(reader.all(waiting)).toEqual([{ policy, target, refusal: 'ORGAN_UNKNOWN' }])
  })
})
