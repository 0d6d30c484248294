/** A wake-up: what to do is read again from the store. `id` makes a second publication of the same thing a no-op. */
export type WakeUp = {
  readonly id: string
  readonly subject: string
  readonly stream: string
  readonly position: string
}

/** The consumer's answer to one delivery. */
export type Settled = { readonly done: true } | { readonly again: true; readonly afterMs: number }

/** At-least-once delivery of wake-ups to named consumers. Losing the whole bus loses nothing: the relay publishes again. */
export interface Bus {
  /** Resolves once the bus has it; rejects where it cannot be reached, and the same call may succeed later. */
  publish(wakeUp: WakeUp): Promise<void>
  /**
   * Delivers what `subject` got, also before this call, to the durable consumer `name`; `parallel` at a time, in no
   * promised order. When `handle` throws, that is `again` after a pause that grows.
   */
  consume(name: string, subject: string, parallel: number, handle: (wakeUp: WakeUp) => Promise<Settled>): Consumer
  close(): Promise<void>
}

export interface Consumer {
  /** Takes nothing more and waits for what is being handled; the place is kept. */
  stop(): Promise<void>
}
