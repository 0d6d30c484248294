// The demo's own server: the product, with a clock that the player sets, since a season's days lie in the past.
import { readConfig } from '../config.ts'
import { serve } from '../serve.ts'

let instant = process.argv[2]!

process.on('message', (message: { readonly clock: string }) => {
  instant = message.clock
  process.send!({ clock: instant })
})
// Whoever plays the demo is gone: so are we.
process.on('disconnect', () => process.exit(0))

await serve(
  readConfig(process.env),
  () => instant,
  (served) => process.send!({ served }),
)
