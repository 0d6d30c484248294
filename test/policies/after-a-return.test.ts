// What policies answer in a season that does not go straight: a return, a withdrawal, a void vote.
import { describe, expect, it } from 'vitest'
import type { Of } from '../../contracts/define.ts'
import type { Envelope } from '../../contracts/envelope.ts'
import type { FrameworkPublished } from '../../contracts/framework/publish-framework.ts'
import type { RoundClosed } from '../../contracts/round/close-round.ts'
import type { RecognitionProposed } from '../../contracts/round/propose-recognition.ts'
import { ballotId } from '../../services/decisions/ballot/id.ts'
import { documentId } from '../../services/decisions/document/id.ts'
import { assembleDossiers } from '../../services/policies/assemble-dossiers.ts'
import { draftCandidacyPapers } from '../../services/policies/draft-candidacy-papers.ts'
import { draftCountRecord } from '../../services/policies/draft-count-record.ts'
import { draftReturnLetters } from '../../services/policies/draft-return-letters.ts'
import { noteOutcomes } from '../../services/policies/note-outcomes.ts'
import { withData, without } from '../support/changed-log.ts'
import { answers, reaction } from '../support/reactions.ts'
import { eventIn, relayedSeason } from '../support/relayed-season.ts'
import { meetings, relayedTurns } from '../support/relayed-turns.ts'
import * as ids from '../support/season/ids.ts'
import { fingerprint } from '../support/season/papers.ts'

const source = { stream: 'candidacy', id: ids.candidacyA }
const ofA = (type: 'self-assessment' | 'report' | 'appraisal', submission = 1) => documentId(type, source, submission)
const ofType = (log: readonly Envelope[], type: string) => log.filter((event) => event.type === type)
const upTo = (log: readonly Envelope[], event: Envelope) => log.slice(0, log.indexOf(event) + 1)

describe('draft-candidacy-papers', () => {
  const steps = {
    'self-assessment': 'SelfAssessmentClosed',
    report: 'ResultsReported',
    appraisal: 'CandidacyAppraised',
  }

  it.each(Object.entries(steps))(
    'drafts the %s of the second submission as a paper of its own',
    async (paper, step) => {
      const log = await relayedTurns()
      const last = ofType(log, step).at(-1)!
      const type = paper as keyof typeof steps
      expect(await reaction(draftCandidacyPapers, upTo(log, last), last)).toStrictEqual([
        {
          command: 'DraftDocument',
          body: { type, source, submission: 2, fingerprint },
          target: `document-${ofA(type, 2)}`,
        },
      ])
    },
  )

  it.each(Object.values(steps))('drafts nothing on a %s that a return set aside before it came to it', async (step) => {
    const log = await relayedTurns()
    const returned = without(upTo(log, ofType(log, 'CandidacyReturned')[0]!), ({ type }) => type === 'DocumentDrafted')
    expect(await reaction(draftCandidacyPapers, returned, eventIn(returned, `${step} candidacy A`))).toStrictEqual([])
  })

  it('drafts nothing of a kind that the framework knows no paper of', async () => {
    type Published = Of<typeof FrameworkPublished>['data']
    const season = without(await relayedSeason(), ({ type }) => type === 'DocumentDrafted')
    const log = withData<Published>(season, 'FrameworkPublished', ({ framework, ...data }) => ({
      ...data,
      framework: { ...framework, papers: framework.papers.filter(({ paper }) => paper !== 'commitment') },
    }))
    expect(await reaction(draftCandidacyPapers, log, eventIn(log, 'CommitmentSigned candidacy A'))).toStrictEqual([])
    expect(await reaction(draftCandidacyPapers, log, eventIn(log, 'BranchRegistered candidacy A'))).toHaveLength(1)
  })
})

describe('draft-return-letters', () => {
  it('drafts the letter that sends the papers back, of the submission that it asks for', async () => {
    const log = await relayedTurns()
    const returned = ofType(log, 'CandidacyReturned')[0]!
    const type = 'return-letter'
    expect(await reaction(draftReturnLetters, upTo(log, returned), returned)).toStrictEqual([
      {
        command: 'DraftDocument',
        body: { type, source, submission: 2, fingerprint },
        target: `document-${documentId(type, source, 2)}`,
      },
    ])
  })
})

describe('draft-count-record', () => {
  it('asks for a record of a void vote too, and of the turn that counts', async () => {
    const asked = (await answers(draftCountRecord, await relayedTurns())).slice(-2)
    const record = (turn: number) =>
      documentId('count-record', { stream: 'ballot', id: ballotId(meetings.committee.id, turn) })
    expect(asked).toStrictEqual([
      `MismatchRecorded ballot-${ballotId(meetings.committee.id, 1)} → document-${record(1)}`,
      `BallotClosed ballot-${ballotId(meetings.committee.id, 2)} → document-${record(2)}`,
    ])
  })
})

describe('note-outcomes', () => {
  it('says nothing of a candidacy that was withdrawn, or returned and sent again, since the meeting was called', async () => {
    type Closed = Of<typeof RoundClosed>['data']
    const log = await relayedTurns()
    const closed = eventIn(log, 'RoundClosed round committee')
    expect((closed.data as Closed).undecided).toStrictEqual([ids.candidacyA, ids.candidacyB])
    expect(await reaction(noteOutcomes, upTo(log, closed), closed)).toStrictEqual([])
  })

  it('says nothing of one that such a meeting leaves out of what it proposes', async () => {
    type Proposed = Of<typeof RecognitionProposed>['data']
    const log = await relayedTurns()
    const closed = eventIn(log, 'RoundClosed round committee')
    const [left, reason] = [[ids.candidacyA, ids.candidacyB], { subject: 'round', sealed: 'AA==' }]
    const data: Proposed = {
      ...{ ballotId: ids.committeeBallot, items: [], level: 'committee' },
      notProposed: left.map((candidacyId) => ({ candidacyId, reason })),
      addressee: { organisationId: ids.authority, organ: 'standing-committee' },
    }
    const proposed = { ...closed, type: 'RecognitionProposed', version: 1, data }
    expect(await reaction(noteOutcomes, upTo(log, closed).toSpliced(-1, 1, proposed), proposed)).toStrictEqual([])
  })
})

describe('assemble-dossiers', () => {
  it('waits for the papers of the submission that was proposed, not for those set aside', async () => {
    const log = await relayedTurns()
    const issued = log.findLast(({ type, stream }) => type === 'DocumentIssued' && stream.endsWith(ofA('report', 2)))!
    const assembled = ofType(log, 'DossierAssembled')[0]!
    const due = without(upTo(log, assembled), ({ type, id }) => type === 'DossierAssembled' || id === issued.id)
    const noted = eventIn(due, 'OutcomeNoted candidacy A')
    expect(await reaction(assembleDossiers, due, noted)).toStrictEqual([])
    const set = upTo(log, assembled).filter(({ type }) => type !== 'DossierAssembled')
    const [step] = await reaction(assembleDossiers, set, noted)
    const { documents } = step!.body as { documents: string[] }
    expect(documents.slice(2, 4)).toStrictEqual([ofA('report', 2), ofA('self-assessment', 2)])
  })
})
