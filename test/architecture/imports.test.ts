import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forbiddenImports } from './forbidden-imports.ts'
import { projectFiles } from './project-files.ts'

const ours = projectFiles().filter((file) => /^(?:contracts|services|projections)\/.*\.[cm]?[jt]s$/.test(file))

describe('the import rule', () => {
  it('holds in every file', () => {
    expect(ours).toContain('services/store/port.ts')
    expect(ours.flatMap((file) => forbiddenImports(file, readFileSync(file, 'utf8')))).toEqual([])
  })

  it.each([
    ['contracts/values.ts', "import { append } from '../services/store/port.ts'"],
    ['contracts/values.ts', "import { open } from 'node:fs/promises'"],
    ['services/store/port.ts', "import { rows } from './rows.ts'"],
    ['services/bus/port.ts', "import type { Handle } from '../decisions/handle.ts'"],
    ['services/decisions/round/decide.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['services/decisions/round/decide.ts', "import type { Standing } from '../../../projections/standings.ts'"],
    ['services/decisions/round/decide.ts', "import type { Bus } from '../../bus/port.ts'"],
    ['services/policies/draft-decision.ts', "export * from '../api/app.ts'"],
    ['services/policies/draft-decision.ts', "import { readFileSync } from 'fs'"],
    ['services/store/sqlite.ts', "import { handle } from '../decisions/handle.ts'"],
    ['services/store/sqlite.ts', "import { inProcessBus } from '../bus/in-process.ts'"],
    ['services/store/files/folder.ts', "import { sqliteStore } from '../sqlite.ts'"],
    ['services/api/app.ts', "import { sqliteStore } from '../store/sqlite.ts'"],
    ['services/api/app.ts', "const { sqliteStore } = await import('../store/sqlite.ts')"],
    ['services/api/routes/files.ts', "type Printer = import('../../renderer/engine.ts').Engine"],
    ['services/api/routes/files.ts', "import { PDFDocument } from '@cantoo/pdf-lib'"],
    ['services/relay/run.ts', "import { renderer } from '../renderer/engine.ts'"],
    ['services/relay/run.ts', "import { connect } from 'nats'"],
    ['services/notary/tree.ts', "import puppeteer from 'puppeteer'"],
    ['services/renderer/engine.ts', "const { main } = require('../api/main.ts')"],
    ['services/renderer/engine.ts', 'const part = await import(name)'],
    ['services/renderer/engine.ts', "import { given } from '../../test/support/given.ts'"],
    ['projections/standings.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['services/mailer/send.ts', ''],
  ])('forbids in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toHaveLength(1)
  })

  it.each([
    ['services/api/main.ts', "import { sqliteStore } from '../store/sqlite.ts'\nimport { run } from '../relay/run.ts'"],
    ['services/relay/run.ts', "import { all } from '../policies/all.ts'\nimport type { Bus } from '../bus/port.ts'"],
    ['services/store/sqlite.ts', "import { DatabaseSync } from 'node:sqlite'\nimport { rows } from './rows.ts'"],
    ['services/store/files/folder.ts', "import type { FileStore } from './port.ts'\nimport 'node:fs/promises'"],
    ['projections/runner.ts', "import { DatabaseSync } from 'node:sqlite'"],
    ['services/decisions/round/decide.ts', "import type { Stored } from '../../store/port.ts'"],
  ])('allows in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toEqual([])
  })
})
