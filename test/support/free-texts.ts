// Everything in the demo's requests that the contracts mark as personal or free text.
import type { CommandContract } from '../../contracts/define.ts'
import { commands } from '../../contracts/index.ts'
import { type Wire, walk } from '../../services/api/edge/walk.ts'
import type { Sent } from './witness.ts'

/** Texts of four characters and more (shorter ones are found by chance), each once. */
export function markedTexts(sent: readonly Sent[]): readonly string[] {
  const texts = new Set<string>()
  for (const { path, body } of sent) {
    walk(contractOf(path).body as Wire, body, {
      branch: (branch) => branch,
      leaf: (schema, value) => {
        if (schema['x-edge'] === 'sealed') texts.add(value as string)
        return value
      },
    })
  }
  return [...texts].filter((text) => [...text].length >= 4)
}

function contractOf(path: string): CommandContract {
  const fits = (commands as readonly CommandContract[]).filter(
    ({ route }) => route !== undefined && new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[a-z0-9]+')}$`).test(path),
  )
  if (fits.length !== 1) throw new Error(`${path} is the path of ${fits.length} commands`)
  return fits[0]!
}
