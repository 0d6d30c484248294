// Looks over a whole history from outside: shares no code with the service but the envelope's type.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import type { Envelope, StoredEvent } from '../../contracts/envelope.ts'
import type { Answered } from './witness.ts'

type Data = Readonly<Record<string, unknown>>

/** Every fault in `history` (all events, in order), one sentence each. */
export function faultsIn(history: readonly StoredEvent[], answers: readonly Answered[]): string[] {
  const events = history.map(({ event }) => event)
  return [
    ...orderFaults(history),
    ...commandFaults(events),
    ...receiptFaults(history, answers),
    ...paperFaults(events),
    ...numberFaults(events),
    ...dossierFaults(events),
  ]
}

/** Files that the log names and the folder lacks, and files that are not what their name says. */
export function fileFaults(history: readonly StoredEvent[], folder: string): string[] {
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const hashes = new Map(
    kept.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length).replaceAll('/', ''), sha256(readFileSync(path))]
    }),
  )
  const named = history.flatMap(({ event }) => {
    const { sha256: hash } = event.data as Data
    return /Rendered$|^DocumentIssued$|^EvidenceAttached$/.test(event.type) ? [hash as string] : []
  })
  return [
    ...[...hashes].filter(([name, hash]) => name !== hash).map(([name]) => `file ${name} holds something else`),
    ...named.filter((hash) => !hashes.has(hash)).map((hash) => `file ${hash} is named in the log and missing`),
  ]
}

function orderFaults(history: readonly StoredEvent[]): string[] {
  const faults: string[] = []
  const next = new Map<string, number>()
  const ids = new Set<string>()
  let last = ''
  for (const { position, event } of history) {
    const { stream, revision, id } = event
    if (position <= last) faults.push(`position ${position} does not follow ${last}`)
    if (revision !== (next.get(stream) ?? 0)) faults.push(`${stream}: ${revision} instead of ${next.get(stream) ?? 0}`)
    if (ids.has(id)) faults.push(`event id ${id} is there twice`)
    next.set(stream, revision + 1)
    ids.add(id)
    last = position
  }
  return faults
}

/** A command is one uninterrupted run of events in one stream. */
function commandFaults(events: readonly Envelope[]): string[] {
  const runs = [...byKey(events, ({ commandId }) => commandId)]
  return runs.flatMap(([command, all]) => {
    const whole = all.every((event, n) => event.stream === all[0]!.stream && event.revision === all[0]!.revision + n)
    return whole && new Set(all.map(({ type }) => type)).size === all.length ? [] : [`command ${command} ran twice`]
  })
}

function receiptFaults(history: readonly StoredEvent[], answers: readonly Answered[]): string[] {
  const stored = new Map(history.map((one) => [one.event.id, one]))
  const faults = answers.flatMap(({ step, receipt }) => {
    const { stream, events, ...last } = receipt
    const found = events.map(({ id }) => stored.get(id))
    const inLog = found.map((one) => one && [one.event.type, one.event.stream, one.event.revision, leaf(one.event)])
    const asked = events.map(({ type, revision, leafHash }) => [type, stream, revision, leafHash])
    const end = found.at(-1)
    const endsAs = end && { position: end.position, revision: end.event.revision, leafHash: leaf(end.event) }
    return same(inLog, asked) && same(endsAs, last) ? [] : [`${step}: acknowledged, and not in the log as it was`]
  })
  const different = [...byKey(answers, ({ step }) => step)].filter(
    ([, all]) => !all.every(({ receipt }) => same(receipt, all[0]!.receipt)),
  )
  return [...faults, ...different.map(([step]) => `${step}: answered twice, differently`)]
}

const paperDueAt: Readonly<Record<string, string>> = {
  BranchRegistered: 'registration',
  CommitmentSigned: 'commitment',
  CandidacyReturned: 'return-letter',
  CandidacyAppraised: 'appraisal',
  MonthlyTableMade: 'monthly-table',
  RoundConvened: 'ballot-paper',
  MismatchRecorded: 'count-record',
  SelfAssessmentClosed: 'self-assessment',
  ResultsReported: 'report',
  BallotClosed: 'count-record',
  RecognitionProposed: 'proposal',
  RecognitionDecided: 'decision',
}

/** Whoever is recognised with a certificate is given one. */
function givenTo({ stream, data }: Envelope): string[] {
  const { outcome, certificate } = data as Data
  return outcome === 'recognised' && certificate === true ? [`certificate of ${stream}`] : []
}

/** Each paper that is due was drafted once, numbered once where it has a number, printed once and, where it is signed, issued once. */
function paperFaults(events: readonly Envelope[]): string[] {
  const byStream = byKey(events, ({ stream }) => stream)
  const due = events.flatMap((event) => {
    const paper = paperDueAt[event.type]
    const opened = byStream.get(event.stream)![0]!.data as Data
    if (event.type === 'OutcomeNoted') return givenTo(event)
    return paper === undefined || (paper === 'count-record' && opened.rule === 'authority')
      ? []
      : [`${paper} of ${event.stream}`]
  })
  const papers = [...byStream].filter(([stream]) => stream.startsWith('document-'))
  const drafts = events.filter(({ type }) => type === 'DocumentDrafted')
  const drafted = drafts.map(({ data }) => {
    const { type, source } = data as { type: string; source: { stream: string; id: string } }
    return `${type} of ${source.stream}-${source.id}`
  })
  const lives = papers.flatMap(([stream, all]) => {
    const { type, numbering } = all[0]!.data as Data
    const numbered = numbering === 'none' ? [] : ['DocumentNumbered']
    // Nobody signs the paper that goes into a ballot box.
    const issued = type === 'ballot-paper' ? [] : ['DocumentIssued']
    const expected = ['DocumentDrafted', ...numbered, 'DocumentRendered', ...issued]
    const lived = all.map(({ type }) => type)
    return same(lived, expected) ? [] : [`${stream} lived ${lived.join(', ')}`]
  })
  const blocked = events
    .filter(({ type }) => type === 'StepBlocked')
    .map(({ stream }) => `${stream} has a blocked step`)
  return same(drafted.toSorted(), due.toSorted()) ? [...lives, ...blocked] : [...lives, ...blocked, 'papers ≠ due']
}

/** Each register that the service keeps runs 1..n, and each document carries the number that it was given. */
function numberFaults(events: readonly Envelope[]): string[] {
  const registers = byKey(
    events.filter(({ type }) => type === 'NumberAllocated'),
    ({ stream }) => stream,
  )
  const gaps = [...registers].flatMap(([stream, all]) =>
    all.every(({ data }, n) => (data as Data).number === n + 1) ? [] : [`${stream} has a gap or a double number`],
  )
  const given = events
    .filter(({ type }) => type === 'NumberAllocated' || type === 'NumberRecorded')
    .map(({ data }) => `${(data as Data).documentId} ${(data as Data).number}`)
  const carried = events
    .filter(({ type }) => type === 'DocumentNumbered')
    .map(({ stream, data }) => `${stream.slice('document-'.length)} ${(data as Data).number}`)
  return same(given.toSorted(), carried.toSorted()) ? gaps : [...gaps, 'numbers given ≠ numbers carried']
}

/** A proposed candidacy has edition 1, a recognised one edition 2 too; each is put together once and printed once. */
function dossierFaults(events: readonly Envelope[]): string[] {
  const due = events.flatMap(({ type, stream, data }) => {
    const { level, outcome } = data as Data
    if (type !== 'OutcomeNoted') return []
    const edition = level === 'committee' && outcome === 'proposed' ? 1 : outcome === 'recognised' ? 2 : null
    return edition === null ? [] : [`${stream.replace('candidacy', 'dossier')} ${edition}`]
  })
  return ['DossierAssembled', 'DossierRendered'].flatMap((wanted) => {
    const made = events.filter(({ type }) => type === wanted)
    const editions = made.map(({ stream, data }) => `${stream} ${(data as Data).edition}`)
    return same(editions.toSorted(), due.toSorted())
      ? []
      : [`${wanted}: ${editions.join(', ')}; due: ${due.join(', ')}`]
  })
}

/** RFC 6962 2.1 over the canonical JSON (RFC 8785). */
function leaf(event: Envelope): string {
  return sha256(Buffer.concat([new Uint8Array([0]), Buffer.from(canonicalize(event)!)]))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function byKey<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  return Map.groupBy(all, key)
}

function same(one: unknown, other: unknown): boolean {
  return canonicalize(one ?? null) === canonicalize(other ?? null)
}
