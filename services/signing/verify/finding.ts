/** What verification may find. Each has one Vietnamese sentence, in words.ts. */
export type FindingCode =
  | 'not-a-pdf'
  | 'no-signature'
  | 'range-broken'
  | 'padding-not-zero'
  | 'digest-differs'
  | 'cms-broken'
  | 'signature-wrong'
  | 'certificate-not-named'
  | 'signing-time-inside'
  | 'certificate-not-for-signing'
  | 'certificate-out-of-date'
  | 'chain-broken'
  | 'chain-untrusted'
  | 'timestamp-wrong'
  | 'changed-since'
  | 'not-whole-file'
  | 'attachment-differs'
  | 'file-unknown'

export type Finding = { readonly code: FindingCode; readonly field?: string; readonly detail?: string }
