import { posix } from 'node:path'
import { importsOf } from './imports-of.ts'
import { confined, exceptions, type Layer, layers, mayImport } from './layers.ts'

/** The import rule over one file: one line for each import that it forbids. Paths are relative to the project. */
export function forbiddenImports(file: string, source: string): string[] {
  const from = layerOf(file)
  if (!from) return [`${file}: belongs to no layer of test/architecture/layers.ts`]
  return importsOf(source).flatMap(({ specifier, line }) => {
    const reason = specifier === undefined ? 'is computed, so nobody can check it' : forbidden(file, from, specifier)
    return reason ? [`${file}:${line}: import ${specifier ?? ''} ${reason}`] : []
  })
}

function forbidden(file: string, from: Layer, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return forbiddenFile(file, from, posix.join(posix.dirname(file), specifier))
  return forbiddenPackage(file, specifier)
}

function forbiddenFile(file: string, from: Layer, target: string): string | undefined {
  if (exceptions.some((edge) => edge.from.test(file) && edge.to.test(target))) return undefined
  const to = layerOf(target)
  if (!to) return `(${target}) is of no layer`
  const allowed = mayImport[from].some((name) => {
    if (name === 'same folder') return folderOf(file) !== undefined && folderOf(file) === folderOf(target)
    return name === 'store port' ? target === 'services/store/port.ts' : name === to
  })
  return allowed ? undefined : `(${to}) is not for ${from}, which may import: ${mayImport[from].join(', ')}`
}

function forbiddenPackage(file: string, specifier: string): string | undefined {
  const rule = confined.find(({ packages }) => packages.some((name) => isOf(name, specifier)))
  return rule && !rule.places.test(file) ? `(${rule.kind}) is only for ${rule.places.source}` : undefined
}

function isOf(name: string, specifier: string): boolean {
  if (name.endsWith('*')) return specifier.startsWith(name.slice(0, -1))
  const bare = name.startsWith('node:') ? name.slice('node:'.length) : undefined
  return specifier === name || specifier === bare || (!bare && specifier.startsWith(`${name}/`))
}

function layerOf(file: string): Layer | undefined {
  return layers.find((layer) => layer.files.test(file))?.name
}

/** The adapter or role folder that a file lies in. */
function folderOf(file: string): string | undefined {
  return layers.map((layer) => layer.files.exec(file)?.[1]).find((folder) => folder !== undefined)
}
