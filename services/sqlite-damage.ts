// SQLITE_CORRUPT, SQLITE_NOTADB; the low byte is the primary result code (sqlite.org/rescode.html).
const damaged = [11, 26]

/** Whether SQLite says that a file is no database, or a damaged one: trying again does not help. */
export function isDamage(error: unknown): boolean {
  const { code, errcode } = error as { code?: string; errcode?: number }
  return code === 'ERR_SQLITE_ERROR' && errcode !== undefined && damaged.includes(errcode & 0xff)
}
