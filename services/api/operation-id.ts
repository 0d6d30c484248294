/** Name of a GET operation, from its path: `/v1/candidacies/{id}/history` is `getCandidaciesIdHistory`. */
export function operationIdOf(path: string): string {
  const words = path.replace('/v1/', '').match(/[a-z]+/gi) ?? []
  return `get${words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')}`
}
