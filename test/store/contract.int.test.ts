import { join } from 'node:path'
import { memoryStore } from '../../services/store/memory.ts'
import { openSqliteStore } from '../../services/store/sqlite.ts'
import { emptyFolder } from '../support/folders.ts'
import { storeContract } from '../support/store-contract.ts'

storeContract('in memory', () => {
  const store = memoryStore()
  return { store, reopened: async () => store }
})

storeContract('in a SQLite file', () => {
  const file = join(emptyFolder(), 'events.db')
  const store = openSqliteStore({ file })
  const reopened = async () => {
    await store.close()
    return openSqliteStore({ file })
  }
  return { store, reopened }
})
