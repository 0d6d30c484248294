// The days of the demo's three years. What the plan dates (its day, both days of May 2024, quarter I after it) is as it says.
export type Calendar = {
  readonly year: number
  /** The branch's own plan, the meeting that decided to register, the registration with its commitment. */
  readonly plan: string
  readonly resolved: string
  readonly registered: string
  /** First month that is reported on. */
  readonly firstMonth: number
  /** Members' ratings and scores; the meeting on the sheet; report; proposal. */
  readonly rated: string
  readonly meeting: string
  readonly report: string
  readonly proposal: string
  readonly appraised: string
  readonly committeeMeeting: string
  readonly committeeProposal: string
  readonly authorityMeeting: string
  readonly closed: string
}

export const calendar2024: Calendar = {
  year: 2024,
  plan: '2024-05-04',
  resolved: '2024-05-03',
  registered: '2024-05-06',
  firstMonth: 5,
  rated: '2024-12-06',
  meeting: '2024-12-10',
  report: '2024-12-11',
  proposal: '2024-12-12',
  appraised: '2024-12-17',
  committeeMeeting: '2024-12-18',
  committeeProposal: '2024-12-20',
  authorityMeeting: '2025-01-08',
  closed: '2025-01-20',
}

export const calendar2025: Calendar = {
  year: 2025,
  plan: '2025-02-07',
  resolved: '2025-02-05',
  registered: '2025-02-10',
  firstMonth: 3,
  rated: '2025-12-04',
  meeting: '2025-12-08',
  report: '2025-12-09',
  proposal: '2025-12-10',
  appraised: '2025-12-15',
  committeeMeeting: '2025-12-17',
  committeeProposal: '2025-12-19',
  authorityMeeting: '2026-01-07',
  closed: '2026-01-23',
}

export const calendar2026: Calendar = {
  year: 2026,
  plan: '2026-02-06',
  resolved: '2026-02-04',
  registered: '2026-02-09',
  firstMonth: 3,
  rated: '2026-12-03',
  meeting: '2026-12-07',
  report: '2026-12-08',
  proposal: '2026-12-09',
  appraised: '2026-12-14',
  committeeMeeting: '2026-12-16',
  committeeProposal: '2026-12-18',
  authorityMeeting: '2026-12-28',
  closed: '2027-01-18',
}
