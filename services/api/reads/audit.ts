import { type AuditItem, AuditList, HistoryQuery, YearParams } from '../../../contracts/http/audit.ts'
import { IdParams } from '../../../contracts/http/paging.ts'
import { type Refused, refuse } from '../../../contracts/refusals.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import type { Rows } from '../../../projections/projection.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { type Page, type PageQuery, page } from './page.ts'
import { readRoute } from './read.ts'
import { all, any, equals, everything, visible, visibleCandidacy, type Where } from './where.ts'

type Row = {
  readonly position: string
  readonly event: string
  readonly type: string
  readonly stream: string
  readonly revision: number
  readonly recorded_at: string
  readonly occurred_on: string
  readonly principal: string
  readonly role: string
  readonly organisation: string | null
  readonly decider: string
  readonly decider_version: number
  readonly command: string
  readonly causation: string | null
  readonly year: number | null
  readonly season: string | null
  readonly framework: string | null
  readonly framework_sha256: string
  readonly leaf_hash: string
  readonly policy: string | null
  readonly target: string
  readonly refusal: string
  readonly waiting: 0 | 1
  /** JSON */
  readonly candidacies: string
}

export const candidacyHistory = readRoute({
  method: 'GET',
  path: '/v1/candidacies/{id}/history',
  tag: 'Tra cứu',
  summary: 'Diễn biến của một lượt đăng ký, kể cả hội nghị, phiếu, văn bản, hồ sơ và bước đang vướng',
  params: IdParams,
  query: HistoryQuery,
  response: AuditList,
  roles: roleCodes,
  read(models, { id }, query, viewer) {
    const may = visible('organisation', viewer)
    if (models.get(`SELECT 1 FROM candidacies WHERE id = ? AND ${may.sql}`, id, ...may.values) === undefined) {
      return refuse('NOT_FOUND', `Không tìm thấy lượt đăng ký mã “${id}”.`)
    }
    const ofCase = { sql: 'position IN (SELECT position FROM audit_candidacies WHERE candidacy = ?)', values: [id] }
    return items(models, ofCase, query)
  },
})

export const auditOfYear = readRoute({
  method: 'GET',
  path: '/v1/audit/{year}',
  tag: 'Tra cứu',
  summary: 'Mọi quyết định của một năm xét: ai, khi nào, việc gì, theo khung nào',
  params: YearParams,
  query: HistoryQuery,
  response: AuditList,
  roles: roleCodes,
  read(models, { year }, query, viewer) {
    const published: Where = {
      sql: `type = 'FrameworkPublished' AND framework IN (SELECT framework FROM seasons WHERE year = ?)`,
      values: [year],
    }
    return items(models, all(any(equals('year', year), published), seenBy(viewer)), query)
  },
})

/** A case is seen by those who see one of its candidacies; what has none yet, by whose key did it. */
function seenBy(viewer: Parameters<typeof visible>[1]): Where {
  if (viewer.organisation === null) return everything
  const candidacy = visibleCandidacy('candidacy', viewer)
  const linked = 'SELECT 1 FROM audit_candidacies c WHERE c.position = a.position'
  return any(
    { sql: `EXISTS (${linked} AND ${candidacy.sql})`, values: candidacy.values },
    all({ sql: `NOT EXISTS (${linked})`, values: [] }, visible('a.organisation', viewer)),
  )
}

function items(models: Rows, where: Where, query: PageQuery): Page<AuditItem> | Refused {
  const from = `(SELECT *, (SELECT json_group_array(candidacy ORDER BY candidacy) FROM audit_candidacies l
    WHERE l.position = audit.position) candidacies,
    EXISTS (SELECT 1 FROM steps s WHERE s.position = audit.position) waiting FROM audit) a`
  const found = page<Row>(models, { from, where, order: ['position'] }, query)
  return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
}

function itemOf(row: Row): AuditItem {
  return {
    position: row.position,
    id: row.event,
    type: row.type,
    stream: row.stream,
    revision: row.revision,
    recordedAt: row.recorded_at,
    occurredOn: row.occurred_on,
    actor: { principal: row.principal, role: row.role, organisation: row.organisation },
    decider: { name: row.decider, version: row.decider_version },
    commandId: row.command,
    causationId: row.causation,
    candidacies: JSON.parse(row.candidacies) as string[],
    ...(row.year === null ? {} : { year: row.year }),
    ...(row.season === null ? {} : { seasonId: row.season }),
    ...(row.framework === null ? {} : { framework: { id: row.framework, sha256: row.framework_sha256 } }),
    leafHash: row.leaf_hash,
    ...(row.policy === null ? {} : { blocked: blockedOf(row, row.policy) }),
  }
}

function blockedOf({ target, refusal, waiting }: Row, policy: string): NonNullable<AuditItem['blocked']> {
  return { policy, target, refusal, waiting: waiting === 1 }
}
