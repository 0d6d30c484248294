// A ZIP is read from its end, so a file can be a picture to one program and an archive to another.

const endRecord = Buffer.from('PK\u0005\u0006', 'latin1')
const endRecordLength = 22
const longestComment = 0xffff

/** Whether readers of ZIP would find an archive in this file, whatever else it is (APPNOTE.TXT 4.3.16). */
export function holdsArchive(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const earliest = Math.max(0, bytes.length - endRecordLength - longestComment)
  for (
    let at = bytes.lastIndexOf(endRecord);
    at >= earliest;
    at = at === 0 ? -1 : bytes.lastIndexOf(endRecord, at - 1)
  ) {
    if (at + endRecordLength <= bytes.length && hasDirectory(bytes, at)) return true
  }
  return false
}

function hasDirectory(bytes: Buffer, end: number): boolean {
  const start = end - bytes.readUInt32LE(end + 12)
  return start >= 0 && bytes.subarray(start, start + 4).toString('latin1') === 'PK\u0001\u0002'
}
