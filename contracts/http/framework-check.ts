import Type from 'typebox'
import { FrameworkSchema } from '../framework/framework.ts'
import { closed, Sha256 } from '../values.ts'

/** A draft; nothing of it is kept. */
export const FrameworkDraft = closed({ framework: FrameworkSchema })

/** `sha256`: what a draft without faults would be published under. */
export const FrameworkChecked = closed({
  consistent: Type.Boolean(),
  sha256: Type.Optional(Sha256),
  faults: Type.Array(closed({ pointer: Type.String(), detail: Type.String() })),
})
