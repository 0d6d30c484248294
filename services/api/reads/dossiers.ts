import { type DossierItem, DossierList, DossierQuery } from '../../../contracts/http/dossiers.ts'
import { roleCodes } from '../../../contracts/roles.ts'
import { isRefused } from '../../decisions/kernel/decision.ts'
import { page } from './page.ts'
import { fileOf, present } from './present.ts'
import { readRoute } from './read.ts'
import { all, equals, everything, under, visibleCandidacy } from './where.ts'

type Row = Pick<DossierItem, 'edition' | 'occasion' | 'state' | 'revision' | 'position'> & {
  readonly candidacy: string
  readonly assembled_on: string
  readonly sha256: string | null
  readonly pages: number | null
  readonly failure: string | null
  /** JSON */
  readonly documents: string
  readonly waiting: string
}

const from = `(
  SELECT *,
    (SELECT json_group_array(json_object('documentId', document, 'type', type, 'organisationId', organisation,
        'number', number, 'symbol', symbol, 'date', date, 'sha256', sha256, 'pages', pages,
        'scanned', json(iif(scanned, 'true', 'false'))) ORDER BY ordinal)
      FROM dossier_files f WHERE f.candidacy = d.candidacy AND f.edition = d.edition) documents,
    (SELECT json_group_array(json_object('policy', policy, 'refusal', refusal) ORDER BY position) FROM steps
      WHERE target = 'dossier-' || d.candidacy) waiting
  FROM dossiers d)`

export const dossierList = readRoute({
  method: 'GET',
  path: '/v1/dossiers',
  tag: 'Hồ sơ',
  summary: 'Các hồ sơ, từng lần lập',
  query: DossierQuery,
  response: DossierList,
  roles: roleCodes,
  read(models, _, query, viewer) {
    const below = under('organisation', query.organisation, viewer.today)
    const where = all(
      visibleCandidacy('candidacy', viewer),
      query.organisation === undefined
        ? everything
        : { ...below, sql: `candidacy IN (SELECT id FROM candidacies WHERE ${below.sql})` },
      equals('candidacy', query.candidacy),
      equals('state', query.state),
    )
    const found = page<Row>(models, { from, where, order: ['created'] }, query)
    return isRefused(found) ? found : { ...found, items: found.items.map(itemOf) }
  },
})

function itemOf(row: Row): DossierItem {
  const { candidacy, edition, occasion, assembled_on, state, sha256, pages, failure, revision, position } = row
  const documents = JSON.parse(row.documents) as DossierItem['documents']
  return {
    ...{ candidacyId: candidacy, edition, occasion, assembledOn: assembled_on, state },
    ...present({ file: fileOf(sha256, pages), failure }),
    documents: documents.map(({ number, symbol, ...file }) => ({ ...file, ...present({ number, symbol }) })),
    waiting: JSON.parse(row.waiting) as DossierItem['waiting'],
    ...{ revision, position },
  }
}
