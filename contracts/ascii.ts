/** Vietnamese text as part of a file name that every system takes: `Giấy khen số 1` → `Giay-khen-so-1`; may be empty. */
export function asciiName(text: string, maximum: number): string {
  return text
    .replace(/[đĐ]/g, (d) => (d === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, maximum)
    .replace(/-+$/, '')
}
