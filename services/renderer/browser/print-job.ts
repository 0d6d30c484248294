// One job from its place in the line to its normalised bytes, under one deadline that counts waiting, launching,
// printing and every new attempt (jsreport#848: timeouts that mean different things at each layer).
import type { Log } from './log.ts'
import { countPages, normalise } from './normalise.ts'
import { PrintFailed } from './print-failed.ts'
import { printPage } from './print-page.ts'
import type { Slots } from './slots.ts'
import type { Supervisor } from './supervisor.ts'

/** `html`: a whole page. `instant`: ISO 8601, becomes both PDF dates. `deadlineMs`: milliseconds for waiting and printing. */
export type PrintJob = { html: string; instant: string; deadlineMs: number }
export type Printed = { pdf: Uint8Array; pages: number }

type Means = { slots: Slots; supervisor: Supervisor; log: Log }

const ATTEMPTS = 3

/** The same job gives the same bytes. Throws PrintFailed. */
export async function runJob(job: PrintJob, { slots, supervisor, log }: Means): Promise<Printed> {
  if (Number.isNaN(Date.parse(job.instant))) throw new PrintFailed('content', `instant is not ISO 8601: ${job.instant}`)
  const deadline = AbortSignal.timeout(job.deadlineMs)
  await within(deadline, slots.take(deadline))
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(job, supervisor, deadline)
      } catch (error) {
        const failed = asFailure(error)
        if (failed.reason !== 'browser' || attempt === ATTEMPTS) throw failed
        log.warn({ attempt, reason: failed.message }, 'print failed, trying again')
      }
    }
  } finally {
    slots.release()
  }
}

async function attemptOnce(job: PrintJob, supervisor: Supervisor, deadline: AbortSignal): Promise<Printed> {
  const leasing = supervisor.lease()
  const lease = await within(deadline, leasing).catch((error) => {
    leasing.then((late) => late.release()).catch(() => undefined)
    throw error
  })
  let sound = false
  try {
    const pdf = normalise(await within(deadline, printPage(lease.running.browser, job.html)), job.instant)
    const pages = countPages(pdf)
    sound = true
    return { pdf, pages }
  } catch (error) {
    sound = error instanceof PrintFailed && error.reason === 'content'
    throw error
  } finally {
    lease.release(!sound)
  }
}

/** What `work` gives, or PrintFailed once the deadline has passed; `work` itself goes on unheard. */
async function within<T>(deadline: AbortSignal, work: Promise<T>): Promise<T> {
  const { promise: expired, reject } = Promise.withResolvers<never>()
  const expire = () => reject(new PrintFailed('timeout', 'the deadline for waiting and printing has passed'))
  deadline.addEventListener('abort', expire, { once: true })
  if (deadline.aborted) expire()
  try {
    return await Promise.race([expired, work])
  } finally {
    deadline.removeEventListener('abort', expire)
  }
}

function asFailure(error: unknown): PrintFailed {
  if (error instanceof PrintFailed) return error
  return new PrintFailed('browser', error instanceof Error ? error.message : String(error), { cause: error })
}
