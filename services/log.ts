/** What an adapter needs to speak to the operator: fields first, then a constant sentence. Pino's logger fits. */
export type Log = {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Paths that are never written: keys in the headers of requests, also where a parser of forms logs what it was given. */
export const redacted = ['req.headers.authorization', 'busboyOptions.headers.authorization']
