// A time-stamp for a signature that stands in a file already: only the room behind it is filled further, no other byte changes.
import { withTimestamp } from './pades/cms.ts'
import { fill } from './pades/fill.ts'
import { BadTimestamp, provenBy } from './pades/timestamp.ts'
import type { Timestamping } from './port.ts'
import type { Stamper } from './sign-file.ts'
import { signatureFields } from './verify/fields.ts'
import { readSignedData } from './verify/signed-data.ts'

export function openTimestamping(ask: Stamper): Timestamping {
  return async (pdf, field) => {
    const { fields } = await signatureFields(pdf)
    const own = fields.at(-1)
    // A later signature covers the room behind this one.
    if (own?.name !== field) throw new BadTimestamp(`the newest signature is not ${field}`)
    const token = await ask(readSignedData(own.cms).signature)
    const gap = { from: own.range[1], to: own.range[2] }
    return { pdf: fill({ pdf, gap }, withTimestamp(own.cms, token)), provedAt: provenBy(token) }
  }
}
