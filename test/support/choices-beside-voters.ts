/** As the service writes a choice, and as people read it. */
const words = ['yes', 'no', 'blank', 'tán thành', 'không tán thành', 'không có ý kiến', 'đồng ý', 'không đồng ý']
const near = 48

/**
 * Places in `bytes` where a voter's id stands beside a choice. In a JSON text that is anywhere in the same text, but for
 * what is meant to be known (sums; sorted check-ins with their sums); elsewhere a longer or quoted word
 * within 48 bytes, or any right at the id.
 */
export function choicesBesideVoters(bytes: Buffer, voters: readonly string[]): readonly string[] {
  const text = bytes.toString('latin1')
  if (!voters.some((voter) => text.includes(voter))) return []
  const found = new Set<string>()
  let rest = ''
  let end = 0
  for (const [from, to, value] of jsonTexts(text)) {
    rest += text.slice(end, from) + ' '.repeat(near)
    end = to
    const { strings, keys } = partsOf(withoutSums(value, voters.length))
    const of = voters.filter((voter) => strings.some((one) => one.includes(voter)))
    if (of.length > 0 && [...strings, ...keys].some(isChoice)) found.add(`a choice in the JSON of ${of.join(', ')}`)
  }
  rest += text.slice(end)
  for (const voter of voters) if (isBesideChoice(rest, voter)) found.add(`a choice beside ${voter}`)
  return [...found]
}

const isChoice = (text: string) => words.includes(text.toLowerCase())

/** Objects as JSON, wherever they stand in the text; in latin1, which keeps each byte. */
function* jsonTexts(text: string): Generator<readonly [from: number, to: number, value: unknown]> {
  for (let from = text.indexOf('{"'); from >= 0; ) {
    const to = endOfObject(text, from)
    const value = to === null ? undefined : parsed(text.slice(from, to))
    if (value !== undefined) yield [from, to!, value]
    from = text.indexOf('{"', value === undefined ? from + 1 : to!)
  }
}

/** Of what is longer, or was cut, the inner objects are read. */
const longestObject = 65_536

function endOfObject(text: string, from: number): number | null {
  let depth = 0
  let inString = false
  for (let at = from; at < text.length && at < from + longestObject; at++) {
    const sign = text[at]!
    if (sign < ' ') return null
    if (inString && sign === '\\') at++
    else if (sign === '"') inString = !inString
    else if (!inString && sign === '{') depth++
    else if (!inString && sign === '}' && --depth === 0) return at + 1
  }
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'latin1').toString())
  } catch {
    return undefined
  }
}

/** The same without the sums over all voters that a vote is meant to tell, where they have exactly that form. */
function withoutSums(value: unknown, voters: number): unknown {
  if (Array.isArray(value)) return value.map((inner) => withoutSums(inner, voters))
  if (typeof value !== 'object' || value === null) return value
  if (isSum(value as Sum, voters)) return null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSums(inner, voters)]))
}

type Sum = Readonly<Record<string, unknown>>
const sumKeys = ['candidacyId', 'yes', 'no', 'blank', 'base', 'passed', 'of']

/** A row of the ballot, or the choice of the tellers: what all have voted, and nothing more. */
function isSum(value: Sum, voters: number): boolean {
  if (!Object.keys(value).every((key) => sumKeys.includes(key))) return false
  const { yes, no, blank, of } = value
  return (of ?? Number(yes) + Number(no) + Number(blank)) === voters
}

function partsOf(value: unknown): { readonly strings: readonly string[]; readonly keys: readonly string[] } {
  if (typeof value === 'string') return { strings: [value], keys: [] }
  if (typeof value !== 'object' || value === null) return { strings: [], keys: [] }
  const inner = Object.values(value).map(partsOf)
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  return { strings: inner.flatMap(({ strings }) => strings), keys: [...keys, ...inner.flatMap((one) => one.keys)] }
}

const latin1 = (of: readonly string[]) => of.map((word) => Buffer.from(word).toString('latin1')).join('|')
const long = latin1(words.filter((word) => word.length > 3))
/** Few letters come by chance in what is encrypted, and at the end of an id: they have to be quoted, or close. */
const around = new RegExp(`"(${latin1(words)})"|${long}`)
const signs = '[^\\w\\x00-\\x1f\\x7f-\\xff]{0,4}'
const before = new RegExp(`(?:yes|(?<![a-z0-9])no)${signs}$`)
const after = new RegExp(`^${signs}(?:yes|no)(?![a-z0-9])`)

function isBesideChoice(text: string, voter: string): boolean {
  for (let at = text.indexOf(voter); at >= 0; at = text.indexOf(voter, at + 1)) {
    const left = text.slice(Math.max(0, at - near), at)
    const right = text.slice(at + voter.length, at + voter.length + near)
    if (around.test(`${left} ${right}`) || before.test(left) || after.test(right)) return true
  }
  return false
}
