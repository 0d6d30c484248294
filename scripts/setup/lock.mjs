import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Takes the lock file or waits for it. The file names the processes that hold it (this one and its npm): when all
 * of them are dead, also after kill -9, it is taken over. An npm that outlives its killed parent keeps the lock.
 */
export async function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true })
  let announced = false
  for (;;) {
    if (create(path)) return held(path)
    const holders = read(path)
    if (holders?.some(isAlive)) {
      if (!announced) console.error(`bon-tot: process ${holders[0]} is installing packages, waiting for it …`)
      announced = true
      await sleep(200)
    } else {
      takeAway(path)
    }
  }
}

function held(path) {
  return {
    heldAlsoBy: (pid) => replace(path, [process.pid, pid]),
    release: () => rmSync(path, { force: true }),
  }
}

/** Written aside and linked: nobody ever sees a lock file without its holder. */
function create(path) {
  const aside = writeAside(path, [process.pid])
  try {
    linkSync(aside, path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(aside)
  }
}

function replace(path, pids) {
  renameSync(writeAside(path, pids), path)
}

function writeAside(path, pids) {
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, pids.join(' '))
  return aside
}

/** Renamed first: of two processes that find the same dead lock, one gets it; a live one caught by mistake goes back. */
function takeAway(path) {
  const away = `${path}.dead.${process.pid}`
  try {
    renameSync(path, away)
    if (read(away)?.some(isAlive)) linkSync(away, path)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  } finally {
    rmSync(away, { force: true })
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8').split(' ').map(Number)
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
