import { canonicalText, leafHash } from '../contracts/envelope.ts'
import { idIn, type Occurred, projection, type Tx } from './projection.ts'

/** What the events of a stream belong to, as far as its first event says. */
type Case = {
  readonly year: number | null
  readonly season: string | null
  readonly framework: string | null
  readonly framework_sha256: string | null
}
const noCase: Case = { year: null, season: null, framework: null, framework_sha256: null }

/** One row an event: who, when, on what, under which rules. `audit_candidacies` says whose history it is part of. */
export const audit = projection({
  name: 'audit',
  version: 7,
  tables: {
    audit: `
      position TEXT PRIMARY KEY, event TEXT NOT NULL, type TEXT NOT NULL, version INTEGER NOT NULL,
      stream TEXT NOT NULL, revision INTEGER NOT NULL, recorded_at TEXT NOT NULL, occurred_on TEXT NOT NULL,
      principal TEXT NOT NULL, role TEXT NOT NULL, organisation TEXT,
      decider TEXT NOT NULL, decider_version INTEGER NOT NULL, command TEXT NOT NULL, causation TEXT,
      year INTEGER, season TEXT, framework TEXT, framework_sha256 TEXT, leaf_hash TEXT NOT NULL,
      policy TEXT, target TEXT, refusal TEXT`,
    audit_candidacies: 'candidacy TEXT, position TEXT, PRIMARY KEY (candidacy, position)',
    audit_streams: `
      stream TEXT PRIMARY KEY, year INTEGER, season TEXT, framework TEXT, framework_sha256 TEXT`,
    audit_stream_candidacies: 'stream TEXT, candidacy TEXT, PRIMARY KEY (stream, candidacy)',
  },
  indexes: ['{audit} (year, position)', '{audit} (stream) WHERE framework IS NULL', '{audit_candidacies} (position)'],
  on: {
    FrameworkPublished: (tx, { stream, data }) =>
      open(tx, stream, { ...noCase, framework: idIn(stream), framework_sha256: data.sha256 }, []),
    SeasonOpened: (tx, { stream, data }) => open(tx, stream, caseOf(idIn(stream), data), []),
    PlanAdopted: (tx, { stream, data }) => open(tx, stream, caseIn(tx, `season-${data.seasonId}`), []),
    MeetingCalled: (tx, { stream, data }) => open(tx, stream, caseIn(tx, `season-${data.seasonId}`), []),
    BranchRegistered: (tx, { stream, data }) => open(tx, stream, caseOf(data.seasonId, data), [idIn(stream)]),
    CandidacyTransferred: (tx, { stream, data }) => {
      const { season: _, ...rest } = caseIn(tx, stream)
      tx.put('audit_streams', { stream, season: data.seasonId, ...rest })
    },
    RoundConvened: (tx, { stream, data }) => open(tx, stream, caseIn(tx, `season-${data.seasonId}`), data.candidacies),
    BallotOpened: (tx, { stream, data }) => open(tx, stream, caseIn(tx, `round-${data.roundId}`), data.candidacies),
    DocumentDrafted: (tx, { stream, data }) =>
      open(tx, stream, caseIn(tx, `${data.source.stream}-${data.source.id}`), data.candidacies),
    DossierAssembled: (tx, { stream, data }) =>
      open(tx, stream, caseIn(tx, `candidacy-${data.candidacyId}`), [data.candidacyId]),
  },
  each: (tx, event) => {
    const homes = homesOf(event)
    const { position, actor, decider } = event
    tx.insert('audit', {
      position,
      event: event.id,
      type: event.type,
      version: event.version,
      stream: event.stream,
      revision: event.revision,
      recorded_at: event.recordedAt,
      occurred_on: event.occurredOn,
      principal: actor.principal,
      role: actor.role,
      organisation: actor.organisation,
      decider: decider.name,
      decider_version: decider.version,
      command: event.commandId,
      causation: event.causationId,
      ...firstCase(tx, homes),
      leaf_hash: leafHash(canonicalText(storedForm(event))),
      ...blockedColumns(event),
    })
    for (const home of homes) {
      tx.run(
        'INSERT OR IGNORE INTO {audit_candidacies} SELECT candidacy, ? FROM {audit_stream_candidacies} WHERE stream = ?',
        ...[position, home],
      )
    }
    for (const candidacy of namedIn(event)) tx.put('audit_candidacies', { candidacy, position })
  },
})

function open(tx: Tx, stream: string, found: Case, candidacies: readonly string[]): void {
  tx.put('audit_streams', { stream, ...found })
  for (const candidacy of candidacies) tx.put('audit_stream_candidacies', { stream, candidacy })
  // A late first step is accepted one event before it is taken: what came before belongs to the case too.
  const before = 'SELECT position FROM {audit} WHERE stream = ? AND framework IS NULL'
  for (const { position } of tx.all<{ position: string }>(before, stream)) {
    tx.update('audit', { position }, found)
    for (const candidacy of candidacies) tx.put('audit_candidacies', { candidacy, position })
  }
}

type Pinned = { readonly year: number; readonly frameworkId: string; readonly frameworkSha256: string }

function caseOf(season: string, { year, frameworkId, frameworkSha256 }: Pinned): Case {
  return { year, season, framework: frameworkId, framework_sha256: frameworkSha256 }
}

function caseIn(tx: Tx, stream: string): Case {
  const sql = 'SELECT year, season, framework, framework_sha256 FROM {audit_streams} WHERE stream = ?'
  return tx.get<Case>(sql, stream) ?? noCase
}

function firstCase(tx: Tx, streams: readonly string[]): Case {
  for (const stream of streams) {
    const found = caseIn(tx, stream)
    if (found.framework !== null || found.year !== null) return { ...found }
  }
  return noCase
}

/** The streams whose case an event is part of: its own; a register's, the document's; a blocked step's, its target's too. */
function homesOf({ type, stream, data }: Occurred): string[] {
  const { documentId, target } = data as { documentId?: string; target?: string }
  if (ofARegister.includes(type)) return [`document-${documentId}`]
  return type === 'StepBlocked' && target !== undefined ? [stream, target] : [stream]
}

const ofARegister = ['NumberAllocated', 'NumberRecorded', 'NumberCancelled']

const ofOneCandidacy = ['CandidacyEntered', 'CandidacyLeft', 'SupervisionRecorded']

/** The candidacies that an event of their season is about. */
function namedIn({ type, data }: Occurred): string[] {
  const { candidacyId, candidacyIds, items } = data as {
    candidacyId?: string
    candidacyIds?: string[]
    items?: string[]
  }
  if (type === 'CandidacyAbsorbed') return [(data as { absorbedId: string }).absorbedId]
  if (ofOneCandidacy.includes(type)) return candidacyId === undefined ? [] : [candidacyId]
  if (type === 'ReminderSent') return candidacyIds ?? []
  if (type === 'RegistrationsForwarded') return items ?? []
  if (type !== 'SeasonClosed') return []
  return (data as { unfinished: readonly { candidacyId: string }[] }).unfinished.map(({ candidacyId }) => candidacyId)
}

function blockedColumns({ type, data }: Occurred) {
  if (type !== 'StepBlocked') return { policy: null, target: null, refusal: null }
  const { policy, target, refusal } = data as { policy: string; target: string; refusal: { code: string } }
  return { policy, target, refusal: refusal.code }
}

function storedForm({ position, ...event }: Occurred) {
  return event
}
