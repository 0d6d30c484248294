import { parseAst } from 'vitest/node'

/** One thing that a source file imports; `specifier` is undefined where it is computed and so cannot be checked. */
export type Import = { specifier: string | undefined; line: number }

type Node = { type: string; start: number; [key: string]: unknown }

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** All imports of a TypeScript source: static, dynamic, type-only, re-exports, `import('…').T` and require. */
export function importsOf(source: string): Import[] {
  const found: Import[] = []
  visit(parseAst(source, { lang: 'ts' }), (node) => {
    const target = targetOf(node)
    if (!target) return
    const specifier = target.type === 'Literal' ? String(target.value) : undefined
    found.push({ specifier, line: source.slice(0, node.start).split('\n').length })
  })
  return found
}

function targetOf(node: Node): Node | undefined {
  if (importing.has(node.type)) return (node.source as Node | null) ?? undefined
  if (node.type === 'TSExternalModuleReference') return node.expression as Node
  if (node.type !== 'CallExpression') return undefined
  const isRequire = (node.callee as Node).name === 'require'
  return isRequire ? (node.arguments as Node[])[0] : undefined
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && 'start' in value) see(value as Node)
  for (const child of Object.values(value)) visit(child, see)
}
