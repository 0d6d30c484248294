import { PDFDocument } from '@cantoo/pdf-lib'
import { document } from '../../services/decisions/document/state.ts'
import { dossier } from '../../services/decisions/dossier/state.ts'
import { fold } from '../../services/decisions/kernel/stream-type.ts'
import { textOf } from '../../services/renderer/browser/pdf-text.ts'
import type { Printer } from '../../services/renderer/browser/printer.ts'
import { type Bundles, openBundles } from '../../services/renderer/bundles.ts'
import type { RenderDeps } from '../../services/renderer/deps.ts'
import { memoryFiles } from '../../services/store/files/memory.ts'
import type { FileStore } from '../../services/store/files/port.ts'
import type { EventStore } from '../../services/store/port.ts'
import type { Season } from './season/season.ts'

export const TEMPLATES = new URL('../../templates', import.meta.url).pathname

/** What a season's papers are rendered with; `said` collects the warnings. */
export async function renderDeps(
  season: Pick<Season, 'store' | 'handle' | 'vault'>,
  printer: Printer,
  files = memoryFiles(),
) {
  const said: object[] = []
  const warn = (fields: object, message: string) => void said.push({ ...fields, message })
  const bundles: Bundles = await openBundles(TEMPLATES, files)
  const { store, handle, vault } = season
  const deps = { store, handle, vault, files, printer, bundles, log: { warn, error: warn } } satisfies RenderDeps
  return { ...deps, said }
}

export const documentOf = async (store: EventStore, id: string) => fold(document, await store.read(`document-${id}`))
export const dossierOf = async (store: EventStore, id: string) => fold(dossier, await store.read(`dossier-${id}`))

/** The types of a stream's events, in order. */
export const typesOf = async (store: EventStore, stream: string) =>
  (await store.read(stream)).map(({ event }) => event.type)

export async function fileOf(files: FileStore, sha256: string | undefined): Promise<Uint8Array> {
  const bytes = await files.get(sha256 ?? '')
  if (bytes === null) throw new Error(`no file ${sha256}`)
  return bytes
}

/** Words of all pages without their spaces, whatever the lines on which they stand. */
export async function textIn(pdf: Uint8Array): Promise<string> {
  const pages = (await PDFDocument.load(pdf)).getPages()
  return spaceless(pages.map((page) => textOf(page).text).join(''))
}
export const spaceless = (words: string): string => words.replace(/\s+/g, '')
