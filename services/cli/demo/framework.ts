import { readFileSync } from 'node:fs'

type Framework = {
  readonly groups: readonly {
    readonly id: string
    readonly maximum: number
    readonly criteria: readonly { readonly id: string; readonly maximum: number }[]
  }[]
}

const file = new URL('../../../contracts/framework/data/chi-bo-bon-tot-2024.json', import.meta.url)

/** The project's framework of 2024, as it is sent. */
export const framework: Framework = JSON.parse(readFileSync(file, 'utf8'))
