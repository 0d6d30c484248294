// A data folder that nobody has open, as whoever gets hold of it sees it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/** `name: bytes, SHA-256`, sorted by name. */
export function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return `${name}: ${bytes.length}, ${createHash('sha256').update(bytes).digest('hex')}`
    })
}

/** Every row of every table of an SQLite file, in the order of the table; leaves no trace beside the file. */
export function rowsIn(file: string): Record<string, string[]> {
  const url = pathToFileURL(file)
  url.search = '?immutable=1'
  const db = new DatabaseSync(url, { readOnly: true })
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
    const rows = (name: unknown) => db.prepare(`SELECT * FROM "${name}"`).all().map(asText)
    return Object.fromEntries(tables.map(({ name }) => [String(name), rows(name)]))
  } finally {
    db.close()
  }
}

function asText(row: Record<string, unknown>): string {
  return JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))
}
