/** What of pino is used here. */
export type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void }
