import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock.mjs'
import { npmCi } from './npm-ci.mjs'

/**
 * Brings node_modules to what package-lock.json says; of two npm scripts started at once, one works and one waits.
 * The marker is written last, so a run that was killed leaves no marker and the next one starts again.
 * @returns {Promise<string | undefined>} what went wrong, if anything did
 */
export async function install(root, isDone, marker, wanted) {
  const lock = await takeLock(join(root, '.cache', 'setup.lock'))
  try {
    if (isDone()) return
    rmSync(marker, { force: true })
    if (!matchesLockFile(root)) {
      const problem = await npmCi(root, lock)
      if (problem) return problem
    }
    dropUnusableNode(root)
    writeFileSync(marker, wanted)
  } finally {
    lock.release()
  }
}

/** True after an `npm install` by hand: npm writes its own record last, when all packages are in place. */
function matchesLockFile(root) {
  const installed = npmRecord(root)
  if (!installed) return false
  const { '': _project, ...locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return (
    Object.entries(locked).every(([path, entry]) =>
      installed[path] ? installed[path].integrity === entry.integrity : mayBeAbsent(entry),
    ) && Object.keys(installed).every((path) => path in locked)
  )
}

/** Undefined also when npm was killed while writing it. */
function npmRecord(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** An optional package made for exactly this platform has to be there; the others come and go with it. */
function mayBeAbsent({ optional, os, cpu, libc }) {
  const isForHere = os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined
  return optional === true && !isForHere
}

/** The bundled Node is built for glibc: where it cannot run (Alpine), it must not shadow the machine's own. */
function dropUnusableNode(root) {
  const node = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(node) && spawnSync(node, ['--version']).status !== 0) rmSync(node)
}
