// Loaded before the service (node --import): its process kills itself, as kill -9 does, at one write to its disk.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename } from 'node:path'
import { DatabaseSync, type SQLInputValue, StatementSync } from 'node:sqlite'
import type { KillMoment } from './kill-moment.ts'

const moment = JSON.parse(process.argv[3]!) as KillMoment
const write = new RegExp(moment.write)
let past = moment.past === undefined
let left = moment.nth ?? 1

function killed<R>(name: string, work: () => R): R {
  if (!past) past = new RegExp(moment.past!).test(name)
  const here = past && write.test(name) && --left === 0
  if (here && moment.when === 'before') process.kill(process.pid, 'SIGKILL')
  const result = work()
  if (here) process.kill(process.pid, 'SIGKILL')
  return result
}

const fileOf = new WeakMap<StatementSync, string>()
const { prepare, exec } = DatabaseSync.prototype
const { run } = StatementSync.prototype
DatabaseSync.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  fileOf.set(statement, basename(this.location() ?? ''))
  return statement
}
DatabaseSync.prototype.exec = function (sql) {
  return killed(`${basename(this.location() ?? '')} ${sql}`, () => exec.call(this, sql))
}
StatementSync.prototype.run = function (this: StatementSync, ...values: SQLInputValue[]) {
  const texts = values.filter((value) => typeof value === 'string')
  const name = `${fileOf.get(this)} ${this.sourceSQL} ${texts.join(' ')}`
  return killed(name, () => (run as (...all: SQLInputValue[]) => ReturnType<typeof run>).apply(this, values))
} as typeof run

const { writeFileSync, openSync, rmSync } = fs
fs.writeFileSync = (file, ...rest) => killed(`write ${named(file)}`, () => writeFileSync(file, ...rest))
fs.openSync = (file, flags, mode) => killed(`open ${named(file)} ${flags}`, () => openSync(file, flags, mode))
fs.rmSync = (file, options) => killed(`remove ${named(file)}`, () => rmSync(file, options))
syncBuiltinESMExports()

function named(file: fs.PathOrFileDescriptor): string {
  return typeof file === 'string' ? basename(file) : ''
}
