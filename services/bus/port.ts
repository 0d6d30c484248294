/** A wake-up: what to do is read again from the store. `id` makes a second publication of the same thing a no-op. */
export type WakeUp = { readonly id: string; readonly subject: string; readonly stream: string; readonly position: string }

/** The consumer's answer to one delivery. */
export type Settled = { readonly done: true } | { readonly again: true; readonly afterMs: number }

/** At-least-once delivery of wake-ups to named consumers. Losing the whole bus loses nothing: the relay publishes again. */
export interface Bus {
  publish(wakeUp: WakeUp): Promise<void>
  /** Delivers what `subject` got, also before this call, to the durable consumer `name`; `parallel` at a time. */
  consume(name: string, subject: string, parallel: number, handle: (wakeUp: WakeUp) => Promise<Settled>): Consumer
  close(): Promise<void>
}

export interface Consumer {
  stop(): Promise<void>
}
