// What a place in an approval chain means where an event or a season does not say it: 0 is the candidate's own body, the
// last one decides.
import type { Level } from './framework/ballot-rules.ts'
import type { SeasonStep } from './framework/calendar.ts'

/** Of a chain of three, which has one body for each level. */
const stepOfLevel: Record<Level, number> = { branch: 0, committee: 1, authority: 2 }

export function stepOf({ step, level }: { readonly step?: number; readonly level: Level }): number {
  return step ?? stepOfLevel[level]
}

/** The step as an event tells it: only where it does not follow from the level. */
export function toldStep(step: number, level: Level): { readonly step?: number } {
  return step === stepOfLevel[level] ? {} : { step }
}

/** Whether the body of a step judges the sheet anew before it meets: by the framework, else the first above the candidate. */
export function appraises(step: number, approvers: readonly { readonly appraises?: boolean }[]): boolean {
  return approvers[step]?.appraises ?? step === 1
}

/** The step that a meeting in this place is; bodies between the season's committee and the authority have one of their own. */
export function meetingAt(level: Level, step: number): SeasonStep {
  return step > 1 && level !== 'authority' ? 'superior-round' : `${level}-round`
}
