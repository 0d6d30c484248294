import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import type { LayoutRule } from '../../contracts/document/draft-document.ts'
import { rendered, renderTemplate, type Templates } from './engine.ts'
import type { Paper } from './papers/dossier.ts'
import { type Sections, sections } from './sections.ts'
import { pdfTitle, wordsOf } from './words.ts'

/** Every template by its path (`documents/report.hbs`); `hash` is the SHA-256 of `bundleJson`, by which it is kept. */
export type Bundle = { files: Readonly<Record<string, string>>; hash: string }
/** `words` are strings that must occur in the printed text. */
export type Composed = { html: string; words: string[] }

const FOLDERS = ['documents', 'layouts', 'partials']

/** Reads the bundle of a `templates` folder. */
export function loadBundle(folder: string): Bundle {
  const paths = FOLDERS.flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const files = paths.map((path) => [
    path.slice(join(folder, '/').length).replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ])
  return sealed(Object.fromEntries(files))
}

/** The canonical JSON (RFC 8785) that stands for a bundle in a store. */
export const bundleJson = (bundle: Bundle): string => canonical(bundle.files)

/** A bundle from its canonical JSON; the caller compares `hash` with the one it asked for. */
export function bundleFrom(json: string): Bundle {
  const files: unknown = JSON.parse(json)
  if (!isFiles(files)) throw new TypeError('template bundle: an object of template texts by path is expected')
  return sealed(files)
}

/**
 * The page of a paper, or of a whole dossier, under one layout rule; a paper that names its own is set by that.
 * Throws when the view lacks a field.
 */
export function compose(bundle: Bundle, layout: LayoutRule, paper: Paper): Composed {
  const { pages, papers } = sections(paper)
  const words = wordsOfLayout(bundle, layout)
  const printed = papers.map((one) => ({ ...one, html: composeOne(bundle, one.layout ?? layout, one) }))
  // Bundles kept from version 0.1 take `words` here and print the fields of each paper instead of its `html`.
  const view = { lang: 'vi-VN', title: pdfTitle(paper), words, pages, papers: printed }
  return { html: renderTemplate(templatesOf(bundle, layout), 'layout', view).trimStart(), words: wordsOf(paper) }
}

function composeOne(bundle: Bundle, layout: LayoutRule, paper: Sections['papers'][number]) {
  return rendered(templatesOf(bundle, layout), paper.template, { ...paper, words: wordsOfLayout(bundle, layout) })
}

// A layout's own partial takes the place of the shared one of the same name, so a new layout is a new folder only.
function templatesOf(bundle: Bundle, layout: LayoutRule): Templates {
  const within = (prefix: string) =>
    Object.entries(bundle.files)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, text]) => [path.slice(prefix.length).replace('.hbs', '').replace('.css', '-css'), text] as const)
  return Object.fromEntries([...within('partials/'), ...within('documents/'), ...within(`layouts/${layout}/`)])
}

function wordsOfLayout(bundle: Bundle, layout: LayoutRule): object {
  const text = bundle.files[`layouts/${layout}/words.json`]
  if (text === undefined) throw new Error(`layout ${layout} is not in the template bundle ${bundle.hash}`)
  return JSON.parse(text)
}

const isFiles = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')

const canonical = (files: Readonly<Record<string, string>>): string => canonicalize(files) ?? ''

const sealed = (files: Record<string, string>): Bundle => ({
  files,
  hash: createHash('sha256').update(canonical(files), 'utf8').digest('hex'),
})
