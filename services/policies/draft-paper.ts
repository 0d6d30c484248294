import type { PaperType } from '../../contracts/document/paper-types.ts'
import { draftDocument } from '../decisions/document/draft-document.ts'
import { documentId } from '../decisions/document/id.ts'
import type { Source } from '../decisions/document/paper-sources.ts'
import { document } from '../decisions/document/state.ts'
import { streamName } from '../decisions/kernel/stream-type.ts'
import { now, type Step, type Surroundings } from './policy.ts'

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
