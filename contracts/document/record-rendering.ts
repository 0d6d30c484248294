import { command, event } from '../define.ts'
import { closed, Label, Positive, Sha256 } from '../values.ts'
import { Fingerprint } from './draft-document.ts'

const rendered = closed({ sha256: Sha256, pages: Positive, fingerprint: Fingerprint })

/** The renderer printed the paper and the file is in the file store. */
export const RecordRendering = command({
  name: 'RecordRendering',
  stream: 'document',
  target: 'exists',
  body: rendered,
})
export const DocumentRendered = event('DocumentRendered', 2, rendered)

const failed = closed({ reason: Label(1000) })

/** The paper cannot be printed as it stands; `reason` names why, in Vietnamese. RetryDocument asks for another try. */
export const RecordRenderFailure = command({
  name: 'RecordRenderFailure',
  stream: 'document',
  target: 'exists',
  body: failed,
})
export const DocumentRenderFailed = event('DocumentRenderFailed', 1, failed)
