import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BoxFile, openBoxFile } from './box-file.ts'
import type { BallotBoxes, Tally } from './port.ts'
import { newElectionKey, openBallot, sealBallot } from './sealed-ballot.ts'
import { wipe } from './wipe.ts'
import { unwrapped, wrapped } from './wrapped-key.ts'

/**
 * Boxes in `folder`, one file an election with its key in a file of its own, wrapped under `wrappingKey` (32 bytes that
 * are not in the data folder). One process owns the folder: two boxes would be two votes.
 */
export function openBallotBoxes({ folder, wrappingKey }: { folder: string; wrappingKey: Uint8Array }): BallotBoxes {
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
    issue(id, rows, slips) {
      const existing = boxOf(id)
      if (existing !== null && existing.box.shut === 1) return 'shut'
      if (existing !== null && existing.file.votes() > 0) return 'voted-already'
      if (existing !== null) existing.file.issue(null, rows, slips)
      else {
        const { publicKey, privateKey } = newElectionKey()
        writeFileSync(keyPath(id), wrapped(wrappingKey, privateKey, id), { mode: 0o600, flush: true })
        const file = fileOf(id) ?? openBoxFile(boxPath(id))
        open.set(id, file)
        file.issue(publicKey, rows, slips)
      }
      return 'issued'
    },
    cast(id, credentialSha256, choices) {
      const found = boxOf(id)
      if (found === null) return 'unknown'
      if (found.box.shut === 1) return 'shut'
      const voter = found.file.voterOf(Buffer.from(credentialSha256, 'hex'))
      if (voter === undefined) return 'unknown'
      // Sealed also where it will not be kept, so that the time it takes tells nothing.
      found.file.cast(voter, sealBallot(found.box.public_key, choices))
      return 'received'
    },
    votes: (id) => boxOf(id)?.file.votes() ?? null,
    shut(id) {
      const found = boxOf(id)
      if (found === null || !existsSync(keyPath(id))) return 'missing'
      found.file.shut()
      const key = unwrapped(wrappingKey, readFileSync(keyPath(id)), id)
      if (key === null) return 'missing'
      const checkIns = found.file.checkIns()
      const ballots = found.file.ballots().map((sealed) => openBallot(key, sealed))
      key.fill(0)
      const whole = ballots.filter((choices) => choices?.length === found.box.rows)
      if (whole.length !== ballots.length || ballots.length !== checkIns.length) return 'damaged'
      return { checkIns, rows: tallied(found.box.rows, whole as readonly Choices[]) }
    },
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

type Choices = readonly ('yes' | 'no' | 'blank')[]

function tallied(rows: number, ballots: readonly Choices[]): Tally['rows'] {
  return Array.from({ length: rows }, (_, row) => {
    const count = (choice: Choices[number]) => ballots.filter((choices) => choices[row] === choice).length
    return { yes: count('yes'), no: count('no'), blank: count('blank') }
  })
}
