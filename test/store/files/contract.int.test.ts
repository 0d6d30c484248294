import { join } from 'node:path'
import { openFolderFiles } from '../../../services/store/files/folder.ts'
import { memoryFiles } from '../../../services/store/files/memory.ts'
import { filesContract } from '../../support/files-contract.ts'
import { emptyFolder } from '../../support/folders.ts'

filesContract('in memory', () => memoryFiles())
filesContract('in a folder', () => openFolderFiles({ folder: join(emptyFolder(), 'files') }))
