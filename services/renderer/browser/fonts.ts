// The only fonts that the browser sees. Whole TTFs through fontconfig: woff2 prints blank pages without an error, and
// the subset files of @fontsource/tinos cannot write "Nguyễn" in one font.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Contents, ensureFolder } from './content-folder.ts'

const FILES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
] as const

/** `config`: for FONTCONFIG_FILE. `hash`: SHA-256 over names and bytes of the four faces, in the order above. */
export type Fonts = { config: string; hash: string }

/** Puts the Tinos faces and a private fontconfig into the cache folder. */
export async function ensureFonts(cacheFolder: string): Promise<Fonts> {
  const faces = await Promise.all(FILES.map(readFace))
  const hash = fontsHash(faces)
  const folder = await ensureFolder(cacheFolder, `fonts-${hash.slice(0, 16)}`, (target) => writeFaces(target, faces))
  return { config: await ensureConfig(cacheFolder, folder), hash }
}

type Face = { name: string; bytes: Buffer }

async function readFace(file: string): Promise<Face> {
  const packageFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
  return { name: file.split('/')[1] ?? file, bytes: await readFile(join(packageFolder, file)) }
}

function fontsHash(faces: readonly Face[]): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of faces) hash.update(`${name} ${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

async function writeFaces(folder: string, faces: readonly Face[]): Promise<Contents> {
  const contents: Contents = {}
  for (const { name, bytes } of faces) {
    await writeFile(join(folder, name), bytes, { flush: true })
    contents[name] = { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  return contents
}

async function ensureConfig(cacheFolder: string, fontFolder: string): Promise<string> {
  const path = join(cacheFolder, 'fonts.conf')
  const wanted = configOf(fontFolder, join(cacheFolder, 'fontconfig'))
  const present = await readFile(path, 'utf8').catch(() => '')
  if (present === wanted) return path
  await mkdir(join(cacheFolder, 'fontconfig'), { recursive: true })
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, wanted)
  await rename(temporary, path)
  return path
}

// Hinting off: it would move glyphs by the settings of the machine, and the same document must print the same bytes.
const configOf = (fontFolder: string, fontconfigCache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escaped(fontFolder)}</dir>
  <cachedir>${escaped(fontconfigCache)}</cachedir>
  <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
  <match target="font"><edit name="hinting" mode="assign"><bool>false</bool></edit></match>
</fontconfig>
`

function escaped(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
