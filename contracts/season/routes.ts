import type { Route } from '../define.ts'

/** The route of what a committee does in its own season. */
export function ofSeason(path: string, summary: string): Route {
  return {
    method: 'POST',
    path: `/v1/seasons/{id}/${path}`,
    tag: 'Đợt xét',
    summary,
    roles: ['committee', 'clerk', 'secretary', 'administrator'],
    within: 'own',
  }
}
