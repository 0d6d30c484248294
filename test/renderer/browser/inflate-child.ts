// Inflates the browser in a process of its own, so that a test can kill it.
import { ensureChromium } from '../../../services/renderer/browser/chromium.ts'

await ensureChromium(process.argv[2]!)
