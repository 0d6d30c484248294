import type { FileStore } from '../store/files/port.ts'
import { CannotRender } from './cannot-render.ts'
import { type Bundle, bundleFrom, bundleJson, loadBundle } from './compose.ts'

/** The templates that a paper pinned are not in the file store. */
export class BundleGone extends CannotRender {}

/** Template bundles, kept by hash for ever, so that an old paper prints again as it was. */
export type Bundles = {
  /** The one of this installation: what new papers are drafted with. */
  readonly current: Bundle
  /** Throws BundleGone where no bundle of this hash was ever kept. */
  of(hash: string): Promise<Bundle>
}

/** Reads the bundle of `folder` and keeps it, before any paper can pin it. */
export async function openBundles(folder: string, files: FileStore): Promise<Bundles> {
  const current = loadBundle(folder)
  await files.put(new TextEncoder().encode(bundleJson(current)))
  const loaded = new Map([[current.hash, current]])
  return {
    current,
    async of(hash) {
      const bundle = loaded.get(hash) ?? (await stored(hash, files))
      loaded.set(hash, bundle)
      return bundle
    },
  }
}

async function stored(hash: string, files: FileStore): Promise<Bundle> {
  const bytes = await files.get(hash)
  if (bytes === null) throw new BundleGone(`Không có bộ mẫu văn bản mã ${hash.slice(0, 12)} trong kho tệp.`)
  return bundleFrom(new TextDecoder().decode(bytes))
}
