import type { PaperType } from '../../contracts/document/paper-types.ts'
import type { Level } from '../../contracts/framework/ballot-rules.ts'
import { draftDocument } from '../decisions/document/draft-document.ts'
import { documentId } from '../decisions/document/id.ts'
import type { Source } from '../decisions/document/paper-sources.ts'
import { document } from '../decisions/document/state.ts'
import { framework } from '../decisions/framework/state.ts'
import { streamName } from '../decisions/kernel/stream-type.ts'
import { round } from '../decisions/round/state.ts'
import { season } from '../decisions/season/state.ts'
import { now, type Step, type Surroundings } from './policy.ts'

/**
 * Whether a framework says what a paper's face is, of a body of this level where one is named. Frameworks of before the paper
 * was printed say nothing of it, and cannot be edited: they do without.
 */
export async function isPrinted(
  type: PaperType,
  frameworkId: string,
  around: Surroundings,
  level?: Level,
): Promise<boolean> {
  const { papers } = (await now(around, framework, frameworkId)).framework!
  return papers.some((one) => one.paper === type && (level === undefined || one.level === level))
}

/** At which level a meeting is held, and under which framework. */
export async function meetingRules(roundId: string, around: Surroundings) {
  const { level, seasonId } = (await now(around, round, roundId)).convened!
  const { frameworkId } = (await now(around, season, seasonId)).opened!
  return { level, frameworkId }
}

/** Which of a stream's acts of one kind an event is, from 1. */
export function nthOf(acts: readonly { readonly revision: number }[], event: { readonly revision: number }): number {
  return acts.findIndex(({ revision }) => revision === event.revision) + 1
}

/** The step that drafts a paper, or none where it stands. */
export async function draftPaper(
  type: PaperType,
  source: Source,
  around: Surroundings,
  submission = 1,
): Promise<Step[]> {
  const id = documentId(type, source, submission)
  const { draft } = await now(around, document, id)
  if (draft !== null) return []
  const body = { type, source, ...(submission === 1 ? {} : { submission }), fingerprint: around.fingerprint }
  return [{ decision: draftDocument, body, target: streamName(document, id) }]
}
