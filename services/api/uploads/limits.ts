/** Bytes of one evidence file: a scan of some fifty pages, or a phone's picture at its best. */
export const longestFile = 25 * 1024 * 1024
export const longestFileInWords = '25 MB'
/** Bytes of the part that says what the file is. */
export const longestData = 64 * 1024
export const longestDataInWords = '64 KB'
/** Bytes of a whole request: both parts, and what boundaries and headers add. */
export const longestForm = longestFile + longestData + 64 * 1024
