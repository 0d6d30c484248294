/** How OpenAPI tells of refusals: one schema for every status. */
export function problemResponses(...statuses: readonly number[]) {
  const response = { description: 'Từ chối', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } }
  return Object.fromEntries(statuses.map((status) => [status, response]))
}

/** What any read may answer beside its result. */
export const readProblems = problemResponses(400, 401, 403, 404, 429, 500, 503)
