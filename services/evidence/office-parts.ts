// The two kinds of parts that say what an office file is made of: content types and relationships (ECMA-376, part 2).

/** Relationships that may lead outside: links that a reader follows or not, and another workbook's cached cells. */
const mayLeadOutside = ['hyperlink', 'externalLinkPath', 'xlPathMissing']
const wrapped: Readonly<Record<string, string>> = {
  vbaProject: 'có macro',
  attachedTemplate: 'gắn với tệp mẫu bên ngoài',
  oleObject: 'có đối tượng nhúng (OLE)',
  package: 'có đối tượng nhúng (OLE)',
  control: 'có thành phần ActiveX',
  aFChunk: 'có tệp khác chèn vào',
  frame: 'có khung lấy nội dung từ ngoài',
}
const notRead = 'có phần không đọc được bên trong'

/** What is wrong with `[Content_Types].xml`. */
export function typeDanger(part: Buffer): string | undefined {
  const xml = textOf(part)
  if (xml === null) return notRead
  if (/macroEnabled|vbaProject|macrosheet/i.test(xml)) return 'có macro'
  if (/oleObject/i.test(xml)) return 'có đối tượng nhúng (OLE)'
  return /activeX/i.test(xml) ? 'có thành phần ActiveX' : undefined
}

/** What is wrong with one `.rels` part. */
export function relationshipDanger(part: Buffer): string | undefined {
  const xml = textOf(part)
  if (xml === null) return notRead
  for (const [element] of xml.matchAll(/<(?:[\w.-]+:)?Relationship\s(?:"[^"]*"|'[^']*'|[^"'>])*>/g)) {
    const kind = attribute(element, 'Type')?.split('/').at(-1) ?? ''
    const isOutside = attribute(element, 'TargetMode')?.toLowerCase() === 'external'
    if (Object.hasOwn(wrapped, kind)) return wrapped[kind]
    if (isOutside && !mayLeadOutside.includes(kind)) return 'lấy nội dung từ địa chỉ bên ngoài khi mở'
  }
  return undefined
}

function attribute(element: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element)
  return match === null ? undefined : (match[1] ?? match[2])
}

/** UTF-8 with its references resolved; null for another encoding, and for a DTD, which these parts may not have. */
function textOf(part: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part)
    if (/\0|<!DOCTYPE|<!ENTITY/i.test(text)) return null
    return text.replace(/&#(x[0-9a-f]+|[0-9]+);/gi, (_, code: string) =>
      String.fromCodePoint(Number(/^x/i.test(code) ? `0${code}` : code)),
    )
  } catch {
    return null
  }
}
