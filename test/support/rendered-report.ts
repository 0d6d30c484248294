// The branch's report as a printed file in an app's season, ready to be signed on its day.
import { documentId } from '../../services/decisions/document/id.ts'
import { recordRendering } from '../../services/decisions/document/record-rendering.ts'
import { type Season, seasonAt } from './http-season.ts'
import { smallPdf } from './small-pdf.ts'
import type { TestApp } from './test-app.ts'

export const report = (s: Season) => documentId('report', { stream: 'candidacy', id: s.candidacyId })
export const reportPath = (s: Season) => `/v1/documents/${report(s)}`

export async function renderedReport(app?: TestApp): Promise<Season> {
  const s = await seasonAt('reported', app)
  const sha256 = await s.files.put(await smallPdf({ pages: 2 }))
  const fingerprint = { templates: '0'.repeat(64), fonts: '0'.repeat(64), browser: 'none' }
  await s.handle(recordRendering, {
    id: report(s),
    body: { sha256, pages: 2, fingerprint },
    actor: { principal: 'service:renderer', role: 'service', organisation: null },
    ...{ commandId: sha256, requestHash: null, correlationId: sha256, causationId: null },
  })
  s.at('2024-12-10')
  return s
}
