#!/usr/bin/env node
// Mends package-lock.json after an `npm install` through a registry that lacks the packages of other platforms: npm
// then leaves those optional packages out of the lock file, and `npm ci` refuses that file.
// https://github.com/npm/cli/issues/9846
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const nested = path && lock.packages[`${path}/node_modules/${name}`]
    if (!nested) lock.packages[`node_modules/${name}`] ??= placeholder(name, version, dev)
  }
}
const byPath = ([a], [b]) => (a < b ? -1 : 1)
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)

/** Without an integrity: only the platform itself, whose registry has the package, can add it. */
function placeholder(name, version, dev) {
  const [, os, cpu] = name.match(/(android|darwin|freebsd|linux|openharmony|win32)-(arm64|x64)/) ?? []
  if (!os) throw new Error(`package-lock.json: ${name}@${version} is missing, and its name tells no platform`)
  const libc = name.endsWith('-musl') ? { libc: ['musl'] } : {}
  console.log(`added ${name}@${version}`)
  return { version, cpu: [cpu], ...(dev && { dev }), ...libc, optional: true, os: [os] }
}
