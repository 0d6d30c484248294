/** Where voters of an electronic ballot vote in a browser; a path on this service. */
export function votersPagePath(ballotId: string): string {
  return `/bieu-quyet/${ballotId}`
}
