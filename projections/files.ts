import { type FileKind, fileKinds, saysMore } from '../contracts/http/file-verified.ts'
import { type EventType, type Occurred, projection, type Tx } from './projection.ts'

/** One row a file that the log names: whose it is, by the most that became of it. */
export const files = projection({
  name: 'files',
  version: 1,
  tables: { files: 'sha256 TEXT PRIMARY KEY, kind TEXT NOT NULL, stream TEXT NOT NULL' },
  on: Object.fromEntries(Object.entries(fileKinds).map(([type, kind]) => [type, noteAs(kind)])) as {
    [T in EventType]?: (tx: Tx, event: Occurred) => void
  },
})

type Row = { readonly kind: FileKind }

function noteAs(kind: FileKind) {
  return (tx: Tx, { stream, data }: Occurred): void => {
    const { sha256 } = data as { readonly sha256?: string }
    if (sha256 === undefined) return
    const before = tx.get<Row>('SELECT kind FROM {files} WHERE sha256 = ?', sha256)
    if (before !== undefined && !saysMore(kind, before.kind)) return
    tx.put('files', { sha256, kind, stream })
  }
}
