import { type DocumentItem, DocumentList, DocumentQuery } from '../../../contracts/http/documents.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { fileOf, present } from './present.ts'
import { readRoute, type Viewer } from './read.ts'
import { all, any, equals, everything, under, visible, visibleCandidacy, type Where } from './where.ts'

type Row = Pick<DocumentItem, 'id' | 'type' | 'layout' | 'date' | 'numbering' | 'state' | 'revision' | 'position'> & {
  readonly organisation: string
  readonly source_stream: DocumentItem['source']['stream']
  readonly source_id: string
  readonly source_item: number | null
  readonly submission: number | null
  readonly number: number | null
  readonly symbol: string | null
  readonly sign_first: 0 | 1
  readonly sha256: string | null
  readonly pages: number | null
  readonly scan_sha256: string | null
  readonly scan_pages: number | null
  readonly failure: string | null
  /** JSON */
  readonly signatures: string | null
  readonly signed_on: string | null
  /** JSON */
  readonly candidacies: string
  readonly cancelled: string
  readonly waiting: string
}

const from = `(
  SELECT *,
    (SELECT json_group_array(candidacy ORDER BY ordinal) FROM document_candidacies WHERE document = d.id) candidacies,
    (SELECT json_group_array(json_object('on', cancelled_on, 'reason', reason, 'date', date, 'number', number,
        'symbol', symbol) ORDER BY revision) FROM document_cancellations WHERE document = d.id) cancelled,
    (SELECT json_group_array(json_object('policy', policy, 'refusal', refusal) ORDER BY position) FROM steps
      WHERE 'document-' || d.id IN (target, source_stream)) waiting
  FROM documents d)`

export const documentList = readRoute({
  method: 'GET',
  path: '/v1/documents',
  tag: 'Văn bản',
  summary: 'Các văn bản, kể cả bước đang vướng',
  query: DocumentQuery,
  response: DocumentList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const { candidacy } = query
    const where = all(
      seenBy(viewer),
      under('organisation', query.organisation, viewer.today),
      equals('type', query.type),
      equals('state', query.state),
      candidacy === undefined ? everything : about({ sql: 'candidacy = ?', values: [candidacy] }),
    )
    const found = page<Row>(models, { from, where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

/** A paper is its issuer's, and everybody's whose candidacy it is about or to whom it goes. */
function seenBy(viewer: Viewer): Where {
  const sent = visible('organisation', viewer)
  return any(sent, about(visibleCandidacy('candidacy', viewer)), {
    ...sent,
    sql: `id IN (SELECT document FROM document_addressees WHERE ${sent.sql})`,
  })
}

function about(candidacy: Where): Where {
  return { ...candidacy, sql: `id IN (SELECT document FROM document_candidacies WHERE ${candidacy.sql})` }
}

function sourceOf({ source_stream: stream, source_id: id, source_item: item }: Row): DocumentItem['source'] {
  return { stream, id, ...present({ item }) }
}

function itemOf(row: Row): DocumentItem {
  const { id, type, organisation, layout, date, numbering, number, symbol, state, failure, revision, position } = row
  const cancelled = JSON.parse(row.cancelled) as DocumentItem['cancelled']
  return {
    ...{ id, type, organisationId: organisation, source: sourceOf(row) },
    candidacies: JSON.parse(row.candidacies) as string[],
    ...present({ submission: row.submission }),
    ...(row.sign_first === 1 ? { signFirst: true } : {}),
    ...{ layout, date, numbering, state },
    ...present({ number, symbol, failure, signedOn: row.signed_on }),
    ...present({ file: fileOf(row.sha256, row.pages), scan: fileOf(row.scan_sha256, row.scan_pages) }),
    signatures: JSON.parse(row.signatures ?? '[]') as DocumentItem['signatures'],
    cancelled: cancelled.map(({ number, symbol, ...draft }) => ({ ...draft, ...present({ number, symbol }) })),
    waiting: JSON.parse(row.waiting) as DocumentItem['waiting'],
    ...{ revision, position },
  }
}
