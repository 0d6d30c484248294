// What a played season leaves behind, for comparing.
import { join } from 'node:path'
import type { StoredEvent } from '../../contracts/envelope.ts'
import { resultTable } from '../../services/cli/demo/report.ts'
import { judgedIn } from '../../services/cli/demo/seasons/story.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { type Comparable, comparableHistory } from './comparable-history.ts'
import { allOf } from './killed-season.ts'
import type { PlayedSeason } from './played-season.ts'

/** Every event of the folder's store, read beside the service. */
export async function historyOf(dataFolder: string): Promise<readonly StoredEvent[]> {
  const store = openSqliteStore({ file: join(dataFolder, 'events.db'), readOnly: true })
  try {
    return await allOf(store)
  } finally {
    await store.close()
  }
}

export type Outcome = { readonly history: Comparable; readonly table: string }

export async function outcomeOf(season: PlayedSeason): Promise<Outcome> {
  const history = comparableHistory(await historyOf(season.server.dataFolder), season.answers)
  return { history, table: await resultTable(season.player, season.admin, judgedIn(season.candidacies)) }
}
