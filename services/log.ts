/** What an adapter needs to speak to the operator: fields first, then a constant sentence. Pino's logger fits. */
export type Log = {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
