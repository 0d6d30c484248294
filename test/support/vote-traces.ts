// Looks through every byte of a data folder, and all that the service said, for what would tell who voted how.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { choicesBesideVoters } from './choices-beside-voters.ts'

/** Where something lies, and what: `slip of …` in one of its forms, `a sealed ballot`, or a choice beside a voter. */
export type Trace = { readonly file: string; readonly what: string }

export type Vote = {
  readonly slips: readonly { readonly personId: string; readonly credential: string }[]
  /** As they lay in the box. */
  readonly sealed: readonly Uint8Array[]
}

/** In free pages, journals and logs too. `said`: stdout and stderr. */
export function tracesOf(vote: Vote, folder: string, said: string): readonly Trace[] {
  const needles = [
    ...vote.slips.flatMap(formsOf),
    ...vote.sealed.flatMap((bytes) => formsOfBytes('a sealed ballot', bytes)),
  ]
  const voters = vote.slips.map(({ personId }) => personId)
  return [...filesBelow(folder), ['stdout and stderr', Buffer.from(said)] as const].flatMap(([file, bytes]) => {
    const found = needles.filter((needle) => bytes.includes(needle.bytes)).map(({ what }) => what)
    return [...new Set([...found, ...choicesBesideVoters(bytes, voters)])].map((what) => ({ file, what }))
  })
}

function filesBelow(folder: string): readonly (readonly [name: string, bytes: Buffer])[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name)
    const bytes = bytesOf(path)
    return bytes === null ? [] : [[path.slice(folder.length + 1), bytes] as const]
  })
}

/** Null where the running service took it away since it was listed: an unfinished file. */
function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

type Needle = { readonly what: string; readonly bytes: Buffer }

function formsOf({ personId, credential }: Vote['slips'][number]): readonly Needle[] {
  const plain = credential.replaceAll('-', '')
  const texts = [credential, plain].flatMap((text) => [text, text.toLowerCase()])
  return [
    ...texts.flatMap((text) => halves(`slip of ${personId}`, Buffer.from(text))),
    ...texts.flatMap((text) =>
      formsOfBytes(`hash of the slip of ${personId}`, createHash('sha256').update(text).digest()),
    ),
  ]
}

function formsOfBytes(what: string, bytes: Uint8Array): readonly Needle[] {
  const raw = Buffer.from(bytes)
  const hex = raw.toString('hex')
  const forms = [raw, hex, hex.toUpperCase(), raw.toString('base64'), raw.toString('base64url')]
  return forms.flatMap((form) => halves(what, Buffer.from(form)))
}

/** Each half for itself, because SQLite may cut a value where a page ends; the last byte may be base64's padding. */
function halves(what: string, bytes: Buffer): readonly Needle[] {
  const middle = Math.floor(bytes.length / 2)
  return [bytes.subarray(0, middle), bytes.subarray(middle, -2)].map((half) => ({ what, bytes: half }))
}
