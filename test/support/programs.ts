import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, it } from 'vitest'

/**
 * The gate for tests that need programs of the system: `const { it } = needs('pdftotext')`.
 * Where one is missing, the gated tests are skipped with a line on stderr; under CI=true the test file fails instead,
 * so that a build cannot go green by testing nothing.
 */
export function needs(...programs: [string, ...string[]]) {
  const missing = programs.filter((program) => !isInstalled(program))
  if (missing.length === 0) return { describe, it }
  const complaint = `tests need ${missing.join(', ')}: run \`node scripts/test-programs.mjs\` as root, it says what to install`
  if (process.env.CI === 'true') throw new Error(complaint)
  console.warn(`SKIPPED: ${complaint}`)
  return { describe: describe.skip, it: it.skip }
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
