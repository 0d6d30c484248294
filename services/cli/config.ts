// The only reader of the environment. A wrong value is said at start, with the variable's name and what it takes.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServiceKeyFile } from '../signing/service-key.ts'

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** Whether BON_TOT_DATA names it. */
  readonly dataFolderIsSet: boolean
  readonly kekFile: string
  readonly chromePath: string | undefined
  /** auto: on, except as root, where Chromium refuses it. */
  readonly chromeSandbox: 'auto' | 'on' | 'off'
  /** PEM with the roots under which people's certificates are taken. */
  readonly trustFile: string | undefined
  /** The service's own key, with which it signs dossiers. */
  readonly serviceKey: ServiceKeyFile | undefined
  /** Of the authority that is asked for time-stamps. */
  readonly timestampUrl: string | undefined
  readonly logLevel: LogLevel
}

/** Something an operator has to set right before the service can start. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]
const later: Readonly<Record<string, string>> = {
  BON_TOT_ROLE: 'running roles as separate processes',
  KURRENTDB_URL: 'keeping events in KurrentDB',
  NATS_URL: 'waking roles over NATS',
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  for (const [name, what] of Object.entries(later)) {
    if (env[name]) throw new ConfigError(`${name} is set, but ${what} comes with a later version: unset it`)
  }
  const dataFolder = resolve(env.BON_TOT_DATA || './data')
  return {
    port: integer(env, 'PORT', 8080, 0, 65_535),
    host: env.HOST || '127.0.0.1',
    dataFolder,
    dataFolderIsSet: Boolean(env.BON_TOT_DATA),
    kekFile: resolve(env.BON_TOT_KEK_FILE || `${dataFolder}.kek`),
    chromePath: existingFile(env, 'CHROME_PATH'),
    chromeSandbox: choice(env, 'CHROME_SANDBOX', 'auto', ['auto', 'on', 'off']),
    trustFile: existingFile(env, 'BON_TOT_TRUST_FILE'),
    serviceKey: serviceKey(env),
    timestampUrl: webAddress(env, 'BON_TOT_TSA_URL'),
    logLevel: choice(env, 'BON_TOT_LOG', 'info', logLevels),
  }
}

/** Read when it is used: what is wrong with it keeps dossiers waiting, and nothing else. */
function serviceKey(env: NodeJS.ProcessEnv): ServiceKeyFile | undefined {
  const { BON_TOT_SIGN_P12: path, BON_TOT_SIGN_P12_PASSWORD_FILE: passwordPath } = env
  return path ? { path: resolve(path), passwordPath: passwordPath ? resolve(passwordPath) : undefined } : undefined
}

function webAddress(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name] || undefined
  if (value === undefined || /^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value
  throw new ConfigError(`${name} is “${value}”, but must be an address that begins with http:// or https://`)
}

function existingFile(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const path = env[name] || undefined
  if (path === undefined || existsSync(path)) return path
  throw new ConfigError(`${name} is “${path}”, but there is no such file`)
}

function integer(env: NodeJS.ProcessEnv, name: string, fallback: number, from: number, to: number): number {
  const value = env[name]
  if (value === undefined || value === '') return fallback
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= from && number <= to) return number
  throw new ConfigError(`${name} is “${value}”, but must be a whole number from ${from} to ${to}`)
}

function choice<C extends string>(env: NodeJS.ProcessEnv, name: string, fallback: C, choices: readonly C[]): C {
  const value = env[name] || fallback
  const found = choices.find((one) => one === value)
  if (found !== undefined) return found
  throw new ConfigError(`${name} is “${value}”, but must be one of: ${choices.join(', ')}`)
}
