import { DocumentDrafted } from '../../contracts/document/draft-document.ts'
import { sha } from './season-events.ts'

/** A reminder of a committee to organisations below it, of which no candidacy tells. */
export const addressedTo = (...addressees: string[]) =>
  DocumentDrafted({
    type: 'reminder',
    source: { stream: 'season', id: 'season2024', item: 2 },
    fingerprint: { templates: sha('a'), fonts: sha('b'), browser: 'chromium' },
    organisationId: 'committee',
    candidacies: [],
    addressees,
    layout: 'hd36-2018',
    date: '2024-05-02',
    signers: [{ personId: 'pcommittee', as: 'secretary' }],
    numbering: 'none',
  })
