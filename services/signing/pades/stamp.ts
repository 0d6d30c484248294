// What a signature shows on the page: the signer's blue image, the red seal over its left third, and lines of text.
import type { PDFDocument, PDFFont, PDFHexString, PDFImage, PDFRef } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import type { Place } from '../port.ts'

export type Stamp = Place & {
  readonly lines: readonly string[]
  /** Printed in red above the lines: that the certificate is for trying out. */
  readonly notice?: string
  /** PNG with a transparent ground. */
  readonly image?: Uint8Array
  readonly seal?: Uint8Array
  /** TTF of the text, subset into the file. */
  readonly font: Uint8Array
}

const SIZE = 7
const LEADING = 8.5
const BLUE = '0.05 0.15 0.6'
const RED = '0.8 0 0'

/** A form XObject of the stamp's size, registered in the document. */
export async function drawStamp(document: PDFDocument, stamp: Stamp): Promise<PDFRef> {
  const [left, bottom, right, top] = stamp.rect
  const size = { width: right - left, height: top - bottom }
  // pdf-lib's type of fontkit is that of an older major; the calls it makes are the same.
  document.registerFontkit(fontkit as never)
  const font = await document.embedFont(stamp.font, { subset: true })
  const images = { image: await embedded(document, stamp.image), seal: await embedded(document, stamp.seal) }
  const drawing = [...pictures(images, stamp, size), ...text(font, stamp, size)].join('\n')
  const resources = {
    Font: { F0: font.ref },
    XObject: Object.fromEntries(Object.entries(images).flatMap(([name, image]) => (image ? [[name, image.ref]] : []))),
  }
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size.width, size.height], Resources: resources }
  const ref = document.context.register(document.context.stream(drawing, form))
  await font.embed()
  for (const image of Object.values(images)) await image?.embed()
  return ref
}

type Size = { readonly width: number; readonly height: number }
type Images = { readonly image: PDFImage | undefined; readonly seal: PDFImage | undefined }

async function embedded(document: PDFDocument, png: Uint8Array | undefined): Promise<PDFImage | undefined> {
  return png === undefined ? undefined : document.embedPng(png)
}

/** The image in the middle above the lines; the seal of the same height so that it covers a third of the image, on its left. */
function pictures({ image, seal }: Images, stamp: Stamp, { width, height }: Size): string[] {
  const room = height - rows(stamp).length * LEADING
  if (image === undefined || room <= 0) return []
  const drawn = scaled(image, { width: width / 2, height: room })
  const left = (width - drawn.width) / 2
  const ofImage = placed('image', drawn, left, height - room + (room - drawn.height) / 2)
  if (seal === undefined) return [ofImage]
  const stamped = scaled(seal, { width: drawn.width, height: room })
  const over = left + drawn.width / 3 - stamped.width
  return [ofImage, placed('seal', stamped, Math.max(over, 0), height - room + (room - stamped.height) / 2)]
}

function scaled(image: PDFImage, { width, height }: Size): Size {
  const factor = Math.min(width / image.width, height / image.height)
  return { width: image.width * factor, height: image.height * factor }
}

function placed(name: string, { width, height }: Size, x: number, y: number): string {
  return `q ${fixed(width)} 0 0 ${fixed(height)} ${fixed(x)} ${fixed(y)} cm /${name} Do Q`
}

type Row = { readonly line: string; readonly colour: string }

function rows({ lines, notice }: Stamp): Row[] {
  return [
    ...(notice === undefined ? [] : [{ line: notice, colour: RED }]),
    ...lines.map((line) => ({ line, colour: BLUE })),
  ]
}

/** Centred lines, at the bottom where there is an image, else in the middle. */
function text(font: PDFFont, stamp: Stamp, { width, height }: Size): string[] {
  const all = rows(stamp)
  const block = all.length * LEADING
  const top = stamp.image === undefined ? (height + block) / 2 : block
  return all.map(({ line, colour }, n) => {
    const fit = Math.min(SIZE, (SIZE * width) / font.widthOfTextAtSize(line, SIZE))
    const x = (width - font.widthOfTextAtSize(line, fit)) / 2
    const glyphs: PDFHexString = font.encodeText(line)
    return `BT ${colour} rg /F0 ${fixed(fit)} Tf ${fixed(x)} ${fixed(top - (n + 0.8) * LEADING)} Td ${glyphs} Tj ET`
  })
}

const fixed = (value: number) => String(Math.round(value * 1000) / 1000)
