// The pinned Chromium out of the npm package, inflated by ourselves: the package's own executablePath() trusts any file
// of the right name in the temp folder and a killed inflation stays broken for ever.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { extract } from 'tar-fs'
import { type Contents, ensureFolder } from './content-folder.ts'

/** SHA-256 of what @sparticuz/chromium 153.0.0 inflates to (linux x64). Change them together with the lock file. */
export const PINNED = {
  chromium: '53a15d6c3a3d27dfb54c4ba60278b1683136f70cf1e67e989da7dfbd3d451ef0',
  libraries: '395fa5e215cc097034be54ad0d710550e847679f336e1db9d61a03731b8ad2bc',
}

/** An executable browser. `libraries`: folder for LD_LIBRARY_PATH where the system lacks NSS. `sha256`: of the binary. */
export type Chromium = { path: string; libraries?: string; version: string; sha256: string }

/** The browser to print with: `chromePath` (CHROME_PATH) where given, else the pinned one in `cacheFolder`. */
export async function ensureChromium(cacheFolder: string, chromePath?: string): Promise<Chromium> {
  if (chromePath) return { path: chromePath, ...(await answer(chromePath)), sha256: await hashOf(chromePath) }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `the packaged Chromium runs on linux x64 only, this is ${process.platform} ${process.arch}: set CHROME_PATH`,
    )
  const folder = await ensureFolder(cacheFolder, `chromium-${PINNED.chromium.slice(0, 16)}`, inflateBinary)
  const path = join(folder, 'chromium')
  try {
    return { path, ...(await answer(path)), sha256: PINNED.chromium }
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error
  }
  const archive = await ensureFolder(cacheFolder, `libraries-${PINNED.libraries.slice(0, 16)}`, inflateLibraries)
  const libraries = join(archive, 'lib')
  return { path, libraries, ...(await answer(path, libraries)), sha256: PINNED.chromium }
}

/** Asks the browser for its version: cheap proof that the binary and all its shared libraries load. */
async function answer(path: string, libraries?: string): Promise<{ version: string }> {
  const env = libraries ? { LD_LIBRARY_PATH: libraries } : {}
  const { stdout } = await promisify(execFile)(path, ['--version'], { env, timeout: 20_000 })
  return { version: stdout.trim() }
}

async function inflateBinary(folder: string): Promise<Contents> {
  const target = createWriteStream(join(folder, 'chromium'), { mode: 0o755, flush: true })
  const { size, sha256 } = await inflate('chromium.br', PINNED.chromium, target)
  return { chromium: { size, sha256 } }
}

async function inflateLibraries(folder: string): Promise<Contents> {
  await inflate('al2023.tar.br', PINNED.libraries, extract(folder, { dmode: 0o755 }))
  return {}
}

async function inflate(file: string, expected: string, target: NodeJS.WritableStream) {
  const source = join(packageFolder(), 'bin', file)
  const hash = createHash('sha256')
  let size = 0
  const measured = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length
      hash.update(chunk)
      yield chunk
    }
  }
  await pipeline(createReadStream(source), createBrotliDecompress(), measured, target)
  const sha256 = hash.digest('hex')
  if (sha256 !== expected) throw new Error(`${source} inflates to ${sha256}, pinned is ${expected}: run npm ci`)
  return { size, sha256 }
}

function packageFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
