/** What a check found: pages where the file may stay, or in Vietnamese, after the words “Tệp …”, why it may not. */
export type Found = { readonly pages?: number } | { readonly danger: string }

export const danger = (found: string): Found => ({ danger: found })
