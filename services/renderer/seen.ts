import { PDFName, type PDFPage } from '@cantoo/pdf-lib'

/** What a page needs to be seen. Links, forms and scripts of an uploaded file stay outside. */
const SEEN = ['Type', 'Parent', 'Resources', 'Contents', 'MediaBox', 'CropBox', 'Rotate', 'Group', 'UserUnit']

/** Takes everything off a page but what it shows. */
export function keepWhatIsSeen({ node }: PDFPage): void {
  for (const key of node.keys()) if (!SEEN.some((kept) => key === PDFName.of(kept))) node.delete(key)
}
