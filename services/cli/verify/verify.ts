// npm run verify -- file.pdf [--roots roots.pem] [--no-log] [--json]: what a signed file proves; exit code 1 on any alarm.
import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Basis, judge } from '../../signing/verify/judge.ts'
import { OWN_ROOT, rootsIn } from '../../signing/verify/roots.ts'
import type { Root } from '../../signing/verify/verify-file.ts'
import { openSqliteStore } from '../../store/sqlite.ts'
import { type Config, ConfigError } from '../config.ts'
import { existingData } from '../existing-data.ts'
import { logView } from './known-files.ts'
import { reportOf } from './report.ts'

const LARGEST = 200 * 1024 * 1024

export async function verify(config: Config, args: readonly string[]): Promise<void> {
  const { positionals, values } = readArgs(args)
  const { close, ...basis } = await basisOf(config, values)
  try {
    for (const file of positionals) {
      const judged = await judge(readPdf(file), basis)
      if (judged.findings.length > 0) process.exitCode = 1
      console.log(values.json ? JSON.stringify({ file, ...judged }) : reportOf(file, judged, basis.log !== undefined))
    }
  } finally {
    await close()
  }
}

type Values = { readonly roots: readonly string[]; readonly 'no-log': boolean; readonly json: boolean }

/** The roots of the data folder and those given; the folder's log unless it is not to be asked. */
async function basisOf(
  config: Config,
  { roots, 'no-log': withoutLog }: Values,
): Promise<Basis & { readonly close: () => Promise<void> }> {
  const now = new Date().toISOString()
  const given = roots.flatMap(rootsOf)
  if (withoutLog) return { roots: given, now, close: async () => {} }
  const folder = existingData(config)
  const own = join(folder, 'signing', 'test-root.der')
  const test = existsSync(own) ? [{ name: OWN_ROOT, certificate: new X509Certificate(readFileSync(own)) }] : []
  const store = openSqliteStore({ file: join(folder, 'events.db'), readOnly: true })
  try {
    return { roots: [...given, ...test], log: await logView(store), now, close: () => store.close() }
  } catch (error) {
    await store.close()
    throw error
  }
}

function rootsOf(file: string): Root[] {
  const roots = rootsIn(readText(file))
  if (roots.length === 0) throw new ConfigError(`--roots ${file} holds no certificate in PEM`)
  return roots
}

function readPdf(file: string): Uint8Array {
  if (!existsSync(file)) throw new ConfigError(`there is no file ${file}`)
  if (statSync(file).size > LARGEST) throw new ConfigError(`${file} is larger than 200 MB`)
  return new Uint8Array(readFileSync(file))
}

function readText(file: string): string {
  if (!existsSync(file)) throw new ConfigError(`--roots ${file}: there is no such file`)
  return readFileSync(file, 'utf8')
}

function readArgs(args: readonly string[]): { readonly positionals: readonly string[]; readonly values: Values } {
  const usage = 'npm run verify -- file.pdf … [--roots roots.pem] [--no-log] [--json]'
  try {
    const options = {
      roots: { type: 'string', multiple: true, default: [] as string[] },
      'no-log': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    } as const
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
    if (positionals.length > 0) return { positionals, values: values as Values }
  } catch (error) {
    throw new ConfigError(`${(error as Error).message}; ${usage}`)
  }
  throw new ConfigError(`which file? ${usage}`)
}
