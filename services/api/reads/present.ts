/** What a row has besides null, under the same names: optional fields are left out on the wire. */
export function present<R extends object>(fields: R): { [K in keyof R]?: NonNullable<R[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof R]?: NonNullable<R[K]>
  }
}

export function fileOf(sha256: string | null, pages: number | null) {
  return sha256 === null || pages === null ? null : { sha256, pages }
}
