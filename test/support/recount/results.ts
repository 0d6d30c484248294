// Who should have been recognised, worked out anew from what people entered: points, counts, withdrawals, mergers. What the
// service concluded (totals, classes, passed votes, outcomes, proposals) is not looked at.
import type { Log } from './log.ts'
import { type BallotRule, votesOn } from './votes.ts'

type Framework = {
  readonly groups: readonly { readonly id: string; readonly maximum: number }[]
  readonly thresholds: {
    readonly recognise: number
    readonly excellent: number
    readonly eachGroup: { readonly numerator: number; readonly denominator: number }
  }
  readonly ballots: Readonly<Record<string, BallotRule>>
  readonly approvalChain: readonly { readonly ballot: string }[]
}
type Registered = { readonly organisationId: string; readonly seasonId: string }
type Score = { readonly criterion: string; readonly points: number }

export type Row = {
  readonly name: string
  /** Hundredths of a point; null where no sheet was made. */
  readonly self: number | null
  readonly appraised: number | null
  readonly outcome: string
  readonly certificate: boolean
}

/** A year's rows in the order of the organisations' names: those who registered, and the branches that did not. */
export function resultsOf(log: Log, year: number): Row[] {
  const candidacies = log.of<Registered>('BranchRegistered').filter(({ data }) => seasonOf(log, data).year === year)
  const registered = candidacies.map(({ stream, data }) => rowOf(log, stream, data))
  const entered = new Set(candidacies.map(({ data }) => data.organisationId))
  const others = branchesAt(log, `${year}-01-01`).filter((id) => !entered.has(id))
  const absent = others.map((id) => ({ ...nothing, name: nameOf(log, id), outcome: 'Không đăng ký' }))
  return [...registered, ...absent].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const nothing = { self: null, appraised: null, certificate: false }

function rowOf(log: Log, stream: string, data: Registered): Row {
  const id = stream.slice('candidacy-'.length)
  const framework = frameworkOf(log, id, data)
  const sheets = log.of<{ scores: Score[] }>('ScoreSubmitted', stream)
  const self = new Map(sheets.flatMap((sheet) => sheet.data.scores.map((one) => [one.criterion, one.points] as const)))
  const judged = log.of<{ scores: Score[] }>('CandidacyAppraised', stream).at(-1)?.data.scores
  const appraised = judged && new Map(judged.map((one) => [one.criterion, one.points] as const))
  const outcome = outcomeOf(log, id, framework, appraised)
  return {
    name: nameOf(log, data.organisationId),
    self: outcome === withdrawn || outcome === merged ? null : sum(self),
    appraised: appraised === undefined ? null : sum(appraised),
    outcome,
    certificate: (outcome === recognised || outcome === revoked) && sum(appraised!) >= framework.thresholds.excellent,
  }
}

const recognised = 'Được công nhận'
const revoked = 'Đã hủy bỏ công nhận'
const withdrawn = 'Đã rút đăng ký'
const merged = 'Đã nhập vào lượt đăng ký khác'

function outcomeOf(
  log: Log,
  id: string,
  { ballots, approvalChain, ...rules }: Framework,
  appraised: ReadonlyMap<string, number> | undefined,
): string {
  if (log.of('RegistrationWithdrawn', `candidacy-${id}`).length > 0) return withdrawn
  if (log.of<{ absorbedId: string }>('CandidacyAbsorbed').some(({ data }) => data.absorbedId === id)) return merged
  const votes = votesOn(log, id, (level) => ballots[level]!)
  const lastOf = (level: string) => votes.findLast((vote) => vote.level === level && vote.purpose === 'recognise')
  const levels = approvalChain.map(({ ballot }) => ballot)
  const fell = levels.find((level) => lastOf(level)?.passed !== true)
  if (fell !== undefined) return fell === levels.at(-1) ? 'Không công nhận' : 'Không đề nghị'
  if (appraised === undefined || !isGoodEnough(appraised, rules)) return 'Không công nhận'
  return votes.some(({ purpose, passed }) => purpose === 'revoke' && passed) ? revoked : recognised
}

function isGoodEnough(
  points: ReadonlyMap<string, number>,
  { groups, thresholds }: Omit<Framework, 'ballots' | 'approvalChain'>,
) {
  const { recognise, eachGroup } = thresholds
  const enoughInEach = groups.every(({ id, maximum }) => {
    const inGroup = new Map([...points].filter(([criterion]) => criterion.startsWith(`${id}.`)))
    return sum(inGroup) * eachGroup.denominator >= maximum * eachGroup.numerator
  })
  return sum(points) >= recognise && enoughInEach
}

function sum(points: ReadonlyMap<string, number>): number {
  return [...points.values()].reduce((total, one) => total + one, 0)
}

/** The rules of the season that the candidacy ended in. */
function frameworkOf(log: Log, id: string, data: Registered): Framework {
  const moved = log.of<{ seasonId: string }>('CandidacyTransferred', `candidacy-${id}`).at(-1)?.data
  const { frameworkId } = seasonOf(log, moved ?? data)
  return log.of<{ framework: Framework }>('FrameworkPublished', `framework-${frameworkId}`)[0]!.data.framework
}

function seasonOf(log: Log, { seasonId }: { readonly seasonId: string }) {
  return log.of<{ year: number; frameworkId: string }>('SeasonOpened', `season-${seasonId}`)[0]!.data
}

/** Branches that existed on a day. */
function branchesAt(log: Log, day: string): string[] {
  const ended = (stream: string) =>
    ['OrganisationMerged', 'OrganisationDissolved', 'OrganisationSplit'].some((type) =>
      log.of<{ effectiveFrom: string }>(type, stream).some(({ data }) => data.effectiveFrom <= day),
    )
  return log
    .of<{ kind: string; effectiveFrom: string }>('OrganisationEstablished')
    .filter(({ stream, data }) => data.kind === 'branch' && data.effectiveFrom <= day && !ended(stream))
    .map(({ stream }) => stream.slice('organisation-'.length))
}

/** No branch of the story is renamed. */
function nameOf(log: Log, id: string): string {
  return log.of<{ name: string }>('OrganisationEstablished', `organisation-${id}`)[0]!.data.name
}
