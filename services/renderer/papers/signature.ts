/** One who signs; `mark` is printed in the room for the signature (lines of a digital signature shown again in a dossier). */
export type Signatory = { name: string; mark?: string[] }

/** One cell of a signature block: `T/M CHI BỘ` (bold), `BÍ THƯ` (regular), then one or more names side by side. */
export type Signature = { authority: string; office?: string; people: Signatory[] }

/** Signatures of minutes: the one chiefly responsible on the right, further ones on the next row. */
export type SignatureRow = { left?: Signature; right?: Signature }

/** Foot of a paper: Nơi nhận (without separators) at the height of the signature. */
export type Foot = { signature: Signature; recipients?: string[] }
