import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { emptyFolder } from './folders.ts'

/** The ballots in a box that nobody writes to just now, as they lie there; read from a copy, to lock nobody out. */
export function sealedBallots(dataFolder: string, ballotId: string): readonly Uint8Array[] {
  const copy = join(emptyFolder(), 'copy.box')
  copyFileSync(join(dataFolder, 'ballots', `${ballotId}.box`), copy)
  const box = new DatabaseSync(copy, { readOnly: true })
  const rows = box.prepare('SELECT sealed FROM ballot').all()
  box.close()
  return rows.map(({ sealed }) => sealed as Uint8Array)
}
