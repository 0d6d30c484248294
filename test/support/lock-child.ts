// A process that locks the data folder `lock-child.ts FOLDER`, says `locked` or why not, and holds it until its input ends.
import { writeSync } from 'node:fs'
import { lockDataFolder } from '../../services/data-folder.ts'

try {
  const lock = lockDataFolder(process.argv[2] ?? '')
  writeSync(1, 'locked\n')
  process.stdin.resume().on('end', () => lock.release())
} catch (error) {
  writeSync(1, `${error instanceof Error ? error.message : error}\n`)
}
