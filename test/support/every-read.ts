import { reads } from '../../services/api/reads/index.ts'
import type { Player } from '../../services/cli/demo/player.ts'
import type { PlayedSeason } from './played-season.ts'

type Page<T> = { readonly items: readonly T[]; readonly next?: string }

/** All pages of a list. */
export async function allItems<T>(player: Player, key: string, path: string): Promise<readonly T[]> {
  const items: T[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: Page<T> = await player.read(key, `${path}${path.includes('?') ? '&' : '?'}limit=50${cursor}`)
    items.push(...page.items)
    cursor = page.next === undefined ? undefined : `&cursor=${encodeURIComponent(page.next)}`
  }
  return items
}

/** What every read of the service gives to the administrator, by its path. */
export async function everyRead({ player, admin, candidacies }: PlayedSeason) {
  const paths = reads.flatMap(({ path }) =>
    path.includes('{id}')
      ? Object.values(candidacies).map((id) => path.replace('{id}', id))
      : [path === '/v1/standings' ? `${path}?year=2024` : path.replace('{year}', '2024')],
  )
  const answers = paths.map(async (path) => [path, await allItems<object>(player, admin, path)] as const)
  return Object.fromEntries(await Promise.all(answers))
}
