import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Config, ConfigError } from './config.ts'

/** The data folder that a tool works on: BON_TOT_DATA where it is set, else ./demo if it is there, else ./data. */
export function existingData(config: Config): string {
  const demo = resolve('./demo')
  const folder = !config.dataFolderIsSet && existsSync(join(demo, 'events.db')) ? demo : config.dataFolder
  if (existsSync(join(folder, 'events.db'))) return folder
  throw new ConfigError(`${folder} holds no events.db: set BON_TOT_DATA to a data folder of the service`)
}
