/**
 * Which file may import which, as data. Imports point one way: entry points → roles → decisions → ports → contracts.
 * A file belongs to the first layer whose pattern it matches; `same` is the folder that the pattern captures.
 */
export const layers = [
  { name: 'contracts', files: /^contracts\// },
  { name: 'port', files: /^services\/(?:.*\/port|log|random)\.ts$/ },
  // The owner's lock on the data folder belongs to whoever starts: it is built on the store's file lock.
  { name: 'entry point', files: /^services\/(?:api\/main\.ts|cli\/|data-folder\.ts$)/ },
  { name: 'decisions', files: /^services\/decisions\// },
  { name: 'policies', files: /^services\/policies\// },
  { name: 'projections', files: /^projections\// },
  { name: 'at rest', files: /^services\/(?:sqlite-transaction|sqlite-damage|sealing|sync-folder)\.ts$/ },
  { name: 'adapter', files: /^(services\/(?:store\/files|store|bus|signing))\// },
  { name: 'role', files: /^(services\/(?:api|evidence|vault|ballot-box|relay|renderer|timestamper|notary|console))\// },
] as const

export type Layer = (typeof layers)[number]['name']

type Target = Layer | 'store port' | 'same folder'

/** What each layer may import of ours, besides files of its own layer where that is listed. */
export const mayImport: Record<Layer, readonly Target[]> = {
  contracts: ['contracts'],
  port: ['contracts', 'port'],
  decisions: ['decisions', 'contracts', 'store port'],
  policies: ['policies', 'decisions', 'contracts', 'store port'],
  projections: ['projections', 'contracts', 'store port'],
  'at rest': ['port'],
  adapter: ['same folder', 'contracts', 'port'],
  role: ['same folder', 'decisions', 'projections', 'contracts', 'port'],
  'entry point': ['entry point', 'adapter', 'role', 'policies', 'decisions', 'projections', 'contracts', 'port'],
}

/** Single edges that the table above would forbid, each with its reason. */
export const exceptions = [
  {
    from: /^(?:services\/(?:store|bus|vault|ballot-box)\/|projections\/runner\.ts$)/,
    to: /^services\/sqlite-(?:transaction|damage)\.ts$/,
    why: 'each keeps a database file of its own, which changes as a whole or not at all, and is damaged in the same way',
  },
  {
    from: /^services\/(?:vault|ballot-box|signing)\//,
    to: /^services\/(?:sealing|sync-folder)\.ts$/,
    why: 'each keeps wrapped keys in files, and take them off the disk',
  },
  { from: /^services\/relay\//, to: /^services\/policies\//, why: 'the relay is the role that runs the policies' },
  {
    from: /^projections\/standing-sheets\.ts$/,
    to: /^services\/decisions\/rules\//,
    why: 'an open sheet is summed by the pure rules that will close it, not by a second copy of them',
  },
]

const adapters = 'services/(?:store|bus|signing)/'
const keepers = String.raw`projections/runner\.ts$|services/sqlite-transaction\.ts$|services/(?:renderer|evidence|notary|vault|ballot-box)/`

/** Packages that only the named places may import, by kind. */
export const confined = [
  {
    kind: 'database',
    packages: ['node:sqlite', '@eventstore/db-client', '@kurrent/kurrentdb-client', 'better-sqlite3'],
    places: new RegExp(`^(?:${adapters}|${keepers})`),
  },
  { kind: 'broker', packages: ['nats', '@nats-io/*'], places: new RegExp(`^(?:${adapters}|${keepers})`) },
  {
    kind: 'browser',
    packages: ['puppeteer', 'puppeteer-core', '@sparticuz/chromium', '@puppeteer/*'],
    places: /^services\/renderer\//,
  },
  {
    kind: 'PDF',
    packages: ['pdf-lib', '@cantoo/pdf-lib', 'fontkit', 'pkijs', '@signpdf/*'],
    places: new RegExp(`^(?:${adapters}|${keepers})`),
  },
  {
    kind: 'outside world',
    packages: ['fastify', '@fastify/*', 'node:fs', 'node:fs/promises', 'node:http', 'node:net', 'node:child_process'],
    places: /^(?!contracts\/|services\/(?:decisions|policies)\/)/,
  },
]
