import { constants } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import { join } from 'node:path'

const BESIDE_THE_PACKAGES = join(import.meta.dirname, '../../../node_modules/.cache/bon-tot')

/**
 * Where the inflated browser and the fonts live: `node_modules/.cache/bon-tot` when it can be written (or was filled
 * when the image was built), else `cache` beneath the data folder, readable by this user alone. Never the shared
 * temp folder, where anybody could put a browser for us.
 */
export async function defaultCacheFolder(dataFolder: string): Promise<string> {
  if (await usable(BESIDE_THE_PACKAGES)) return BESIDE_THE_PACKAGES
  const own = join(dataFolder, 'cache')
  await mkdir(own, { recursive: true, mode: 0o700 })
  return own
}

async function usable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch {
    return access(join(folder, 'fonts.conf')).then(
      () => true,
      () => false,
    )
  }
}
