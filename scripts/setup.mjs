#!/usr/bin/env node
// First step of every npm script. Runs on the machine's own Node (20 or newer) before anything is installed, hence
// plain JavaScript without dependencies. Everything else runs on the Node 24 that npm installs into node_modules/.bin.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const major = Number(process.versions.node.split('.')[0])
if (major < 20) stop(`needs Node 20 or newer to start, this is ${process.version}.`)

const lockFile = readFileSync(join(root, 'package-lock.json'))
const wanted = `${createHash('sha256').update(lockFile).digest('hex')} ${process.platform}-${process.arch}`
const marker = join(root, 'node_modules', '.setup-done')

if (!isDone()) {
  // Imported late: the usual case, nothing to do, must cost only the start of Node.
  const { install } = await import('./setup/install.mjs')
  const problem = await install(root, isDone, marker, wanted)
  if (problem) stop(problem)
}
if (major < 24 && !hasBundledNode()) {
  stop(`there is no Node 24 package for ${process.platform}-${process.arch}: install Node 24 or newer yourself.`)
}

function isDone() {
  return existsSync(marker) && readFileSync(marker, 'utf8') === wanted
}

function hasBundledNode() {
  return existsSync(join(root, 'node_modules', '.bin', 'node'))
}

function stop(problem) {
  console.error(`bon-tot: ${problem}`)
  process.exit(1)
}
