/** Content-addressed files: named by the SHA-256 of their bytes, never changed, never overwritten. */
export interface FileStore {
  /** Keeps `bytes` (a second time is no error) and gives their SHA-256 in hex; durable when it resolves. */
  put(bytes: Uint8Array): Promise<string>
  /** The bytes of `sha256`, checked against it; null where there is no such file. Throws Corrupt where they differ. */
  get(sha256: string): Promise<Uint8Array | null>
  has(sha256: string): Promise<boolean>
}
