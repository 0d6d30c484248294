import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's own files, relative to its root. Not asked of git: a copy of the project need not have it. */
export function projectFiles(): string[] {
  const ignored = new Set(['.git', ...ignoredAtTop()])
  return readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]))
}

function ignoredAtTop(): string[] {
  const lines = readFileSync('.gitignore', 'utf8').split('\n')
  return lines.map((line) => line.replaceAll('/', ''))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
