import Type, { type TSchema } from 'typebox'

/** The same schema with a Vietnamese description of its own, shown at /docs. */
export function described<S extends TSchema>(schema: S, description: string): S {
  return Type.With(schema, { description }) as S
}
