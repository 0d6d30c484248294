import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../random.ts'
import { decrypt, encrypt } from '../../sealing.ts'
import { isDamage } from '../../sqlite-damage.ts'
import { type BoxFile, openBoxFile } from './box-file.ts'
import type { BallotBoxes, Choice, Tally } from './port.ts'
import { newElectionKey, openBallot, sealBallot } from './sealed-ballot.ts'
import { wipe } from './wipe.ts'

export type BallotBoxesOptions = {
  readonly folder: string
  /** 32 bytes that are not in the data folder. */
  readonly wrappingKey: Uint8Array
  readonly random?: Random
}

const keyBytes = 16

/**
 * Boxes in `folder`, one file an election with its key in a file of its own, wrapped under `wrappingKey`. One process
 * owns the folder: two boxes would be two votes.
 */
export function openBallotBoxes({ folder, wrappingKey, random = randomBytes }: BallotBoxesOptions): BallotBoxes {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const open = new Map<string, BoxFile>()
  const boxPath = (id: string) => join(folder, `${id}.box`)
  const keyPath = (id: string) => join(folder, `${id}.key`)
  const fileOf = (id: string): BoxFile | null => {
    const known = open.get(id)
    if (known !== undefined) return known
    if (!existsSync(boxPath(id))) return null
    const file = openBoxFile(boxPath(id))
    open.set(id, file)
    return file
  }
  const boxOf = (id: string) => {
    const file = fileOf(id)
    const box = file?.box()
    return file === null || box === undefined ? null : { file, box }
  }

  return {
    issue: (id, rows, slips) =>
      unlessDamaged('damaged', () => {
        const existing = boxOf(id)
        if (existing !== null && existing.box.shut === 1) return 'shut'
        if (existing !== null && existing.file.votes() > 0) return 'voted-already'
        if (existing !== null) existing.file.issue(null, rows, slips)
        else {
          const { publicKey, privateKey } = newElectionKey(random)
          writeFileSync(keyPath(id), encrypt(wrappingKey, privateKey, boundTo(id), random), {
            mode: 0o600,
            flush: true,
          })
          const file = fileOf(id) ?? openBoxFile(boxPath(id))
          open.set(id, file)
          file.issue(publicKey, rows, slips)
        }
        return 'issued'
      }),
    cast: (id, credentialSha256, choices) =>
      unlessDamaged('damaged', () => {
        const found = boxOf(id)
        if (found === null) return 'unknown'
        if (found.box.shut === 1) return 'shut'
        const voter = found.file.voterOf(Buffer.from(credentialSha256, 'hex'))
        if (voter === undefined) return 'unknown'
        // Sealed also where it will not be kept, so that the time it takes tells nothing.
        found.file.cast(voter, random(keyBytes), sealBallot(found.box.public_key, choices, random))
        return 'received'
      }),
    votes: (id) => unlessDamaged(null, () => boxOf(id)?.file.votes() ?? null),
    shut: (id) =>
      unlessDamaged('damaged', () => {
        const found = boxOf(id)
        if (found === null || !existsSync(keyPath(id))) return 'missing'
        found.file.shut()
        const key = decrypt(wrappingKey, readFileSync(keyPath(id)), boundTo(id))
        if (key === null) return 'missing'
        const checkIns = found.file.checkIns()
        const ballots = found.file.ballots().map((sealed) => openBallot(key, sealed))
        key.fill(0)
        const whole = ballots.filter((choices) => choices?.length === found.box.rows)
        if (whole.length !== ballots.length || ballots.length !== checkIns.length) return 'damaged'
        return { checkIns, rows: tallied(found.box.rows, whole as readonly (readonly Choice[])[]) }
      }),
    destroy(id) {
      open.get(id)?.close()
      open.delete(id)
      for (const path of [keyPath(id), boxPath(id), `${boxPath(id)}-journal`]) wipe(path)
    },
    ids: () => [...new Set(readdirSync(folder).map((name) => name.split('.')[0]!))],
    close() {
      for (const file of open.values()) file.close()
      open.clear()
    },
  }
}

/** A damaged box is an answer, not an error: the vote is annulled, and everything else goes on. */
function unlessDamaged<T>(otherwise: T, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (isDamage(error)) return otherwise
    throw error
  }
}

/** What a wrapped election key belongs to. */
const boundTo = (ballotId: string) => ['election key', ballotId]

function tallied(rows: number, ballots: readonly (readonly Choice[])[]): Tally['rows'] {
  return Array.from({ length: rows }, (_, row) => {
    const count = (choice: Choice) => ballots.filter((choices) => choices[row] === choice).length
    return { yes: count('yes'), no: count('no'), blank: count('blank') }
  })
}
